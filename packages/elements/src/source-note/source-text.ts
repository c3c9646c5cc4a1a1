import { msg, str } from '@lit/localize';
import type { ValueSource } from '@motcua/form';
import { dayOf } from '../times.ts';

/** Where a value comes from, in a line, said to the person. */
export const sourceText = ({ authority, record, retrievedAt, filedAt = '' }: Omit<ValueSource, 'verified'>): string => {
  const filed = dayOf(filedAt);
  if (filed) return msg(str`Từ hồ sơ ${record} ông/bà nộp ngày ${filed}`);
  const day = dayOf(retrievedAt);
  return day ? msg(str`Từ ${authority} · lấy ngày ${day}`) : msg(str`Từ ${authority}`);
};
