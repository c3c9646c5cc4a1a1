import { escapeKey, isObject, ROW, type Json, type JsonSchema, type Plan, type Pointer } from '@motcua/procedure';

const membersOf = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

/**
 * The conditions under which the schema says more of a field: what is right there may be wrong when one of them turns, though the
 * field is asked as before.
 */
export const limitsOf = (plan: Plan): ReadonlyMap<Pointer, ReadonlySet<number>> => {
  const nameOf = (at: Pointer, schema: JsonSchema): string => `${at} ${JSON.stringify(schema)}`;
  const indices = new Map(plan.conditions.map(({ at, schema }, index) => [nameOf(at, schema), index]));
  const limits = new Map<Pointer, Set<number>>();

  const visit = (schema: Json | undefined, at: Pointer, under: readonly number[]): void => {
    if (!isObject(schema)) return;
    if (under.length > 0) limits.set(at, new Set([...(limits.get(at) ?? []), ...under]));
    const when = (condition: JsonSchema): number[] => {
      const index = indices.get(nameOf(at, condition));
      return index === undefined ? [...under] : [...under, index];
    };
    for (const [key, child] of membersOf(schema.properties)) visit(child, `${at}/${escapeKey(key)}`, under);
    visit(schema.items, `${at}/${ROW}`, under);
    for (const part of Array.isArray(schema.allOf) ? (schema.allOf as readonly Json[]) : []) visit(part, at, under);
    if (isObject(schema.if)) for (const branch of [schema.then, schema.else]) visit(branch, at, when(schema.if));
    for (const [key, part] of membersOf(schema.dependentSchemas)) visit(part, at, when({ required: [key] }));
  };
  visit(plan.schema, '', []);
  return limits;
};
