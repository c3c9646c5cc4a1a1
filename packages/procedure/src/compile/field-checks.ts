/** Makes the plan's checks of `x-check` and `x-warning`. */
import type { Check, Guard, Json, JsonSchema, Pointer } from '../plan.ts';
import { asString, isArray, isObject } from '../json.ts';
import { readsOf } from '../rules.ts';
import { isWithin } from '../pointer.ts';
import { absoluteRule } from './logic-paths.ts';
import { asText } from './texts.ts';
import type { Declaration, Walked } from './walk.ts';

const LEVELS = [
  ['x-check', 'error'],
  ['x-warning', 'warning'],
] as const;

const checkOf = (walked: Walked, pointer: Pointer, guard: Guard, level: Check['level'], json: Json): Check[] => {
  if (!isObject(json)) return [];
  const { code, message, rule, schema } = json;
  const common = { level, code: asString(code), message: asText(message) ?? { vi: '' }, ...(guard.length > 0 ? { guard } : {}) };
  if (isObject(rule)) {
    const absolute = absoluteRule(rule, pointer);
    return [{ ...common, rule: absolute, reads: [...new Set(readsOf(absolute))].filter((read) => !isWithin(read, pointer)) }];
  }
  // The meta-schema has seen to it that there is one of the two.
  return schema === undefined ? [] : [{ ...common, condition: walked.conditionOf(pointer, schema as JsonSchema), reads: [] }];
};

export const checksOf = (walked: Walked, { pointer, schemas }: Declaration): Check[] =>
  schemas.flatMap(({ guard, schema }) =>
    LEVELS.flatMap(([keyword, level]) => {
      const listed = schema[keyword];
      return isArray(listed) ? listed.flatMap((json) => checkOf(walked, pointer, guard, level, json)) : [];
    }),
  );
