/** The person's own answers of a dossier, as they may be kept: where the form has them, and where the repository's canonical shape does. */
import { isObject, parentOf, valueAt, type Field, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { evaluate, fieldIndex } from '@motcua/procedure/evaluate';
import type { Catalogue } from '../catalogue.ts';
import type { DossierContent, Origin, PrefillValue, Text } from '../contract.ts';
import { isAnswer } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import { caseOf, isKeepable, type Choice } from './keepable.ts';
import { joined, labelOf, spoken } from './texts.ts';

export interface KeepableAnswer {
  /** In the form. */
  readonly field: Pointer;
  /** In the canonical shape, where that has it: other procedures may be filled in from it. */
  readonly pointer: Pointer | undefined;
  /** The choices that it hung on. */
  readonly again: readonly Choice[];
  /** What the group around is called. */
  readonly about: Text | undefined;
  readonly title: Text;
  readonly value: PrefillValue['value'];
  /** What a chosen value is called. */
  readonly label: Text | undefined;
}

/** The person's own words, of this time or, unchanged, of an earlier one: what a repository said is asked of it again. */
export const isOwn = (origin: Origin | undefined): boolean =>
  origin !== undefined && (origin.kind === 'repository' ? origin.source.filedAt !== undefined : origin.kind !== 'computed');

/** Whose number it is, the sign-in says; nobody keeps another. */
const NEVER: ReadonlySet<Pointer> = new Set(['/person/personalId']);

export const asJson = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Out of its page a question needs the name of what it is about: "Chủ hộ – Số định danh cá nhân". */
export const questionOf = ({ about, title }: Pick<KeepableAnswer, 'about' | 'title'>): Text => (about ? joined([about, title], ' – ') : title);

/** The questions, those about one thing in one: "Chủ hộ: Họ tên; Số định danh cá nhân". */
export const questionsOf = (answers: readonly KeepableAnswer[]): Text[] => {
  const groups = new Map<string, KeepableAnswer[]>();
  for (const answer of answers) {
    const name = answer.about?.vi ?? answer.field;
    groups.set(name, [...(groups.get(name) ?? []), answer]);
  }
  return [...groups.values()].map((group) => {
    const titles = joined(group.map(({ title }) => title), '; ');
    const about = group[0]?.about;
    return about ? joined([about, titles], ': ') : titles;
  });
};

/** What the group around is called, where it is called anything. */
const aboutOf = (field: Field, plan: Plan): Text | undefined => {
  const title = fieldIndex(plan).get(parentOf(field.pointer))?.title;
  return title?.vi ? spoken(title) : undefined;
};

/** In the form's order. Each place of the canonical shape is named once, by the first question that fills it. */
export const keepableAnswers = ({ plan, validators }: Published, content: Pick<DossierContent, 'answers' | 'context' | 'origins'>, lists: Catalogue['codeLists']): KeepableAnswer[] => {
  const answers = asJson(content.answers);
  const { instance, asked, holds } = evaluate(plan, answers, asJson(content.context), validators);
  const places = new Set<Pointer>();
  return [...fieldIndex(plan).values()].flatMap((field): KeepableAnswer[] => {
    const value = valueAt(instance, field.pointer);
    if (!isAnswer(value) || !asked.has(field.pointer) || !isKeepable(field, plan) || !isOwn(content.origins[field.pointer])) return [];
    const source = field.sources?.find(({ guard }) => holds(guard));
    // What follows from there being a record is no part of one.
    const place = source?.is ? undefined : source?.from[0];
    if (place !== undefined && NEVER.has(place)) return [];
    const pointer = place === undefined || places.has(place) ? undefined : place;
    if (pointer !== undefined) places.add(pointer);
    return [{ field: field.pointer, pointer, again: caseOf(field, plan, instance), about: aboutOf(field, plan), title: spoken(field.title), value, label: labelOf(field, value, answers, lists) }];
  });
};
