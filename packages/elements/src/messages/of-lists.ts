/** Texts for repeated groups and lists of choices. */
import { msg, str } from '@lit/localize';
import { deedOf, itemName, type MessageOf, type Said } from './said.ts';

/** A row as a sentence names it: what the procedure calls it, or else just "mục". */
const item = ({ field }: Said): string => itemName(field) || msg('mục');
const isChosen = ({ field }: Said): boolean => deedOf(field) === 'choose';

const needless: MessageOf = (said) => msg(str`Xóa bớt ${item(said)} thừa trong ${said.name}`);

export const ofLists = {
  'minItems': (said) => {
    const { name, limit } = said;
    if (isChosen(said)) return msg(str`Chọn ít nhất ${limit} mục ở ${name}`);
    return msg(str`Thêm ${item(said)} vào ${name}: cần ít nhất ${limit}`);
  },
  'maxItems': (said) => {
    const { name, limit } = said;
    if (isChosen(said)) return msg(str`Chọn nhiều nhất ${limit} mục ở ${name}`);
    return msg(str`Xóa bớt ${item(said)} trong ${name}: nhiều nhất ${limit}`);
  },
  'uniqueItems': (said) => msg(str`Xóa hoặc sửa ${item(said)} bị trùng trong ${said.name}: mỗi ${item(said)} chỉ khai một lần`),
  'contains': (said) => msg(str`Xem lại ${said.name}: số ${item(said)} thuộc loại bắt buộc chưa đúng`),
  'minContains': (said) => msg(str`Thêm vào ${said.name}: chưa đủ ${item(said)} thuộc loại bắt buộc`),
  'maxContains': (said) => msg(str`Sửa ${said.name}: có quá nhiều ${item(said)} thuộc cùng một loại`),
  'items': needless,
  'prefixItems': (said) => msg(str`Kiểm tra lại từng ${item(said)} trong ${said.name}`),
  'unevaluatedItems': needless,
} satisfies Record<string, MessageOf>;
