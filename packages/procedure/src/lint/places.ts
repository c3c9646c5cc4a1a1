/** Where a plan's schema speaks of which value, and under which tests. */
import { layering, type Test } from '../layers.ts';
import type { JsonObject, JsonSchema, Pointer } from '../plan.ts';
import { isObject } from '../json.ts';
import { escapeKey, ROW } from '../pointer.ts';

/** What is said of one value, and the names of the tests that it stands behind. */
interface Said {
  readonly behind: readonly string[];
  readonly schema: JsonSchema;
}

export const isSubset = <T>(some: readonly T[], all: readonly T[]): boolean => some.every((each) => all.includes(each));

/** What is said at one place: of the value itself, and by whole schemas, which speak of what lies in it too. */
export interface Place {
  readonly own: readonly Said[];
  readonly whole: readonly Said[];
}

/** Goes through the plan's schema and tells of each place what is said there. */
export const placesIn = (root: JsonSchema): Map<Pointer, Place> => {
  const layersOf = layering();
  const places = new Map<Pointer, Place>();
  const visit = (said: readonly Said[], pointer: Pointer): void => {
    const behindAll = ({ behind }: Said, tests: readonly Test[]): string[] => [...behind, ...tests.map((test) => JSON.stringify([pointer, test]))];
    const own: Said[] = [];
    const children = new Map<Pointer, Said[]>();
    const tell = (key: string, child: Said): void => {
      const at = `${pointer}/${key}`;
      children.set(at, [...(children.get(at) ?? []), child]);
    };
    for (const each of said) {
      const layers = layersOf(each.schema);
      own.push(...layers.own.map(({ tests, schema }) => ({ behind: behindAll(each, tests), schema })));
      for (const [key, members] of layers.members) {
        for (const { tests, schema } of members) if (schema !== undefined) tell(escapeKey(key), { behind: behindAll(each, tests), schema });
      }
      for (const { tests, schema } of layers.items) if (isObject(schema.items)) tell(ROW, { behind: behindAll(each, tests), schema: schema.items });
    }
    places.set(pointer, { own, whole: said });
    for (const [at, child] of children) visit(child, at);
  };
  visit([{ behind: [], schema: root }], '');
  return places;
};

/** Each set of schemas that speak of the same value at the same time. */
export const together = (said: readonly Said[]): JsonObject[][] =>
  said.map(({ behind }) => said.filter((other) => isSubset(other.behind, behind)).map(({ schema }) => schema).filter(isObject));
