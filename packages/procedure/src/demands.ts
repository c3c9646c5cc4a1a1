/** Every schema that validators of a plan may ask their library to run. */
import { askedByChoice, isWalked } from './choices.ts';
import { askedByEvaluated } from './evaluated.ts';
import { isArray, isObject } from './json.ts';
import { layering, schemaList, schemasIn, type Open } from './layers.ts';
import type { Json, JsonSchema, Plan } from './plan.ts';
import { selfContaining } from './references.ts';

export interface Demands {
  /** Asked for their failing keywords. */
  readonly assertions: ReadonlySet<JsonSchema>;
  /** Asked whether they hold. */
  readonly tests: ReadonlySet<JsonSchema>;
}

const one = (value: Json | undefined): JsonSchema[] => (value === undefined ? [] : [value as JsonSchema]);

export const demandsOf = (plan: Plan): Demands => {
  const alone = selfContaining(plan.schema);
  const layersOf = layering();
  const assertions = new Set<JsonSchema>();
  const tests = new Set<JsonSchema>();
  const seen = new Set<JsonSchema>();

  const ask = (schema: JsonSchema): void => {
    if (!isObject(schema)) return;
    if (isWalked(schema)) visit(schema);
    else tests.add(schema);
  };
  const openOf = ({ schema }: Open): JsonSchema[] => {
    one(schema.propertyNames).forEach(ask);
    const left = [...one(schema.unevaluatedProperties), ...one(schema.unevaluatedItems)];
    if (left.length > 0) askedByEvaluated(schema).forEach(ask);
    const items = isArray(schema.items) ? [] : one(schema.items);
    return [...schemasIn(schema.patternProperties).map(([, child]) => child), ...one(schema.additionalProperties), ...left, ...schemaList(schema.prefixItems), ...items];
  };
  const visit = (schema: JsonSchema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const { own, members, open, items } = layersOf(schema);
    for (const { schema: said, code } of own) {
      if (code === undefined) assertions.add(said);
      else if (isObject(said)) askedByChoice(said).forEach(ask);
    }
    const said = [...members.values()].flat();
    for (const { tests: behind } of [...own, ...said, ...open, ...items]) for (const test of behind) if ('schema' in test) ask(test.schema);
    for (const { schema: child } of said) if (child !== undefined) visit(child);
    [...open, ...items].flatMap(openOf).forEach(visit);
  };
  visit(plan.schema);
  for (const { schema } of plan.conditions) ask(schema);
  const runnable = (schemas: ReadonlySet<JsonSchema>): Set<JsonSchema> => new Set([...schemas].filter((schema) => typeof schema !== 'boolean').map(alone));
  return { assertions: runnable(assertions), tests: runnable(tests) };
};
