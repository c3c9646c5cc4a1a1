import { msg, str } from '@lit/localize';
import type { Field, Issue } from '@motcua/procedure';
import { formatDate, formatNumber } from '@motcua/vietnam';
import { language, textOf } from './localization.ts';
import { formatHelp, unreadableText } from './unreadable.ts';

/** A title within a sentence: "Họ, chữ đệm, tên" → "họ, chữ đệm, tên"; abbreviations (CCCD) stay. */
const withinSentence = (title: string): string => {
  const [first = '', second = ''] = title;
  return second === second.toLowerCase() ? first.toLocaleLowerCase(language()) + title.slice(first.length) : title;
};

const isChosen = (field: Field): boolean =>
  field.options !== undefined || ['radio', 'yes-no', 'select', 'combobox', 'checkboxes'].includes(field.control);

const limitOf = (issue: Issue): string => {
  const limit = issue.params?.['limit'];
  return typeof limit === 'string' ? formatDate(limit) : typeof limit === 'number' ? formatNumber(limit, language(), 5) : '';
};

const missing = (field: Field, name: string): string => {
  if (field.control === 'checkbox' || field.control === 'pledge') return msg(str`Đánh dấu vào ô “${textOf(field.title)}” để tiếp tục`);
  if (field.control === 'file') return msg(str`Chọn tệp cho mục “${textOf(field.title)}”`);
  return isChosen(field) ? msg(str`Chọn ${name}`) : msg(str`Nhập ${name}`);
};

const unreadable = (issue: Issue, field: Field, name: string): string => {
  const text = issue.params?.['text'];
  if (field.control === 'file') return msg(str`Chờ tệp của mục “${textOf(field.title)}” tải lên xong, hoặc bỏ tệp đó`);
  if (isChosen(field)) return msg(str`Chọn ${name} trong danh sách`);
  return unreadableText(field, typeof text === 'string' ? text : '', name);
};

const generic = (issue: Issue, field: Field): string => {
  const name = withinSentence(textOf(field.title));
  const limit = limitOf(issue);
  switch (issue.code) {
    case 'required':
    case 'const':
      return missing(field, name);
    case 'type':
    case 'unreadable':
      return unreadable(issue, field, name);
    case 'enum':
      return msg(str`Chọn ${name} trong danh sách`);
    case 'format':
      return field.control === 'date' || field.control === 'time' ? unreadable(issue, field, name) : formatHelp(field, name);
    case 'pattern':
      return msg(str`Kiểm tra lại cách ghi ${name}`);
    case 'minLength':
      return msg(str`Ghi ${name} có ít nhất ${limit} chữ hoặc số`);
    case 'maxLength':
      return msg(str`Ghi ${name} ngắn lại, nhiều nhất ${limit} ký tự`);
    case 'minimum':
      return msg(str`Ghi ${name} từ ${limit} trở lên`);
    case 'maximum':
      return msg(str`Ghi ${name} không quá ${limit}`);
    case 'exclusiveMinimum':
      return msg(str`Ghi ${name} lớn hơn ${limit}`);
    case 'exclusiveMaximum':
      return msg(str`Ghi ${name} nhỏ hơn ${limit}`);
    case 'multipleOf':
      return msg(str`Ghi ${name} là bội số của ${limit}`);
    case 'notAfter':
      return msg(str`Ghi ${name} không sau ngày ${limit}`);
    case 'notAsked':
      return msg(str`Bỏ ${name}: mục này không cần khai với các câu trả lời hiện tại`);
    case 'locked':
      return msg(str`Giữ nguyên ${name}: thông tin này đã được cơ quan xác thực`);
    default:
      return msg(str`Kiểm tra lại ${name}`);
  }
};

/** What is wrong with a field and what to do, naming the field. The procedure's own text for the keyword wins. */
export const issueText = (issue: Issue, field: Field): string => {
  const own = field.messages?.[issue.code];
  return own ? textOf(own) : generic(issue, field);
};

/** The same for a list of issues, where the field is out of sight: with the group that the field belongs to. */
export const issueSummary = (issue: Issue, field: Field, group: Field | undefined): string => {
  const text = issueText(issue, field);
  return group ? `${textOf(group.title)}: ${withinSentence(text)}` : text;
};
