/** Makes the plan's papers (thành phần hồ sơ) of what `procedure.json` says, and their `when` conditions of the plan. */
import type { Condition, JsonObject, JsonSchema, Pointer } from '../plan.ts';
import type { DossierComponent } from '../procedure-info.ts';
import { isArray, isObject, without } from '../json.ts';
import { escapeKey } from '../pointer.ts';
import { readsOfCondition } from './walk.ts';

/** The one property that a schema speaks of, when it only requires it and describes an object in it. */
const onlyProperty = (schema: JsonSchema): readonly [key: string, inner: JsonObject] | undefined => {
  if (!isObject(schema) || Object.keys(schema).some((keyword) => keyword !== 'properties' && keyword !== 'required')) return undefined;
  const [entry, ...others] = Object.entries(isObject(schema.properties) ? schema.properties : {});
  if (!entry || others.length > 0 || !isArray(schema.required) || schema.required.length !== 1 || schema.required[0] !== entry[0]) return undefined;
  const [key, inner] = entry;
  // What rejects `{}` says the same of an object that isn't there, so it can be asked of the inner object alone.
  return isObject(inner) && isObject(inner.properties) && isArray(inner.required) && inner.required.length > 0 ? [key, inner] : undefined;
};

/** A condition over the whole instance, moved to the innermost object that it speaks of: there it equals an `if` of the form. */
const innermost = (schema: JsonSchema, at: Pointer = ''): Condition => {
  const only = onlyProperty(schema);
  return only ? innermost(only[1], `${at}/${escapeKey(only[0])}`) : { at, schema, reads: readsOfCondition(schema, at) };
};

const same = (one: Condition, other: Condition): boolean => one.at === other.at && JSON.stringify(one.schema) === JSON.stringify(other.schema);

/**
 * @param procedure the localised `procedure.json`
 * @param known the conditions of the form, which a `when` that says the same shares
 */
export const componentsOf = (
  procedure: JsonObject,
  known: readonly Condition[],
  assertions: (schema: JsonSchema) => JsonSchema,
): { readonly components: readonly DossierComponent[]; readonly conditions: readonly Condition[] } => {
  const conditions = [...known];
  const indexOf = (when: JsonObject): number => {
    const condition = innermost(assertions(when));
    const index = conditions.findIndex((other) => same(condition, other));
    return index >= 0 ? index : conditions.push(condition) - 1;
  };
  const listed = isArray(procedure.components) ? procedure.components.filter(isObject) : [];
  const components = listed.map((component) => {
    const { when } = component;
    // The meta-schema has checked its members.
    const plain = without(component, 'when') as unknown as DossierComponent;
    return isObject(when) ? { ...plain, guard: [indexOf(when)] } : plain;
  });
  return { components, conditions };
};
