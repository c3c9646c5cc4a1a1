import type { ValueSource } from '@motcua/form';
import type { Page, Text } from '@motcua/procedure';
import type { Answered, Answers } from '../answered.ts';
import { dayOf } from '../times.ts';

/** Answers that stand together, under the title of their section or group. */
export interface AnswerGroup<Of extends Answered = Answered> {
  /** Absent for answers that stand on the page by themselves. */
  readonly title: Text | undefined;
  readonly answers: readonly Of[];
}

const leaves = <Of extends Answered>(answers: Answers<Of>, pointer: string, title: Text | undefined): { readonly answer: Of; readonly title: Text | undefined }[] => {
  const answer = answers.at(pointer);
  if (!answer.state.asked) return [];
  const { field } = answer;
  if (field.control !== 'group') return [{ answer, title }];
  return (field.children ?? []).flatMap((child) => leaves(answers, child.pointer, field.title.vi ? field.title : title));
};

/** Every asked answer of a page, in the order of the page, under the titles that it was asked under. */
export const groupsOf = <Of extends Answered>(answers: Answers<Of>, page: Page): AnswerGroup<Of>[] => {
  const groups: { title: Text | undefined; answers: Of[] }[] = [];
  const asked = page.sections.flatMap(({ fields, title }) => fields.flatMap((pointer) => leaves(answers, pointer, title)));
  for (const { answer, title } of asked) {
    const last = groups.at(-1);
    if (last && last.title === title) last.answers.push(answer);
    else groups.push({ title, answers: [answer] });
  }
  return groups;
};

/** Answers that were all left out: one line says so. */
export const isLeftOut = ({ title, answers }: AnswerGroup): boolean =>
  title !== undefined && answers.length > 1 && answers.every(({ field, state }) => state.value === undefined && !field.readOnly);

/** The one source (authority and day) of all that was filled in on a page; `undefined` when there is none, or more than one. */
export const onlySource = (groups: readonly AnswerGroup[]): ValueSource | undefined => {
  const sources = groups
    .flatMap(({ answers }) => answers)
    .flatMap(({ state: { origin } }) => (origin?.kind === 'repository' || origin?.kind === 'override' ? [origin.source] : []));
  const [first] = sources;
  return sources.every(({ authority, retrievedAt }) => authority === first?.authority && dayOf(retrievedAt) === dayOf(first.retrievedAt)) ? first : undefined;
};
