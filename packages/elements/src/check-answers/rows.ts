import type { FormField, FormSession, ValueSource } from '@motcua/form';
import type { Page, Text } from '@motcua/procedure';
import { dayOf } from '../times.ts';

/** Answers that stand together, under the title of their section or group. */
export interface AnswerGroup {
  /** Absent for answers that stand on the page by themselves. */
  readonly title: Text | undefined;
  readonly answers: readonly FormField[];
}

const leaves = (session: FormSession, pointer: string, title: Text | undefined): { readonly formField: FormField; readonly title: Text | undefined }[] => {
  const formField = session.at(pointer);
  if (!formField.state.asked) return [];
  const { field } = formField;
  if (field.control !== 'group') return [{ formField, title }];
  return (field.children ?? []).flatMap((child) => leaves(session, child.pointer, field.title.vi ? field.title : title));
};

/** Every asked answer of a page, in the order of the page, under the titles that it was asked under. */
export const groupsOf = (session: FormSession, page: Page): AnswerGroup[] => {
  const groups: { title: Text | undefined; answers: FormField[] }[] = [];
  const answers = page.sections.flatMap(({ fields, title }) => fields.flatMap((pointer) => leaves(session, pointer, title)));
  for (const { formField, title } of answers) {
    const last = groups.at(-1);
    if (last && last.title === title) last.answers.push(formField);
    else groups.push({ title, answers: [formField] });
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
