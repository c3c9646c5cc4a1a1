/** How many rows there must and may be. */
import { msg, str } from '@lit/localize';
import type { Field } from '@motcua/procedure';
import { withinSentence } from '../internal/within-sentence.ts';
import { language } from '../localization.ts';
import { itemTitle } from './row-number.ts';

/** Below this number no row can be taken away: the group must be there. */
export const fewest = ({ minItems = 0 }: Field, required: boolean): number => (required ? Math.max(1, minItems) : 0);

export const isFull = ({ maxItems }: Field, count: number): boolean => maxItems !== undefined && count >= maxItems;

/** "4 thành viên"; in English the number alone, since a procedure's text gives no plural. */
const counted = (field: Field, count: number): string => (language() === 'en' ? String(count) : `${count} ${withinSentence(itemTitle(field))}`);

/** Both in words; `''` where there is nothing to say. */
export const limitsText = (field: Field, required: boolean): string => {
  const least = required ? fewest(field, true) : (field.minItems ?? 0);
  const most = field.maxItems;
  if (most !== undefined && least === most) return msg(str`Cần đúng ${counted(field, most)}.`);
  if (most !== undefined && least > 0) return msg(str`Cần từ ${least} đến ${counted(field, most)}.`);
  if (most !== undefined) return msg(str`Nhiều nhất ${counted(field, most)}.`);
  return least > 0 ? msg(str`Cần ít nhất ${counted(field, least)}.`) : '';
};

/** Why none can be added. */
export const fullText = (field: Field, count: number): string => msg(str`Đã đủ ${counted(field, Math.min(count, field.maxItems ?? count))}, không thêm được nữa.`);
