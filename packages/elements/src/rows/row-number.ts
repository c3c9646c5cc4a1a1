/** What a row of a repeated group is called by its number. */
import { msg } from '@lit/localize';
import type { Address } from '@motcua/form';
import { parentOf, type Field } from '@motcua/procedure';
import type { Answers } from '../answered.ts';
import { textOf } from '../localization.ts';

/** What one row is called: "Thành viên". */
export const itemTitle = ({ rows, items }: Field): string => textOf(rows?.item) || textOf(items?.title) || msg('Mục');

/** "Thành viên 2". */
export const rowNumber = (group: Field, index: number): string => `${itemTitle(group)} ${index + 1}`;

/** The number of the row at an address. */
export const rowNumberAt = (answers: Answers, row: Address): string => {
  const group = parentOf(row);
  return rowNumber(answers.at(group).field, answers.rows(group).indexOf(row.slice(group.length + 1)));
};
