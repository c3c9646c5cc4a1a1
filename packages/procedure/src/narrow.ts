/** A condition looks at a few answers of a form. The interpreting library counts all there are first, so it gets these few. */
import { isArray, isObject } from './json.ts';
import { schemaList, schemasIn } from './layers.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

/** Keywords that look at no property that they don't name, beside those that hold other schemas. */
const NAMING: ReadonlySet<string> = new Set([
  'type', 'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
  'items', 'prefixItems', 'contains', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems', 'properties', 'required',
]);

const texts = (value: Json | undefined): readonly string[] => (isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** The properties that a schema looks at; `undefined` when it looks at all there are. */
const namesIn = (schema: JsonSchema): readonly string[] | undefined => {
  if (!isObject(schema)) return [];
  const names: string[] = [...schemasIn(schema.properties).map(([key]) => key), ...texts(schema.required)];
  for (const [keyword, value] of Object.entries(schema)) {
    if (NAMING.has(keyword)) continue;
    const parts = ['allOf', 'anyOf', 'oneOf'].includes(keyword) ? schemaList(value) : ['not', 'if', 'then', 'else'].includes(keyword) ? [value as JsonSchema] : undefined;
    const inner = parts?.map(namesIn);
    if (!inner) return undefined;
    for (const each of inner) {
      if (!each) return undefined;
      names.push(...each);
    }
  }
  return names;
};

/** Makes of a value what a schema sees of it. */
export const narrowing = (schema: JsonSchema): ((value: Json) => Json) => {
  const names = namesIn(schema);
  if (!names) return (value) => value;
  const kept = [...new Set(names)];
  return (value) => {
    if (!isObject(value)) return value;
    return Object.fromEntries(kept.flatMap((key): [string, JsonObject[string]][] => {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      return member === undefined ? [] : [[key, member]];
    }));
  };
};
