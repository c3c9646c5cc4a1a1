import { fieldsOf, valueAt, type JsonObject, type Option, type Plan, type Pointer } from '@motcua/procedure';
import { givenOptions, isListed } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';

/** The options of each field that has some. */
export type Labels = ReadonlyMap<Pointer, readonly Option[]>;

/**
 * The options behind all answers, code lists included: an official paper shows no codes, so it is drawn when they are there.
 * Rejects when a list can't be loaded. Without `load` what lies outside the plan stays a code.
 */
export const loadLabels = async (plan: Plan, instance: JsonObject, load: LoadOptions | undefined): Promise<Labels> => {
  const found = await Promise.all(
    fieldsOf(plan.fields).map(async (field): Promise<readonly [Pointer, readonly Option[]] | undefined> => {
      const { pointer, options } = field;
      const given = givenOptions(field);
      if (given) return [pointer, given];
      if (!isListed(options)) return undefined;
      const key = options.by === undefined ? undefined : valueAt(instance, options.by);
      if (!load || valueAt(instance, pointer) === undefined || (options.by !== undefined && typeof key !== 'string')) return undefined;
      return [pointer, await load(options.list, typeof key === 'string' ? key : undefined)];
    }),
  );
  return new Map(found.filter((entry) => entry !== undefined));
};
