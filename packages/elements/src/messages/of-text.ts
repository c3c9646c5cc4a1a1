/** Texts for what is typed: that it can be read, its length and its form. */
import { msg, str } from '@lit/localize';
import { textOf } from '../localization.ts';
import { formatText, kindText } from './formats.ts';
import { deedOf, type MessageOf } from './said.ts';
import { unreadableText } from './unreadable.ts';

const unreadable: MessageOf = ({ issue, field, name }) => {
  const text = issue.params?.['text'];
  switch (deedOf(field)) {
    case 'attach':
      return msg(str`Chờ tệp của mục “${textOf(field.title)}” tải lên xong, hoặc bỏ tệp đó`);
    case 'choose':
      return msg(str`Chọn ${name} trong danh sách`);
    default:
      return kindText(field.control, name) ?? unreadableText(field, typeof text === 'string' ? text : '', name);
  }
};

export const ofText = {
  'type': unreadable,
  'nullable': unreadable,
  'unreadable': unreadable,
  'minLength': ({ name, limit }) => msg(str`Ghi ${name} có ít nhất ${limit} chữ hoặc số`),
  'maxLength': ({ name, limit }) => msg(str`Ghi ${name} ngắn lại, nhiều nhất ${limit} ký tự`),
  'pattern': ({ field, name }) => kindText(field.control, name) ?? msg(str`Kiểm tra lại cách ghi ${name}: có chữ, số hoặc ký hiệu chưa đúng`),
  'format': (said) => {
    const { field, name } = said;
    if (['date', 'time', 'partial-date'].includes(field.format ?? field.control)) return unreadable(said.field.control === 'text' ? { ...said, field: { ...field, control: field.format === 'time' ? 'time' : 'date' } } : said);
    return formatText(field.format ?? '', name) ?? kindText(field.control, name) ?? msg(str`Kiểm tra lại cách ghi ${name}`);
  },
  'notAfter': ({ name, limit }) => msg(str`Ghi ${name} không sau ngày ${limit}`),
} satisfies Record<string, MessageOf>;
