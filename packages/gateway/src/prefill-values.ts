/** From what repositories hold to the values that a procedure may be prefilled with. */
import { escapeKey, inRows, isArray, isObject, keysOf, ROW, rowsIn, valueAt, withValue, type Field, type Guard, type Json, type JsonObject, type JsonSchema, type Plan, type Source } from '@motcua/procedure';
import { evaluate, fieldIndex, type Context } from '@motcua/procedure/evaluate';
import { isHeldBy, silencesOf } from '@motcua/procedure/repositories';
import type { Catalogue } from './catalogue.ts';
import type { PrefillSource, PrefillValue, RepositoryInfo } from './contract.ts';
import { isOffered } from './offered.ts';
import type { Published } from './procedures.ts';
import type { Found } from './repositories/ask.ts';

export type Answer = PrefillValue['value'];
export type Scalar = Exclude<Answer, readonly unknown[]>;
type Candidate = Required<Omit<PrefillValue, 'again' | 'value'>> & { readonly value: Scalar; readonly guard: string; readonly repository: RepositoryInfo };

/** A value as the gateway keeps it. */
export interface IssuedValue extends PrefillValue {
  /** The person keeps it of an earlier dossier; absent in what was issued before that was told apart. Never leaves the gateway. */
  readonly own?: true;
}

/** Whether it came by the consent to what the person keeps, and not to what repositories hold. */
export const isOwnValue = ({ own, again }: Pick<IssuedValue, 'own' | 'again'>): boolean => own === true || again !== undefined;

/** As a page is told it. */
export const toPrefillValue = ({ pointer, value, locked, rule, again, source }: IssuedValue): PrefillValue => ({
  pointer,
  value,
  locked,
  ...(rule === undefined ? {} : { rule }),
  ...(again && { again }),
  source,
});

/** A value, and who said so. */
export interface Filled {
  readonly value: IssuedValue;
  readonly repository: RepositoryInfo;
}

export const isScalar = (value: Json | undefined): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A list is of choices. */
export const isAnswer = (value: Json | undefined): value is Answer => isScalar(value) || (isArray(value) && value.every(isScalar));

/** What a repository said of a person. */
export type Answered = Found['records'][number];

/** Who vouches for a value: the record's `sources`, by the part that the value stands in; the repository itself where those say nothing. */
export const sourceOf = ({ repository, record }: Answered, pointer: string, retrievedAt: string): PrefillSource => {
  const source = valueAt(record, `/sources/${keysOf(pointer)[0] ?? ''}`);
  const told = isObject(source) ? source : {};
  return {
    authority: typeof told.authority === 'string' ? told.authority : repository.name.vi,
    record: typeof told.record === 'string' ? told.record : '',
    retrievedAt,
    verified: told.verified === true,
  };
};

/** A group in which nothing stands says nothing. */
const isThere = (found: Json | undefined): boolean => found !== undefined && !(isObject(found) && Object.keys(found).length === 0);

interface First {
  readonly answered: Answered;
  readonly pointer: string;
  readonly value: Scalar;
}

/**
 * What the first place has that any record has: the field's own order counts before that of the repositories. A repository is
 * heard on the parts alone that it is said to hold.
 */
const firstOf = (records: readonly Answered[], { from, is }: Pick<Source, 'from' | 'is'>): First | undefined => {
  for (const [place, pointer] of from.entries()) {
    for (const answered of records) {
      const found = isHeldBy(answered.repository, pointer) ? valueAt(answered.record, pointer) : undefined;
      const value = is && isThere(found) ? is[place] : found;
      if (isScalar(value)) return { answered, pointer, value };
    }
  }
  return undefined;
};

const candidates = (fields: Iterable<Field>, records: readonly Answered[], retrievedAt: string): Candidate[] => {
  const found: Candidate[] = [];
  for (const field of fields) {
    // Who may be a row is no value; what fills in a row is asked of the record that the row is taken from.
    if (field.items || keysOf(field.pointer).includes(ROW)) continue;
    for (const [rule, source] of (field.sources ?? []).entries()) {
      const first = firstOf(records, source);
      if (!first) continue;
      const told = sourceOf(first.answered, first.pointer, retrievedAt);
      found.push({ pointer: field.pointer, value: first.value, locked: source.lock && told.verified, rule, source: told, guard: source.guard.join(' '), repository: first.answered.repository });
    }
  }
  return found;
};

/** Whether a value came from a part that a repository holds. */
const heldBy = (field: Field | undefined, rule: number, repositories: readonly RepositoryInfo[]): boolean =>
  (field?.sources?.[rule]?.from ?? []).some((pointer) => repositories.some((repository) => isHeldBy(repository, pointer)));

/**
 * What a repository said before and can't say now isn't taken back: it counts on, with the day on which it was retrieved. Nobody's
 * unverified word takes the place of what it vouched for.
 * @param before what was issued last for the same version, and may still be used
 */
export const keptFromBefore = ({ plan }: Pick<Published, 'plan'>, before: readonly IssuedValue[], now: readonly IssuedValue[], unreachable: readonly RepositoryInfo[]): IssuedValue[] => {
  const fields = fieldIndex(plan);
  return before.filter(
    (said) =>
      !isOwnValue(said) &&
      heldBy(fields.get(said.pointer), said.rule ?? 0, unreachable) && !now.some((value) => isSamePlace(value, said) && (value.source.verified || !said.source.verified)),
  );
};

/** Whether two values are of the same source of the same field. */
export const isSamePlace = (one: PrefillValue, other: PrefillValue): boolean => one.pointer === other.pointer && (one.rule ?? 0) === (other.rule ?? 0);

/** Values in answers, each over what stood there. */
export const laid = (answers: JsonObject, values: readonly { readonly pointer: string; readonly value: Json }[]): JsonObject =>
  values.reduce((all, { pointer, value }) => withValue(all, pointer, value), answers);

/** Whether a control could show the value at all. */
const fits = (field: Field, value: Answer, all: JsonObject, lists: Catalogue['codeLists'], rows: readonly number[]): boolean => {
  if (isArray(value)) return field.type === 'array' && value.every((each) => isOffered(field, each, all, lists, rows));
  const type = field.type === 'integer' ? Number.isInteger(value) : typeof value === field.type;
  if (!type || (typeof value === 'string' && field.maxLength !== undefined && Array.from(value).length > field.maxLength)) return false;
  return isOffered(field, value, all, lists, rows);
};

/** The answers by which a simple condition holds: what it compares with, where it compares at all. */
const meeting = (schema: JsonSchema, at: string): readonly (readonly [string, Scalar])[] => {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([key, test]): readonly (readonly [string, Scalar])[] => {
    if (!isObject(test)) return [];
    const pointer = `${at}/${escapeKey(key)}`;
    const wanted = test.const ?? (Array.isArray(test.enum) ? test.enum.find(isScalar) : undefined);
    return isScalar(wanted) ? [[pointer, wanted]] : meeting(test, pointer);
  });
};

/** A field in a branch is judged as if the branch was taken: else what is wrong there would be found by the person alone. */
export const inBranch = ({ conditions }: Plan, field: Field, guard: Guard, answers: JsonObject): JsonObject =>
  [...(field.declared[0] ?? []), ...guard].reduce((supposed, index) => {
    const condition = conditions[index];
    if (!condition || rowsIn(condition.at) > 0) return supposed;
    return laid(supposed, meeting(condition.schema, condition.at).map(([pointer, value]) => ({ pointer, value })));
  }, answers);

/** All values at once; where several sources have one for a field, the one that applies under `guard`. */
const together = (values: readonly Candidate[], guard: string): JsonObject => laid({}, [...values.toReversed(), ...values.filter((each) => each.guard === guard)]);

/** What a value is judged with. */
interface Judging {
  readonly context: Context;
  readonly lists: Catalogue['codeLists'];
}

/**
 * Whether a field would take its value in these answers: what it would call wrong fills in nothing, so that nobody is held to something that
 * can't be submitted.
 * @param rows the rows that the field lies in, by index
 */
export const isTaken = (
  { plan, validators }: Pick<Published, 'plan' | 'validators'>,
  field: Field,
  value: Answer,
  answers: JsonObject,
  { context, lists }: Judging,
  rows: readonly number[] = [],
): boolean => {
  if (!fits(field, value, answers, lists, rows)) return false;
  const pointer = inRows(field.pointer, rows);
  const { instance } = evaluate(plan, answers, context, validators);
  return !validators.field(pointer, instance).some((issue) => issue.pointer === pointer && issue.code !== 'required');
};

/** The fields that may be filled in: what is asked while a repository can't be reached is nobody's business while it can. */
export const fieldsFor = (plan: Plan, { unreachable }: Context): Field[] =>
  [...fieldIndex(plan).values()].filter((field) => {
    const silences = silencesOf(plan, field);
    return silences.length === 0 || (isObject(unreachable) && silences.some((id) => unreachable[id] === true));
  });

/** A field with several sources gets one value for each that has data; what its field would call wrong is left out. */
export const prefillValues = (
  published: Pick<Published, 'plan' | 'validators'>,
  records: readonly Answered[],
  context: Context,
  lists: Catalogue['codeLists'],
  retrievedAt: string,
): Filled[] => {
  const { plan } = published;
  const fields = fieldIndex(plan);
  const all = candidates(fieldsFor(plan, context), records, retrievedAt);
  return all
    .filter(({ pointer, value, rule, guard }) => {
      const field = fields.get(pointer);
      if (!field) return false;
      return isTaken(published, field, value, inBranch(plan, field, field.sources?.[rule]?.guard ?? [], together(all, guard)), { context, lists });
    })
    .map(({ pointer, value, locked, rule, source, repository }) => ({ value: { pointer, value, locked, ...(rule === 0 ? {} : { rule }), source }, repository }));
};
