/** Answers of a dossier, mapped back to where the repository's canonical shape has them. */
import { isObject, keysOf, ROW, valueAt, type Field, type JsonObject, type Pointer } from '@motcua/procedure';
import { evaluate, fieldIndex } from '@motcua/procedure/evaluate';
import type { Catalogue } from '../catalogue.ts';
import type { DossierContent, Origin, PrefillValue, Text } from '../contract.ts';
import { optionsFor } from '../offered.ts';
import type { Published } from '../procedures.ts';

export interface KeepableAnswer {
  /** In the canonical shape. */
  readonly pointer: Pointer;
  readonly question: Text;
  readonly value: PrefillValue['value'];
  /** What a chosen value is called. */
  readonly label: Text | undefined;
}

/** The person's own words: what a repository said is asked of it again. */
const isOwn = (origin: Origin | undefined): boolean => origin?.kind === 'manual' || origin?.kind === 'override';

/** Whose number it is, the sign-in says; nobody keeps another. */
const NEVER: ReadonlySet<Pointer> = new Set(['/person/personalId']);

const asJson = (value: unknown): JsonObject => (isObject(value) ? value : {});

const isScalar = (value: unknown): value is PrefillValue['value'] => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const labelOf = (field: Field, value: PrefillValue['value'], answers: JsonObject, lists: Catalogue['codeLists']): Text | undefined =>
  optionsFor(field, answers, lists)?.find((option) => option.value === value)?.label;

/** Each place of the canonical shape once: the first question in the form's order that fills it. */
export const keepableAnswers = ({ plan, validators }: Published, content: Pick<DossierContent, 'answers' | 'context' | 'origins'>, lists: Catalogue['codeLists']): KeepableAnswer[] => {
  const answers = asJson(content.answers);
  const { instance, asked, holds } = evaluate(plan, answers, asJson(content.context), validators);
  const found = new Map<Pointer, KeepableAnswer>();
  for (const field of fieldIndex(plan).values()) {
    if (!field.sources || keysOf(field.pointer).includes(ROW) || !asked.has(field.pointer) || !isOwn(content.origins[field.pointer])) continue;
    const pointer = field.sources.find(({ guard }) => holds(guard))?.from[0];
    const value = valueAt(instance, field.pointer);
    if (pointer === undefined || NEVER.has(pointer) || found.has(pointer) || !isScalar(value)) continue;
    found.set(pointer, { pointer, question: field.title, value, label: labelOf(field, value, answers, lists) });
  }
  return [...found.values()];
};
