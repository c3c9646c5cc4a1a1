/** Checks that compare two answers, which JSON Schema has no keyword for. Both kinds of validators end with them. */
import { isPartialDate } from '@motcua/vietnam';
import { fieldIndex } from './evaluate.ts';
import type { Issue, JsonObject, Plan } from './plan.ts';
import { valueAt } from './pointer.ts';

/** `x-notAfter`: a date may not lie after another. Where one is partial, only what both know is compared. */
export const crossChecks = (plan: Plan): ((instance: JsonObject) => Issue[]) => {
  const compared = [...fieldIndex(plan).values()].flatMap(({ pointer, notAfter }) => (notAfter === undefined ? [] : [{ pointer, notAfter }]));
  return (instance) =>
    compared.flatMap(({ pointer, notAfter }) => {
      const date = valueAt(instance, pointer);
      const limit = valueAt(instance, notAfter);
      if (typeof date !== 'string' || typeof limit !== 'string' || !isPartialDate(date) || !isPartialDate(limit)) return [];
      const known = Math.min(date.length, limit.length);
      return date.slice(0, known) > limit.slice(0, known) ? [{ pointer, code: 'notAfter', params: { limit, field: notAfter } }] : [];
    });
};
