/** Texts for what is typed: that it can be read, its length and its form. */
import { msg, str } from '@lit/localize';
import { dateFault } from '@motcua/vietnam';
import { deedOf, type MessageOf, type Said } from './said.ts';

const textIn = ({ issue }: Said): string => {
  const text = issue.params?.['text'];
  return typeof text === 'string' ? text : '';
};

/** What is wrong with a typed date, so that nobody has to guess. */
const date: MessageOf = (said) => {
  const { name } = said;
  const fault = dateFault(textIn(said));
  switch (fault.kind) {
    case 'shortYear':
      return msg(str`Ghi ${name} với năm đủ 4 chữ số, ví dụ 1950`);
    case 'month':
      return msg(str`Kiểm tra lại ${name}: tháng chỉ từ 1 đến 12`);
    case 'day':
      return msg(str`Kiểm tra lại ${name}: tháng ${fault.month} năm ${fault.year} không có ngày ${fault.day}`);
    default:
      return msg(str`Ghi ${name} theo ngày/tháng/năm, ví dụ 02/09/1990`);
  }
};

const decimal: MessageOf = ({ name }) => msg(str`Ghi ${name} bằng số, phần lẻ sau dấu phẩy, ví dụ 12,5`);
const whole: MessageOf = ({ name }) => msg(str`Ghi ${name} bằng chữ số, ví dụ 2`);
const money: MessageOf = ({ name }) => msg(str`Ghi ${name} bằng chữ số, tính theo đồng, ví dụ 150.000`);
const time: MessageOf = ({ name }) => msg(str`Ghi ${name} theo giờ và phút, ví dụ 08:30`);
const phone: MessageOf = ({ name }) => msg(str`Ghi ${name} đủ các chữ số, bắt đầu bằng 0 hoặc +84, ví dụ 0912 345 678`);
const email: MessageOf = ({ name }) => msg(str`Ghi ${name} có đủ tên, dấu @ và tên miền, ví dụ ten@example.com`);
const personalId: MessageOf = ({ name }) => msg(str`Ghi ${name} đủ 12 chữ số`);
const taxCode: MessageOf = ({ name }) => msg(str`Kiểm tra lại ${name}: có 10 chữ số, hoặc 10 chữ số rồi “-” và 3 chữ số, hoặc 12 chữ số`);
const personName: MessageOf = ({ name }) => msg(str`Ghi ${name} chỉ bằng chữ, không có chữ số hay ký hiệu`);
const address: MessageOf = ({ name }) => msg(str`Ghi ${name} là địa chỉ mạng đầy đủ, ví dụ https://example.com`);

/** By format; a format without a text here is one that its control keeps people from breaking, or that a pattern explains. */
const FORMATS: Readonly<Record<string, MessageOf>> = {
  'date': date,
  'partial-date': date,
  'time': time,
  'date-time': ({ name }) => msg(str`Ghi ${name} đủ ngày và giờ`),
  'duration': ({ name }) => msg(str`Ghi ${name} là một khoảng thời gian`),
  'email': email,
  'idn-email': email,
  'uri': address,
  'uri-reference': address,
  'iri': address,
  'url': address,
  'phone': phone,
  'tax-code': taxCode,
  'personal-id': personalId,
  'personal-name': personName,
};

/** By kind of control: what it expects to be typed. */
const KINDS: Readonly<Record<string, MessageOf>> = {
  date, time, phone, email, money, 'integer': whole, 'number': decimal, 'personal-id': personalId, 'tax-code': taxCode, 'name': personName,
};

const unreadable: MessageOf = (said) => {
  const own = KINDS[said.field.control];
  if (own) return own(said);
  const { name } = said;
  return deedOf(said.field) === 'choose' ? msg(str`Chọn lại ${name}`) : msg(str`Kiểm tra lại ${name}: chưa đọc được nội dung đã nhập`);
};

export const ofText = {
  'type': unreadable,
  'nullable': unreadable,
  'unreadable': unreadable,
  'minLength': ({ name, limit }) => msg(str`Ghi ${name} có ít nhất ${limit} chữ hoặc số`),
  'maxLength': ({ name, limit }) => msg(str`Ghi ${name} ngắn lại, nhiều nhất ${limit} ký tự`),
  'pattern': (said) => {
    const own = KINDS[said.field.control];
    return own ? own(said) : msg(str`Kiểm tra lại cách ghi ${said.name}: có chữ, số hoặc ký hiệu chưa đúng`);
  },
  'format': (said) => {
    const own = FORMATS[said.field.format ?? ''] ?? KINDS[said.field.control];
    return own ? own(said) : msg(str`Kiểm tra lại cách ghi ${said.name}`);
  },
  'notAfter': ({ name, limit }) => msg(str`Ghi ${name} không sau ngày ${limit}`),
} satisfies Record<string, MessageOf>;
