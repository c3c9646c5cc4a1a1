/** A citizen who files an example for their own family takes its rows from their own records, as far as those fit. */
import type { FormSession, PrefillRow } from '@motcua/form';
import { rowOffers, takeRow } from '@motcua/form/row-offers';
import { isObject, type Json } from '@motcua/procedure';

/** What a row says that somebody is, and whose record is of such a person. */
const KIN: readonly (readonly [RegExp, PrefillRow['record']])[] = [
  [/^(vợ|chồng)/i, '/family/spouse'],
  [/^con$/i, '/family/children'],
  [/^(cha|bố)/i, '/family/father'],
  [/^mẹ/i, '/family/mother'],
];

/** Where an example doesn't say who a row is, anybody of the family may be it, in the order in which they are offered. */
const isOf = (row: Json, { record }: PrefillRow): boolean => {
  const relation = isObject(row) ? row.relation : undefined;
  if (typeof relation !== 'string') return true;
  return KIN.some(([said, place]) => place === record && said.test(relation));
};

/** @param rows of the example, none of which was begun: each person becomes the row in whose place they are */
export const takeFamily = (session: FormSession, group: string, rows: readonly Json[]): void => {
  while (session.rows(group).length < rows.length) session.addRow(group);
  for (const [index, row] of rows.entries()) {
    const offer = rowOffers(session, group).find((each) => isOf(row, each));
    if (!offer) continue;
    takeRow(session, offer);
    session.moveRow(group, offer.id, index);
  }
};
