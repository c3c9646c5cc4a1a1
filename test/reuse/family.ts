/** A citizen who files an example for their own family takes its rows from their own records, as far as those fit. */
import { childAddress, type Address, type FormSession, type PrefillRow } from '@motcua/form';
import { rowOffers, takeRow } from '@motcua/form/row-offers';
import { inside, isObject, type Json } from '@motcua/procedure';

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

/** Whether anything stands in a row, computed answers aside. */
const isBegun = (session: FormSession, address: Address): boolean => {
  const { field, state } = session.at(address);
  const parts = inside(field);
  return parts.length > 0 ? parts.some(({ key }) => isBegun(session, childAddress(address, key))) : !field.readOnly && state.value !== field.default;
};

/** @param rows of the example: each person becomes the row in whose place they are, unless that came filled in already */
export const takeFamily = (session: FormSession, group: string, rows: readonly Json[]): void => {
  while (session.rows(group).length < rows.length) session.addRow(group);
  for (const [index, row] of rows.entries()) {
    const id = session.rows(group)[index];
    if (id !== undefined && isBegun(session, childAddress(group, id))) continue;
    const offer = rowOffers(session, group).find((each) => isOf(row, each));
    if (!offer) continue;
    takeRow(session, offer);
    session.moveRow(group, offer.id, index);
  }
};
