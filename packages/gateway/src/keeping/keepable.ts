/** Which answers may be kept for the next time, and what they hang on. */
import { inRows, parentOf, rowsIn, valueAt, type Field, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { conditionsIn, fieldIndex } from '@motcua/procedure/evaluate';
import type { PrefillValue } from '../contract.ts';
import { isScalar } from '../prefill-values.ts';

/** A choice that an answer hung on, and what was chosen; without a value where it was left open. */
export type Choice = NonNullable<PrefillValue['again']>[number];

type Fields = ReadonlyMap<Pointer, Field>;

const TODAY = '/context/today';

/** A day that may not lie after today is a fact of the past, which stays what it is; any other belongs to its time. */
const isPast = ({ notAfter }: Field, fields: Fields, seen: ReadonlySet<Pointer> = new Set()): boolean => {
  if (notAfter === undefined || seen.has(notAfter)) return false;
  const bound = fields.get(notAfter);
  return notAfter === TODAY || (bound !== undefined && isPast(bound, fields, new Set([...seen, notAfter])));
};

const isOfItsTime = (field: Field, fields: Fields): boolean => field.format === 'time' || (field.format === 'date' && !isPast(field, fields));

/** What has to be ticked is agreed to each time anew: nothing in a schema makes it an answer that is kept. */
const isAgreement = ({ control, required }: Field): boolean => control === 'pledge' || (control === 'checkbox' && required.length > 0);

/** Whether the answer may be kept: the schema's word, and where it says nothing, the kind of question. */
export const isKeepable = (field: Field, plan: Plan): boolean => {
  if (field.children || field.items || field.readOnly || field.control === 'file' || isAgreement(field)) return false;
  return field.keep ?? (field.privacy !== 'sensitive' && !isOfItsTime(field, fieldIndex(plan)));
};

const isChoice = ({ type, options }: Field): boolean => type === 'boolean' || options !== undefined;

/** The field and the groups around it. */
const withGroups = (pointer: Pointer, fields: Fields): Field[] => {
  const field = fields.get(pointer);
  return field ? [field, ...withGroups(parentOf(pointer), fields)] : [];
};

/**
 * The choices by which a question is asked, or has a source: another choice, and it is a question about something else.
 * @param rows the rows that the question lies in; a choice in the same row is named with `-` for it
 */
export const caseOf = (field: Field, plan: Plan, instance: JsonObject, rows: readonly number[] = []): Choice[] => {
  const fields = fieldIndex(plan);
  const guards = [...withGroups(field.pointer, fields).flatMap(({ declared, refused }) => [...declared, ...refused]), ...(field.sources ?? []).map(({ guard }) => guard)];
  const reads = new Set(conditionsIn(guards).flatMap((index) => plan.conditions[index]?.reads ?? []));
  reads.delete(field.pointer);
  return [...reads].flatMap((pointer) => {
    const read = fields.get(pointer);
    if (!read || !isChoice(read) || rowsIn(pointer) > rows.length || pointer.startsWith('/context/')) return [];
    const value = valueAt(instance, inRows(pointer, rows));
    return [{ pointer, ...(isScalar(value) ? { value } : {}) }];
  });
};
