/** Checks that compare two answers, which JSON Schema has no keyword for. Both kinds of validators end with them. */
import { isPartialDate } from '@motcua/vietnam';
import { fieldIndex } from './evaluate.ts';
import type { Issue, JsonObject, Plan } from './plan.ts';
import { valueAt } from './pointer.ts';

/** `x-notAfter`: a date may not lie after another. Where one is partial, only what both know is compared. */
export const crossChecks = (plan: Plan, instance: JsonObject): Issue[] =>
  [...fieldIndex(plan).values()].flatMap((field) => {
    if (field.notAfter === undefined) return [];
    const date = valueAt(instance, field.pointer);
    const limit = valueAt(instance, field.notAfter);
    if (typeof date !== 'string' || typeof limit !== 'string' || !isPartialDate(date) || !isPartialDate(limit)) return [];
    const known = Math.min(date.length, limit.length);
    return date.slice(0, known) > limit.slice(0, known)
      ? [{ pointer: field.pointer, code: 'notAfter', params: { limit, field: field.notAfter } }]
      : [];
  });
