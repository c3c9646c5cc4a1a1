/** What the gateway makes of answers that arrive: the same evaluation, pruning and validation as in the page, and the locks. */
import { isDeepStrictEqual } from 'node:util';
import { escapeKey, isArray, isObject, papersOf, valueAt, withValue, type DossierComponent, type Issue, type Json, type JsonObject, type Pointer } from '@motcua/procedure';
import { answersOf, evaluate, fieldIndex, isSameCase, strayAnswers, type Context, type Evaluation } from '@motcua/procedure/evaluate';
import type { Origin, Submission } from './contract.ts';
import type { Catalogue } from './catalogue.ts';
import { disputeIssues, proofsOf, type Disputes } from './disputes.ts';
import { notOffered } from './offered.ts';
import { claimedRows, type IssuedRow } from './prefill-rows.ts';
import { isOwnValue, isScalar, type IssuedValue } from './prefill-values.ts';
import type { Published } from './procedures.ts';

/** What a form says beside the answers. */
type Claimed = Pick<Submission, 'origins' | 'rows' | 'disputes'>;

/** What was last prefilled for a person and a version, and may still be used. */
export interface LastIssued {
  readonly values: readonly IssuedValue[];
  readonly rows: readonly IssuedRow[];
  /** The form was filled in from something older, and can have this. */
  readonly unseen?: boolean;
}

/** An issued value at its place in the answers. */
export interface PlacedValue extends IssuedValue {
  /** As the plan names its field. */
  readonly template: Pointer;
  readonly at: readonly number[];
}

export type Judgement =
  | {
      readonly ok: true;
      readonly answers: JsonObject;
      readonly origins: Record<string, Origin>;
      /** Where what the person keeps of an earlier dossier was handed in again. */
      readonly own: ReadonlySet<Pointer>;
      readonly disputes: Disputes;
      /** The papers that belong to the case, and those that prove disputes. */
      readonly papers: readonly DossierComponent[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * @param answers as submitted; anything.
 * @param claimed what the form says of where answers came from, believed only of a card, which proves nothing, and in what the person is asked about; which rows are people who were issued; and what the person says is wrong.
 * @param lists code lists, for values that no schema lists.
 */
export const judge = ({ plan, validators }: Published, answers: JsonObject, context: Context, issued: LastIssued, { origins: claimed, rows = {}, disputes = {} }: Claimed, lists: Catalogue['codeLists']): Judgement => {
  const evaluation = evaluate(plan, answers, context, validators);
  const people = claimedRows(evaluation.instance, issued.rows, rows);
  const active = inForce(plan, evaluation, [...issued.values.map((value) => ({ ...value, template: value.pointer, at: [] })), ...people.values]);
  const changed = [...active.values()].filter((each) => each.locked && valueAt(evaluation.instance, each.pointer) !== each.value);
  const locks = changed.filter(({ pointer, value }) => canHold({ plan, validators }, answers, context, pointer, value));
  const outdated = [
    ...locks.map(({ pointer }) => ({ pointer, code: 'locked' })),
    ...(issued.unseen ? takenFrom(evaluation.instance, active, claimed).map((pointer) => ({ pointer, code: 'sourceChanged' })) : []),
  ];
  const told = new Set(outdated.map(({ pointer }) => pointer));
  const wrong = validators.whole(evaluation.instance);
  const unlisted = notOffered(fieldIndex(plan).values(), evaluation.instance, lists).filter(({ pointer }) => !wrong.some((issue) => issue.pointer === pointer));
  const issues: Issue[] = [
    ...strayAnswers(plan, answers, evaluation),
    ...[...wrong, ...unlisted].filter(({ pointer }) => !told.has(pointer)),
    ...people.issues,
    ...outdated,
    ...disputeIssues({ plan, validators }, evaluation.instance, disputes, active, lists).filter(({ pointer }) => !told.has(pointer)),
  ];
  if (issues.length > 0) return { ok: false, issues };

  const pruned = answersOf(plan, evaluation.instance);
  const origins = originsOf(pruned, active, claimed);
  const papers = papersOf(plan, evaluation.holds, (pointer) => isVerified(origins[pointer]));
  return { ok: true, answers: pruned, origins, own: ownAmong(origins, active), disputes, papers: [...papers, ...proofsOf(disputes)] };
};

/** The issued values whose field is asked and whose source is the one that applies, else what was filed before in the same case, by pointer. */
const inForce = (plan: Published['plan'], { asked, holds, instance }: Evaluation, issued: readonly PlacedValue[]): Map<string, IssuedValue> => {
  const fields = fieldIndex(plan);
  const active = new Map<string, IssuedValue>();
  for (const value of issued) {
    const source = fields.get(value.template)?.sources?.[value.rule ?? 0];
    const counts = value.again ? isSameCase(value.again, instance, value.at) : source !== undefined && holds(source.guard, value.at);
    if (counts && asked.has(value.pointer) && !active.has(value.pointer)) active.set(value.pointer, value);
  }
  return active;
};

/** A lock on a value that these very answers make invalid would trap the person: it opens for typing instead. */
const canHold = ({ plan, validators }: Pick<Published, 'plan' | 'validators'>, answers: JsonObject, context: Context, pointer: string, value: Json): boolean => {
  const { instance } = evaluate(plan, withValue(answers, pointer, value), context, validators);
  return !validators.whole(instance).some((issue) => issue.pointer === pointer);
};

const claimAt = (claimed: Claimed['origins'], pointer: string): Origin | undefined => (claimed && Object.hasOwn(claimed, pointer) ? claimed[pointer] : undefined);

/** Answers for which the form took a source at its word that says otherwise by now, where nothing is locked. What the person typed over is theirs. */
const takenFrom = (instance: JsonObject, active: ReadonlyMap<string, IssuedValue>, claimed: Claimed['origins']): string[] =>
  [...active].flatMap(([pointer, { locked, value }]) => {
    const answer = valueAt(instance, pointer);
    return !locked && answer !== undefined && !isDeepStrictEqual(answer, value) && claimAt(claimed, pointer)?.kind === 'repository' ? [pointer] : [];
  });

const isVerified = (origin: Origin | undefined): boolean => origin?.kind === 'repository' && origin.source.verified;

/** An answer that nothing was issued for was typed, or, as far as anybody can tell, read from a card. */
const unvouched = (claimed: Claimed['origins'], pointer: string): Origin => {
  const claim = claimAt(claimed, pointer);
  return claim?.kind === 'card' ? { kind: 'card', readAt: claim.readAt } : { kind: 'manual' };
};

/** Rows that are one answer each are one answer together, of the last time while each of them is. */
const wholeOf = (value: Json, pointer: string, active: ReadonlyMap<string, IssuedValue>): IssuedValue | undefined => {
  if (!isArray(value) || !value.every((row, index) => active.get(`${pointer}/${String(index)}`)?.value === row)) return undefined;
  const first = active.get(`${pointer}/0`);
  return first && { ...first, pointer, value: value.filter(isScalar) };
};

const ownAmong = (origins: Readonly<Record<string, Origin>>, active: ReadonlyMap<string, IssuedValue>): Set<Pointer> =>
  new Set(
    Object.entries(origins).flatMap(([pointer, { kind }]) => {
      const issued = kind === 'repository' ? (active.get(pointer) ?? active.get(`${pointer}/0`)) : undefined;
      return issued && isOwnValue(issued) ? [pointer] : [];
    }),
  );

const originsOf = (answers: JsonObject, active: ReadonlyMap<string, IssuedValue>, claimed: Claimed['origins']): Record<string, Origin> => {
  const origins: Record<string, Origin> = {};
  const visit = (value: Json, pointer: string): void => {
    // A list of choices is one answer; what repeats is told apart row by row.
    if (isObject(value) || (Array.isArray(value) && value.every(isObject))) {
      for (const [key, child] of Object.entries(value)) visit(child, `${pointer}/${escapeKey(key)}`);
      return;
    }
    const prefilled = active.get(pointer) ?? wholeOf(value, pointer, active);
    if (prefilled && isDeepStrictEqual(prefilled.value, value)) origins[pointer] = { kind: 'repository', source: prefilled.source };
    // One's own word that is changed is one's own word.
    else if (!prefilled || isOwnValue(prefilled)) origins[pointer] = unvouched(claimed, pointer);
    else origins[pointer] = { kind: 'override', source: prefilled.source, original: prefilled.value };
  };
  visit(answers, '');
  return origins;
};
