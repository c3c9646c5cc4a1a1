/** What takes time to check in a form. */
import type { AsyncCheck, CheckContext, MakeChecking } from '@motcua/form';
import { asyncChecks } from '@motcua/form/checks';
import { isArray, valueAt, type Field, type Json, type Plan } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { seenFrom } from '../answered.ts';
import { isListed } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';

/**
 * Whether the list of another answer has what was chosen: no plan says it, and a draft, a repository or a host may bring what it has not.
 * A list that can't be had keeps nobody from going on: it is said that the answer was not looked up, it is tried again with each step that follows, and the gateway looks again where there is one.
 */
const listChecks = ({ pointer: template, options }: Field, load: LoadOptions): AsyncCheck[] => {
  if (!isListed(options) || options.by === undefined) return [];
  const { list, by } = options;
  const check = async (value: Json, { answers, pointer }: CheckContext): Promise<boolean> => {
    const key = valueAt(answers, seenFrom(pointer, by));
    if (typeof key !== 'string') return true;
    const offered = await load(list, key);
    return (isArray(value) ? value : [value]).every((one) => offered.some((option) => option.value === one));
  };
  return [{ pointer: template, code: 'enum', unsure: 'notLookedUp', check }];
};

export const lateChecks = (checks: readonly AsyncCheck[], plan: Plan, load: LoadOptions | undefined): MakeChecking =>
  asyncChecks([...checks, ...(load ? allFields(plan).flatMap((field) => listChecks(field, load)) : [])]);
