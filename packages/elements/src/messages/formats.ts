/** How an answer of a kind is written that isn't one of its kind. */
import { msg, str } from '@lit/localize';

/** By kind of control; `undefined` for one that expects nothing in particular. */
export const kindText = (control: string, name: string): string | undefined => {
  switch (control) {
    case 'phone':
      return msg(str`Ghi ${name} đủ các chữ số, bắt đầu bằng 0 hoặc +84, ví dụ 0912 345 678`);
    case 'email':
      return msg(str`Ghi ${name} đủ cả phần trước và sau @, ví dụ ten@vidu.vn`);
    case 'tax-code':
      return msg(str`Kiểm tra lại ${name}: có chữ số chưa đúng hoặc còn thiếu`);
    case 'personal-id':
      return msg(str`Ghi ${name} đủ 12 chữ số`);
    case 'name':
      return msg(str`Ghi ${name} bằng chữ, không có chữ số hay ký hiệu`);
    default:
      return undefined;
  }
};

const KIND_OF: Readonly<Record<string, string>> = { 'idn-email': 'email', 'personal-name': 'name' };

/** By format; one without a text here is kept by its control, or explained by its pattern. */
export const formatText = (format: string, name: string): string | undefined => {
  switch (format) {
    case 'uri':
    case 'iri':
    case 'url':
      return msg(str`Ghi ${name} là địa chỉ mạng đầy đủ, ví dụ https://vidu.vn`);
    case 'date-time':
      return msg(str`Ghi ${name} đủ ngày và giờ`);
    case 'duration':
      return msg(str`Ghi ${name} là một khoảng thời gian`);
    default:
      return kindText(KIND_OF[format] ?? format, name);
  }
};
