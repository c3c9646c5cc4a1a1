/** What a row of a repeated group is called, with what tells it from the others. */
import type { Address } from '@motcua/form';
import { parentOf, ROW, type Field } from '@motcua/procedure';
import { readable } from '../answer-display.ts';
import type { Answers } from '../answered.ts';
import type { LoadOptions } from '../code-lists.ts';
import { joined } from '../internal/texts.ts';
import { withinSentence } from '../internal/within-sentence.ts';
import { textOf } from '../localization.ts';
import { rowNumberAt } from './row-number.ts';

/** A group without a summary line of its own is told by its first answer. */
const summaryOf = ({ rows, items }: Field): string => {
  const own = textOf(rows?.summary);
  if (own) return own;
  const first = items?.children?.[0];
  return first && first.type !== 'object' && first.type !== 'array' ? `{${first.key}}` : '';
};

const partsOf = (group: Field): readonly string[] => summaryOf(group).split(/\{([^{}]*)\}/u);

/** The answers in a row that its summary line is made of, each as a pointer from the row. */
export const summaryFields = (group: Field): readonly string[] => partsOf(group).filter((_, at) => at % 2 === 1).map((pointer) => `/${pointer}`);

/** The summary line with its answers; what joins it to an answer that isn't there is left out with it. */
const filled = (parts: readonly string[], values: readonly string[]): string => {
  let text = '';
  values.forEach((value, at) => {
    if (value) text += (text || at === 0 ? (parts[2 * at] ?? '') : '') + value;
  });
  return values.at(-1) ? text + (parts.at(-1) ?? '') : text;
};

/** The summary line of a row with the texts of these answers, in the order of {@link summaryFields}; `''` where none is there. */
export const summaryLine = (group: Field, texts: readonly string[]): string => filled(partsOf(group), texts);

/** "Thành viên 2: Trần Thị B – vợ", at once or when a code list has arrived; the number alone while nothing is answered. */
export const rowName = (answers: Answers, row: Address, load: LoadOptions | undefined): string | Promise<string> => {
  const number = rowNumberAt(answers, row);
  const group = answers.at(parentOf(row)).field;
  const values = summaryFields(group).map((pointer) => {
    const { field, address, state } = answers.at(row + pointer);
    return state.asked && state.value !== undefined ? readable(field, state.value, answers, load, address) : '';
  });
  return joined(values, (texts) => {
    const text = summaryLine(group, texts);
    return text ? `${number}: ${text}` : number;
  });
};

/** Where a field stands, for people who don't see it: its rows from outside in, then the group in them that it belongs to. */
export const placeName = (answers: Answers, address: Address): string => {
  const rows: string[] = [];
  let group = '';
  for (let end = address.indexOf('/', 1); end !== -1; end = address.indexOf('/', end + 1)) {
    const { field, address: at } = answers.at(address.slice(0, end));
    if (field.key === ROW) {
      rows.push(rowNumberAt(answers, at));
      group = '';
    } else if (field.control === 'group' && field.title.vi) group = textOf(field.title);
  }
  if (answers.at(address).field.key === ROW) rows.push(rowNumberAt(answers, address));
  return [...rows, ...(group ? [rows.length > 0 ? withinSentence(group) : group] : [])].join(', ');
};
