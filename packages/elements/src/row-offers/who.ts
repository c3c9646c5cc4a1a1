/** How people who may be taken as rows are told from one another. */
import { msg, str } from '@lit/localize';
import type { PrefillRow } from '@motcua/form';
import { inside, ROW, type Field } from '@motcua/procedure';
import { formatDate } from '@motcua/vietnam';
import { kinText } from './kin.ts';

export interface Offer {
  readonly row: PrefillRow;
  readonly who: string;
}

const DIGITS = 4;

const fieldsIn = (field: Field): Field[] => inside(field).flatMap((part) => [part, ...fieldsIn(part)]);

/** What the row would be filled in with of a member of the record. */
const memberOf = (group: Field, { values }: PrefillRow, member: string): string => {
  const fields = new Set(fieldsIn(group).filter(({ sources = [] }) => sources.some(({ from }) => from.includes(`/${ROW}/${member}`))).map(({ pointer }) => pointer));
  const value = values.find((each) => !each.again && fields.has(each.pointer))?.value;
  return typeof value === 'string' ? value : '';
};

/** Of some only the year is known, or the month. */
const bornText = (birthDate: string): string => {
  const day = formatDate(birthDate);
  switch (birthDate.split('-').length) {
    case 1:
      return msg(str`sinh năm ${day}`);
    case 2:
      return msg(str`sinh tháng ${day}`);
    default:
      return msg(str`sinh ngày ${day}`);
  }
};

const numberText = (number: string): string => {
  const end = number.slice(-DIGITS);
  return msg(str`số định danh tận cùng là ${end}`);
};

/** By their name; where the form can't take it, by when they were born and how their number ends. */
const nameOf = (group: Field, row: PrefillRow): string => {
  const [name, birthDate, number] = ['name', 'birthDate', 'personalId'].map((member) => memberOf(group, row, member));
  if (name) return name;
  return [birthDate && bornText(birthDate), number && numberText(number)].filter(Boolean).join(', ');
};

/** Who is offered, each told from all others; nobody else is. */
export const toldApart = (group: Field, rows: readonly PrefillRow[]): Offer[] => {
  const offers = rows.map((row): Offer => ({ row, who: [kinText(row.record), nameOf(group, row)].filter(Boolean).join(' – ') }));
  return offers.filter(({ row, who }) => memberOf(group, row, 'name') !== '' || (who !== '' && offers.every((each) => each.row === row || each.who !== who)));
};
