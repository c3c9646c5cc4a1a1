import { childAddress, type Address, type ValueSource } from '@motcua/form';
import { ROW, type Page, type Text } from '@motcua/procedure';
import type { Answered, Answers } from '../answered.ts';
import { isShown } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';
import { joined } from '../internal/texts.ts';
import { textOf } from '../localization.ts';
import { rowName } from '../rows/row-name.ts';
import { rowNumberAt } from '../rows/row-number.ts';
import { dayOf } from '../times.ts';

/** Answers that stand together, under the title of their section or group, or under the name of their row. */
export interface AnswerGroup<Of extends Answered = Answered> {
  /** Absent for answers that stand on the page, or in a row, by themselves. */
  readonly title: Text | undefined;
  /** The rows that they stand in, from outside in. */
  readonly rows: readonly Address[];
  readonly answers: readonly Of[];
}

interface Leaf<Of extends Answered> {
  readonly answer: Of;
  readonly title: Text | undefined;
  readonly rows: readonly Address[];
}

const leaves = <Of extends Answered>(answers: Answers<Of>, address: Address, title: Text | undefined, rows: readonly Address[]): Leaf<Of>[] => {
  const answer = answers.at(address);
  const { field, state } = answer;
  if (!state.asked || !isShown(field) || (field.readOnly && state.value === undefined)) return [];
  if (field.children) {
    const isRow = field.key === ROW;
    const [under, around] = isRow ? [undefined, [...rows, address]] : [field.title.vi ? field.title : title, rows];
    return field.children.flatMap((child) => leaves(answers, childAddress(address, child.key), under, around));
  }
  const ids = field.items ? answers.rows(address) : [];
  if (ids.length === 0) return [{ answer, title, rows }];
  return ids.flatMap((id) => leaves(answers, childAddress(address, id), field.title, rows));
};

/** Every asked answer of a page, in the order of the page, under the titles that it was asked under. */
export const groupsOf = <Of extends Answered>(answers: Answers<Of>, page: Page): AnswerGroup<Of>[] => {
  const groups: { title: Text | undefined; rows: readonly Address[]; answers: Of[] }[] = [];
  const asked = page.sections.flatMap(({ fields, title }) => fields.flatMap((pointer) => leaves(answers, pointer, title, [])));
  for (const { answer, title, rows } of asked) {
    const last = groups.at(-1);
    if (last && last.title === title && last.rows.at(-1) === rows.at(-1)) last.answers.push(answer);
    else groups.push({ title, rows, answers: [answer] });
  }
  return groups;
};

/** What a group of answers is called: "Thành viên 1: Nguyễn Văn A – con". */
export const groupName = (answers: Answers, { title, rows }: AnswerGroup, load: LoadOptions | undefined): string | Promise<string> =>
  joined(
    rows.map((row) => rowName(answers, row, load)),
    (names) => [...names, textOf(title)].filter(Boolean).join(' · '),
  );

/** What an answer is called; one that is a row by itself goes by its number. */
export const answerName = (answers: Answers, { field, address }: Answered): string => (field.key === ROW ? rowNumberAt(answers, address) : textOf(field.title));

/** Answers that were all left out: one line says so. */
export const isLeftOut = ({ title, rows, answers }: AnswerGroup): boolean =>
  (title !== undefined || rows.length > 0) && answers.length > 1 && answers.every(({ field, state }) => state.value === undefined && !field.readOnly);

/** The one source (authority and day, or dossier) of all that was filled in on a page; `undefined` when there is none, or more than one. */
export const onlySource = (groups: readonly AnswerGroup[]): ValueSource | undefined => {
  const sources = groups
    .flatMap(({ answers }) => answers)
    .flatMap(({ state: { origin } }) => (origin?.kind === 'repository' || origin?.kind === 'override' ? [origin.source] : []));
  const [first] = sources;
  const isFirst = ({ authority, record, retrievedAt, filedAt }: ValueSource): boolean =>
    authority === first?.authority && dayOf(retrievedAt) === dayOf(first.retrievedAt) && filedAt === first.filedAt && (filedAt === undefined || record === first.record);
  return sources.every(isFirst) ? first : undefined;
};
