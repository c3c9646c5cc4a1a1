import { fieldsOf, inRows, instancesOf, valueAt, type Field, type JsonObject, type Option, type OptionsFrom, type Plan, type Pointer } from '@motcua/procedure';
import { givenOptions, isListed } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';

/** The options of each field that has some: of the plan by its template, of a code list by the answer. */
export type Labels = ReadonlyMap<Pointer, readonly Option[]>;

type Entry = readonly [Pointer, readonly Option[]];

/** In rows each answer has the list that its own row chooses. */
const listed = ({ pointer: template }: Field, { list, by }: OptionsFrom, instance: JsonObject, load: LoadOptions): Promise<Entry | undefined>[] =>
  instancesOf(template, instance).map(async ({ pointer, rows }): Promise<Entry | undefined> => {
    const key = by === undefined ? undefined : valueAt(instance, inRows(by, rows));
    if (valueAt(instance, pointer) === undefined || (by !== undefined && typeof key !== 'string')) return undefined;
    return [pointer, await load(list, typeof key === 'string' ? key : undefined)];
  });

/**
 * The options behind all answers, code lists included: an official paper shows no codes, so it is drawn when they are there.
 * Rejects when a list can't be loaded. Without `load` what lies outside the plan stays a code.
 */
export const loadLabels = async (plan: Plan, instance: JsonObject, load: LoadOptions | undefined): Promise<Labels> => {
  const fields = fieldsOf(plan.fields);
  const given = fields.flatMap((field): Entry[] => {
    const options = givenOptions(field);
    return options ? [[field.pointer, options]] : [];
  });
  const loaded = await Promise.all(fields.flatMap((field) => (load && isListed(field.options) ? listed(field, field.options, instance, load) : [])));
  return new Map([...given, ...loaded.filter((entry) => entry !== undefined)]);
};
