/** The person's own answers of a dossier, as they may be kept: where the form has them, and where the repository's canonical shape does. */
import { isObject, parentOf, valueAt, type Field, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { evaluate, fieldIndex } from '@motcua/procedure/evaluate';
import type { Catalogue } from '../catalogue.ts';
import type { DossierContent, Origin, PrefillValue, Text } from '../contract.ts';
import { optionsFor } from '../offered.ts';
import { isScalar } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import { caseOf, isKeepable, type Choice } from './keepable.ts';

export interface KeepableAnswer {
  /** In the form. */
  readonly field: Pointer;
  /** In the canonical shape, where that has it: other procedures may be filled in from it. */
  readonly pointer: Pointer | undefined;
  /** The choices that it hung on. */
  readonly again: readonly Choice[];
  readonly question: Text;
  readonly value: PrefillValue['value'];
  /** What a chosen value is called. */
  readonly label: Text | undefined;
}

/** The person's own words, of this time or, unchanged, of an earlier one: what a repository said is asked of it again. */
const isOwn = (origin: Origin | undefined): boolean =>
  origin !== undefined && (origin.kind === 'repository' ? origin.source.filedAt !== undefined : origin.kind !== 'computed');

/** Whose number it is, the sign-in says; nobody keeps another. */
const NEVER: ReadonlySet<Pointer> = new Set(['/person/personalId']);

const asJson = (value: unknown): JsonObject => (isObject(value) ? value : {});

const labelOf = (field: Field, value: PrefillValue['value'], answers: JsonObject, lists: Catalogue['codeLists']): Text | undefined =>
  optionsFor(field, answers, lists)?.find((option) => option.value === value)?.label;

/** Out of its page a question needs the name of what it is about: "Chủ hộ – Số định danh cá nhân". */
const questionOf = (field: Field, plan: Plan): Text => {
  const around = fieldIndex(plan).get(parentOf(field.pointer))?.title;
  if (!around?.vi) return { vi: field.title.vi, ...(field.title.en === undefined ? {} : { en: field.title.en }) };
  const { vi, en } = field.title;
  return { vi: `${around.vi} – ${vi}`, ...(en === undefined ? {} : { en: `${around.en ?? around.vi} – ${en}` }) };
};

/** In the form's order. Each place of the canonical shape is named once, by the first question that fills it. */
export const keepableAnswers = ({ plan, validators }: Published, content: Pick<DossierContent, 'answers' | 'context' | 'origins'>, lists: Catalogue['codeLists']): KeepableAnswer[] => {
  const answers = asJson(content.answers);
  const { instance, asked, holds } = evaluate(plan, answers, asJson(content.context), validators);
  const places = new Set<Pointer>();
  return [...fieldIndex(plan).values()].flatMap((field): KeepableAnswer[] => {
    const value = valueAt(instance, field.pointer);
    if (!isScalar(value) || !asked.has(field.pointer) || !isKeepable(field, plan) || !isOwn(content.origins[field.pointer])) return [];
    const source = field.sources?.find(({ guard }) => holds(guard));
    // What follows from there being a record is no part of one.
    const place = source?.is ? undefined : source?.from[0];
    if (place !== undefined && NEVER.has(place)) return [];
    const pointer = place === undefined || places.has(place) ? undefined : place;
    if (pointer !== undefined) places.add(pointer);
    return [{ field: field.pointer, pointer, again: caseOf(field, plan, instance), question: questionOf(field, plan), value, label: labelOf(field, value, answers, lists) }];
  });
};
