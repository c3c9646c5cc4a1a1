/** Rows of repeated groups, as they may be kept: with the person's own answers, and with what a record is found again by that filled in the rest. */
import { inRows, isArray, isWithin, parentOf, ROW, rowsIn, valueAt, type Field, type Plan, type Pointer } from '@motcua/procedure';
import { evaluate, fieldIndex } from '@motcua/procedure/evaluate';
import type { Catalogue } from '../catalogue.ts';
import type { DossierContent, Origin, PrefillValue, Text } from '../contract.ts';
import { marksOf } from '../person-mark.ts';
import { isAnswer } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import { asJson, isOwn } from './answers.ts';
import { caseOf, isKeepable, type Choice } from './keepable.ts';
import { joined, labelOf, spoken } from './texts.ts';

export interface KeptCell {
  /** In the form, with `-` for the row. */
  readonly pointer: Pointer;
  readonly value: PrefillValue['value'];
  /** The choices that it hung on, those of its own row among them. */
  readonly again: readonly Choice[];
  readonly question: Text;
  readonly label?: Text;
}

export interface KeptRow {
  readonly cells: readonly KeptCell[];
  /** By these the person is found again among those of whom there is a record. */
  readonly marks: readonly string[];
  /** The name in the record that the row was taken from; without such a record nobody knows next time whose row it is. */
  readonly called?: { readonly question: Text; readonly value: PrefillValue['value'] };
}

export interface KeepableRow {
  /** In the form: `/members/0`. */
  readonly field: Pointer;
  /** The choices by which the group is asked. */
  readonly again: readonly Choice[];
  /** What the group is called. */
  readonly about: Text;
  readonly question: Text;
  readonly row: KeptRow;
}

/** Groups in which people write rows, and which lie in no row themselves. */
export const repeatedGroups = (plan: Plan): Field[] => [...fieldIndex(plan).values()].filter(({ items, pointer }) => items && rowsIn(pointer) === 0);

/** The questions in the rows of a group that may be kept. */
export const keepableCells = (group: Field, plan: Plan): Field[] =>
  [...fieldIndex(plan).values()].filter((field) => isWithin(field.pointer, `${group.pointer}/${ROW}`) && rowsIn(field.pointer) === 1 && isKeepable(field, plan));

const isSaidByRecord = (origin: Origin): boolean => origin.kind === 'override' || (origin.kind === 'repository' && origin.source.filedAt === undefined);

/** In a row a question is called by the group around it too, where that isn't the row. */
const questionIn = (field: Field, plan: Plan): Text => {
  const around = fieldIndex(plan).get(parentOf(field.pointer));
  const title = spoken(field.title);
  return around?.title.vi && rowsIn(around.pointer) > 0 && around.key !== ROW ? joined([spoken(around.title), title], ' – ') : title;
};

/** The answer in a row that is a member of the record that it may be taken from. */
const memberIn = (group: Field, plan: Plan, member: string): Field | undefined =>
  [...fieldIndex(plan).values()].find(({ pointer, sources = [] }) => isWithin(pointer, `${group.pointer}/${ROW}`) && sources.some(({ from, is }) => !is && from.includes(`/${ROW}/${member}`)));

/** Row by row, in the form's order; a row of which nothing may be kept isn't. */
export const keepableRows = ({ plan, validators }: Published, content: Pick<DossierContent, 'answers' | 'context' | 'origins'>, lists: Catalogue['codeLists']): KeepableRow[] => {
  const answers = asJson(content.answers);
  const { instance, asked } = evaluate(plan, answers, asJson(content.context), validators);
  return repeatedGroups(plan).flatMap((group) => {
    const rows = valueAt(instance, group.pointer);
    const questions = keepableCells(group, plan);
    if (!isArray(rows) || !asked.has(group.pointer) || questions.length === 0) return [];
    const again = caseOf(group, plan, instance);
    const item = spoken(group.rows?.item ?? (group.items?.title.vi ? group.items.title : group.title));
    return rows.flatMap((_, index): KeepableRow[] => {
      const [field, at] = [`${group.pointer}/${String(index)}`, [index]];
      const answerTo = (question: Field | undefined): PrefillValue['value'] | undefined => {
        const value = question && valueAt(instance, inRows(question.pointer, at));
        return isAnswer(value) ? value : undefined;
      };
      const cells = questions.flatMap((question): KeptCell[] => {
        const [pointer, value] = [inRows(question.pointer, at), answerTo(question)];
        // Rows that are one answer each have one origin together.
        if (value === undefined || !asked.has(pointer) || !isOwn(content.origins[pointer] ?? content.origins[group.pointer])) return [];
        const label = labelOf(question, value, answers, lists, at);
        return [{ pointer: question.pointer, value, again: caseOf(question, plan, instance, at), question: questionIn(question, plan), ...(label && { label }) }];
      });
      const name = memberIn(group, plan, 'name');
      const called = Object.entries(content.origins).some(([pointer, origin]) => isWithin(pointer, field) && isSaidByRecord(origin)) ? answerTo(name) : undefined;
      if (cells.length === 0 && called === undefined) return [];
      const marks = marksOf({ name: answerTo(name), personalId: answerTo(memberIn(group, plan, 'personalId')), birthDate: answerTo(memberIn(group, plan, 'birthDate')) });
      const row: KeptRow = { cells, marks, ...(name && called !== undefined ? { called: { question: spoken(name.title), value: called } } : {}) };
      return [{ field, again, about: spoken(group.title), question: joined([item, { vi: String(index + 1) }], ' '), row }];
    });
  });
};

/** What the rows are about, those of one group in one: "Ngành, nghề: Tên ngành; Mã ngành". */
export const questionsOfRows = (rows: readonly KeepableRow[]): Text[] => {
  const groups = new Map<string, KeepableRow[]>();
  for (const row of rows) groups.set(row.about.vi, [...(groups.get(row.about.vi) ?? []), row]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const titles = [...new Map(group.flatMap(({ row }) => row.cells.map(({ question }) => [question.vi, question]))).values()];
    if (!first) return [];
    return [titles.length > 0 ? joined([first.about, joined(titles, '; ')], ': ') : first.about];
  });
};
