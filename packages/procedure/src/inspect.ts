/** Goes through an instance along what its schema says of it. Both kinds of validators do it here; they differ in how they run a keyword. */
import { isWalked, satisfies, type Holds } from './choices.ts';
import { isEvaluated, matchesPattern } from './evaluated.ts';
import { areUnique, issueOf } from './issues.ts';
import { isArray, isObject } from './json.ts';
import { layering, schemaList, schemasIn, type Assertion, type Layers, type Open, type Test } from './layers.ts';
import { MOST_ITEMS } from './most-items.ts';
import type { Issue, Json, JsonObject, JsonSchema, Pointer } from './plan.ts';
import { escapeKey, ROW } from './pointer.ts';
import { partAt, WHOLE, type Part } from './slice.ts';

/** How one kind of validators runs schemas. */
export interface Runner {
  /** The keywords of an assertion that a value fails. */
  readonly failing: (assertion: JsonSchema, value: Json) => readonly string[];
  readonly holds: Holds;
}

type InForce = (layer: { readonly tests: readonly Test[] }) => boolean;

const isLonger = (text: string, limit: number): boolean => text.length > limit && (text.length > 2 * limit || Array.from(text).length > limit);

/** What is wrong in so many items is told even where they are too many: somebody takes out a few, and goes on. */
const LOOKED_AT = 1_000;

/** The items to look at: of one row's field, that row alone. */
const indicesIn = (value: readonly Json[], { inside }: Part, most: number): number[] => {
  if (inside === 'all' || inside.has(ROW)) return Array.from({ length: Math.min(value.length, most) }, (_, index) => index);
  return [...inside.keys()].filter((key) => /^(0|[1-9]\d*)$/.test(key)).map(Number).filter((index) => index < most);
};

/** How many items an array may have, by all that is said of it. */
const allowedItems = (assertions: readonly Assertion[]): number =>
  Math.min(MOST_ITEMS, ...assertions.map(({ schema }) => (isObject(schema) ? schema.maxItems : undefined)).filter((limit) => typeof limit === 'number'));

export interface Inspector {
  /** What is wrong with the part of an instance. */
  readonly issues: (instance: JsonObject, part: Part) => Issue[];
  readonly holds: Holds;
}

export const inspector = (root: JsonSchema, runner: Runner): Inspector => {
  const layersOf = layering();
  const holds: Holds = (schema, value) => {
    if (!isObject(schema)) return schema;
    return isWalked(schema) ? visit([schema], value, '', WHOLE).length === 0 : runner.holds(schema, value);
  };

  const testing = (value: Json): InForce => {
    const known = new Map<JsonSchema, boolean>();
    const decide = (schema: JsonSchema): boolean => {
      let held = known.get(schema);
      if (held === undefined) known.set(schema, (held = holds(schema, value)));
      return held;
    };
    return ({ tests }) => tests.every((test) => ('present' in test ? isObject(value) && Object.hasOwn(value, test.present) : decide(test.schema) === test.holds));
  };

  const failuresOf = ({ schema, code, longest }: Assertion, value: Json, pointer: Pointer): Issue[] => {
    if (code !== undefined) return isObject(schema) && satisfies(schema, value, holds) ? [] : [issueOf(pointer, code, isObject(schema) ? schema : {})];
    if (longest !== undefined && typeof value === 'string' && isLonger(value, longest)) return [issueOf(pointer, 'maxLength', { maxLength: longest })];
    return runner.failing(schema, value).map((keyword) => issueOf(pointer, keyword, isObject(schema) ? schema : {}));
  };

  /** What is said of a property by schemas that don't name it. */
  const unnamed = ({ schema }: Open, value: JsonObject, key: string): JsonSchema[] => {
    const { additionalProperties, unevaluatedProperties } = schema;
    const found = schemasIn(schema.patternProperties).filter(([pattern]) => matchesPattern(key, pattern)).map(([, child]) => child);
    const named = found.length > 0 || (isObject(schema.properties) && Object.hasOwn(schema.properties, key));
    if (!named && additionalProperties !== undefined) found.push(additionalProperties as JsonSchema);
    if (unevaluatedProperties !== undefined && !isEvaluated(schema, value, key, holds)) found.push(unevaluatedProperties as JsonSchema);
    return found;
  };

  const ofItem = ({ schema }: Open, value: readonly Json[], index: number): JsonSchema[] => {
    const { unevaluatedItems } = schema;
    const said = schemaList(schema.prefixItems)[index] ?? schema.items;
    const left = unevaluatedItems !== undefined && !isEvaluated(schema, value, String(index), holds);
    return [...(said === undefined ? [] : [said as JsonSchema]), ...(left ? [unevaluatedItems as JsonSchema] : [])];
  };

  const inObject = (layers: readonly Layers[], value: JsonObject, pointer: Pointer, part: Part, inForce: InForce): Issue[] => {
    const open = layers.flatMap((each) => each.open).filter(inForce);
    const said = part.inside === 'all' ? layers.flatMap((each) => [...each.members.keys()]) : [...part.inside.keys()];
    const keys = new Set([...said, ...(part.inside === 'all' && open.length > 0 ? Object.keys(value) : [])]);
    return [...keys].flatMap((key) => {
      const next = partAt(part, key);
      if (!next) return [];
      const at = `${pointer}/${escapeKey(key)}`;
      const members = layers.flatMap((each) => each.members.get(key) ?? []).filter(inForce);
      const child = Object.hasOwn(value, key) ? value[key] : undefined;
      if (child === undefined) return next.here && members.some(({ required }) => required) ? [issueOf(at, 'required')] : [];
      const schemas = [...members.map(({ schema }) => schema).filter((schema) => schema !== undefined), ...open.flatMap((each) => unnamed(each, value, key))];
      const misnamed = next.here && open.some(({ schema }) => schema.propertyNames !== undefined && !holds(schema.propertyNames as JsonSchema, key));
      return [...(misnamed ? [issueOf(at, 'propertyNames')] : []), ...visit(schemas, child, at, next)];
    });
  };

  const inArray = (layers: readonly Layers[], value: readonly Json[], pointer: Pointer, part: Part, inForce: InForce, most: number): Issue[] => {
    const items = layers.flatMap((each) => each.items).filter(inForce);
    const repeated = part.here && value.length <= most && items.some(({ schema }) => schema.uniqueItems === true) && !areUnique(value);
    const inside = indicesIn(value, part, most).flatMap((index) => {
      const next = partAt(part, String(index), true);
      const item = value[index];
      return next && item !== undefined ? visit(items.flatMap((each) => ofItem(each, value, index)), item, `${pointer}/${index}`, next) : [];
    });
    return [...(repeated ? [issueOf(pointer, 'uniqueItems')] : []), ...inside];
  };

  const visit = (schemas: readonly JsonSchema[], value: Json, pointer: Pointer, part: Part): Issue[] => {
    if (schemas.length === 0) return [];
    const layers = schemas.map(layersOf);
    const inForce = testing(value);
    const said = part.here || isArray(value) ? layers.flatMap((each) => each.own).filter(inForce) : [];
    const own = (assertions: readonly Assertion[]): Issue[] => (part.here ? assertions.flatMap((assertion) => failuresOf(assertion, value, pointer)) : []);
    if (isObject(value)) return [...own(said), ...inObject(layers, value, pointer, part, inForce)];
    if (!isArray(value)) return own(said);
    const allowed = allowedItems(said);
    const most = Math.max(LOOKED_AT, allowed);
    const issues = part.here && allowed === MOST_ITEMS && value.length > MOST_ITEMS ? [issueOf(pointer, 'maxItems', { maxItems: MOST_ITEMS })] : [];
    // Choices would look at every item again.
    issues.push(...own(value.length > most ? said.filter(({ code }) => code === undefined || code === 'notAsked') : said));
    return [...issues, ...inArray(layers, value, pointer, part, inForce, most)];
  };
  return { issues: (instance, part) => visit([root], instance, '', part), holds };
};
