import type { FormField, FormSession } from '@motcua/form';
import type { Field, Page } from '@motcua/procedure';

/** Answers that stand together, under the title of their group. */
export interface AnswerGroup {
  /** Absent for answers that stand on the page by themselves. */
  readonly group: Field | undefined;
  readonly answers: readonly FormField[];
}

interface Leaf {
  readonly formField: FormField;
  readonly group: Field | undefined;
}

const leaves = (session: FormSession, pointer: string, group: Field | undefined): Leaf[] => {
  const formField = session.at(pointer);
  if (!formField.state.asked) return [];
  const { field } = formField;
  if (field.control !== 'group') return [{ formField, group }];
  return (field.children ?? []).flatMap((child) => leaves(session, child.pointer, field.title.vi ? field : group));
};

/** Every asked answer of a page, in the order of the page, by group. */
export const groupsOf = (session: FormSession, page: Page): AnswerGroup[] => {
  const groups: { group: Field | undefined; answers: FormField[] }[] = [];
  for (const { formField, group } of page.sections.flatMap(({ fields }) => fields.flatMap((pointer) => leaves(session, pointer, undefined)))) {
    const last = groups.at(-1);
    if (last && last.group === group) last.answers.push(formField);
    else groups.push({ group, answers: [formField] });
  }
  return groups;
};
