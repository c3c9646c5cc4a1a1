/** What of a procedure a repository can fill in, and what it could fill in but isn't asked for. */
import { unsourcedBecause } from '../compile/compile.ts';
import type { ProcedureSource } from '../compile/document.ts';
import { fieldIndex } from '../evaluate.ts';
import { isObject } from '../json.ts';
import type { Field, Json, JsonObject, Plan, Pointer } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isWithin } from '../pointer.ts';
import { rowsIn } from '../template.ts';
import { keysOf } from '../value-at.ts';
import { heldAt, heldOfOthers } from './held.ts';
import type { Rule } from './rules.ts';

/** Where a reference of the repository's schema leads. */
const resolved = (schema: JsonObject, node: Json | undefined): Json | undefined =>
  isObject(node) && typeof node.$ref === 'string' ? keysOf(node.$ref.slice(1)).reduce<Json | undefined>((at, part) => (isObject(at) ? at[part] : undefined), schema) : node;

/** What the repository's schema says of a place, seen from a part of it; `undefined` where it knows no such place. */
export const shapeAt = (schema: JsonObject, pointer: string, from: Json = schema): JsonObject | undefined => {
  let node: Json | undefined = resolved(schema, from);
  for (const key of keysOf(pointer)) node = resolved(schema, isObject(node) && isObject(node.properties) ? node.properties[key] : undefined);
  return isObject(node) ? node : undefined;
};

export const inRepository = (schema: JsonObject, pointer: string): boolean => shapeAt(schema, pointer) !== undefined;

export interface Question {
  readonly pointer: Pointer;
  /** It has a source; the folder says why it has none; the shape holds such a thing, and nothing is said; the shape holds nothing such. */
  readonly source: 'given' | 'refused' | 'missing' | 'none';
  /** Where the shape holds such a thing. */
  readonly held?: Pointer;
  /** Why it has no source, as the folder says. */
  readonly why?: string;
}

const isQuestion = (field: Field): boolean => !field.readOnly && !field.children && field.items?.children === undefined;

/** Every question of a procedure, in the order of the form's schema. */
export const questionsOf = (source: ProcedureSource, plan: Plan): Question[] => {
  const reasons = [...unsourcedBecause(source)];
  const fields = fieldIndex(plan);
  // The row of a list whose rows are one answer is the question, not the list.
  return fieldsOf(plan.fields).filter((field) => isQuestion(field) && !field.items).map((field): Question => {
    const { pointer } = field;
    if (field.sources) return { pointer, source: 'given' };
    const why = reasons.find(([at]) => isWithin(pointer, at))?.[1];
    const held = rowsIn(pointer) > 0 ? heldOfOthers(field, fields) : heldAt(field, fields);
    if (why !== undefined) return { pointer, source: 'refused', why, ...(held === undefined ? {} : { held }) };
    return held === undefined ? { pointer, source: 'none' } : { pointer, source: 'missing', held };
  });
};

const OF_ROWS = 'Say at the repeated group which records may be its rows ("x-source": { "from": ["/family/spouse", "/family/children"] }), and here which member of such a record it is ("x-source": { "from": ["/-/name"] })';

export const sourcesMissing: Rule = ({ source, plan, repository }) =>
  questionsOf(source, plan).flatMap(({ pointer, source: given, held }) =>
    given !== 'missing' || held === undefined || !inRepository(repository, held)
      ? []
      : [{ level: 'warning', rule: 'source-missing', file: 'form.schema.json', pointer, problem: `asks for what the repository's shape holds (such as ${held}), and has no x-source.`, why: 'The citizen would be asked for what the State already holds.', remedy: `${rowsIn(pointer) > 0 ? OF_ROWS : `Add "x-source": { "from": ["${held}"] }, or wherever the shape has it of this person`}; or say why there is none, here or at a group around it: "x-source": { "none": "…" }.` }],
  );

export interface ReuseScore {
  /** Questions, nothing computed among them. */
  readonly asked: number;
  readonly sourced: number;
  /** Those of which the folder says why no repository could answer. */
  readonly refused: number;
  /** Those that could have a source, and have none. */
  readonly missing: number;
}

/** How many of a procedure's questions a repository could fill in. */
export const reuseScore = (source: ProcedureSource, plan: Plan): ReuseScore => {
  const questions = questionsOf(source, plan);
  const count = (kind: Question['source']): number => questions.filter(({ source: given }) => given === kind).length;
  return { asked: questions.length, sourced: count('given'), refused: count('refused'), missing: count('missing') };
};
