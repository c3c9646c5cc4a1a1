import { msg, str } from '@lit/localize';
import type { Field } from '@motcua/procedure';
import { dateFault, formatNumber, numberFault } from '@motcua/vietnam';
import { language } from '../localization.ts';

/** What is wrong with a typed date, so that nobody has to guess. */
const unreadableDate = (text: string, name: string): string => {
  const fault = dateFault(text);
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

/** What is wrong with a typed number; where it could be two, how each is written. */
const unreadableNumber = (text: string, name: string, whole: boolean): string => {
  const written = (number: number): string => formatNumber(number, language());
  switch (numberFault(text, { whole })) {
    case 'ambiguous':
      return whole
        ? msg(str`Kiểm tra lại ${name}: ghi số nguyên, ví dụ ${written(1234)}`)
        : msg(str`Ghi rõ ${name}: phần lẻ thì ghi như ${written(1.5)}, hàng nghìn thì ghi liền như 1234`);
    case 'fraction':
      return msg(str`Ghi ${name} bằng số nguyên, không có phần lẻ`);
    case 'tooLong':
      return msg(str`Kiểm tra lại ${name}: số dài quá`);
    default:
      return msg(str`Ghi ${name} bằng chữ số, ví dụ ${written(whole ? 12 : 1234.5)}`);
  }
};

/** What is wrong with a text that gives no answer to a field, and how to write it. */
export const unreadableText = (field: Field, text: string, name: string): string => {
  switch (field.control) {
    case 'date':
      return unreadableDate(text, name);
    case 'time':
      return msg(str`Ghi ${name} theo giờ và phút, ví dụ 08:30`);
    case 'integer':
    case 'money':
    case 'number':
      return unreadableNumber(text, name, field.type === 'integer');
    default:
      return msg(str`Kiểm tra lại ${name}: chưa đọc được nội dung đã nhập`);
  }
};
