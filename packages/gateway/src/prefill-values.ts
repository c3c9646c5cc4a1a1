/** From a repository record to the values that a procedure may be prefilled with. */
import { isObject, keysOf, valueAt, withValue, type Field, type Json, type JsonObject } from '@motcua/procedure';
import { evaluate, fieldIndex, type Context } from '@motcua/procedure/evaluate';
import type { Catalogue } from './catalogue.ts';
import type { PrefillSource, PrefillValue } from './contract.ts';
import { isOffered } from './offered.ts';
import type { Published } from './procedures.ts';
import type { RepositoryRecord } from './repository.ts';

type Scalar = PrefillValue['value'];
type Candidate = Required<PrefillValue> & { readonly guard: string };

const isScalar = (value: Json | undefined): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Who vouches for a value: the record's `sources`, by the part that the value stands in. */
const sourceOf = (record: RepositoryRecord, pointer: string, retrievedAt: string): PrefillSource => {
  const [part = ''] = keysOf(pointer);
  const source = valueAt(record, `/sources/${part}`);
  const told = isObject(source) ? source : {};
  return {
    authority: typeof told.authority === 'string' ? told.authority : '',
    record: typeof told.record === 'string' ? told.record : '',
    retrievedAt,
    verified: told.verified === true,
  };
};

const candidates = (fields: Iterable<Field>, record: RepositoryRecord, retrievedAt: string): Candidate[] => {
  const found: Candidate[] = [];
  for (const field of fields) {
    for (const [rule, { from, guard, lock }] of (field.sources ?? []).entries()) {
      const pointer = from.find((each) => isScalar(valueAt(record, each)));
      const value = pointer === undefined ? undefined : valueAt(record, pointer);
      if (pointer === undefined || !isScalar(value)) continue;
      const source = sourceOf(record, pointer, retrievedAt);
      found.push({ pointer: field.pointer, value, locked: lock && source.verified, rule, source, guard: guard.join(' ') });
    }
  }
  return found;
};

/** Whether a control could show the value at all. */
const fits = (field: Field, value: Scalar, all: JsonObject, lists: Catalogue['codeLists']): boolean => {
  const type = field.type === 'integer' ? Number.isInteger(value) : typeof value === field.type;
  if (!type || (typeof value === 'string' && field.maxLength !== undefined && Array.from(value).length > field.maxLength)) return false;
  return isOffered(field, value, all, lists);
};

/** All values at once; where several sources have one for a field, the one that applies under `guard`. */
const together = (values: readonly Candidate[], guard: string): JsonObject =>
  [...values.toReversed(), ...values.filter((each) => each.guard === guard)].reduce<JsonObject>(
    (answers, { pointer, value }) => withValue(answers, pointer, value),
    {},
  );

/**
 * A field with several sources gets one value for each that has data. A value that its field would call wrong is left out,
 * so that nobody is held to something that can't be submitted.
 */
export const prefillValues = (
  { plan, validators }: Published,
  record: RepositoryRecord,
  context: Context,
  lists: Catalogue['codeLists'],
  retrievedAt: string,
): PrefillValue[] => {
  const fields = fieldIndex(plan);
  const all = candidates(fields.values(), record, retrievedAt);
  return all
    .filter(({ pointer, value, guard }) => {
      const field = fields.get(pointer);
      const answers = together(all, guard);
      if (!field || !fits(field, value, answers, lists)) return false;
      const { instance } = evaluate(plan, answers, context, validators);
      return !validators.whole(instance).some((issue) => issue.pointer === pointer && issue.code !== 'required');
    })
    .map(({ pointer, value, locked, rule, source }) => ({ pointer, value, locked, ...(rule === 0 ? {} : { rule }), source }));
};
