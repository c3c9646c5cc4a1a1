/** The rules of `motcua lint` for schemas that contradict themselves: no answer could ever be right. */
import { layering, type Test } from '../layers.ts';
import type { Guard, JsonObject, JsonSchema, Pointer } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isObject } from '../json.ts';
import { escapeKey, ROW } from '../pointer.ts';
import { conflictsOf } from './conflicts.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rules.ts';

const FILE = 'form.schema.json';
const WHY = 'No answer could be right, so the form could never be handed over.';

/** What is said of one value, and the names of the tests that it stands behind. */
interface Said {
  readonly behind: readonly string[];
  readonly schema: JsonSchema;
}

const isSubset = <T>(some: readonly T[], all: readonly T[]): boolean => some.every((each) => all.includes(each));

/** Goes through the plan's schema and tells of each place what is said there of the value itself. */
const placesIn = (root: JsonSchema): Map<Pointer, Said[]> => {
  const layersOf = layering();
  const places = new Map<Pointer, Said[]>();
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
    places.set(pointer, own);
    for (const [at, child] of children) visit(child, at);
  };
  visit([{ behind: [], schema: root }], '');
  return places;
};

/** Each set of schemas that speak of the same value at the same time. */
const together = (said: readonly Said[]): JsonObject[][] =>
  said.map(({ behind }) => said.filter((other) => isSubset(other.behind, behind)).map(({ schema }) => schema).filter(isObject));

export const consistent: Rule = ({ plan }) =>
  [...placesIn(plan.schema)].flatMap(([pointer, said]) => {
    const problems = new Set(together(said).flatMap(conflictsOf));
    return [...problems].map((problem): Finding => ({
      level: 'error',
      rule: 'consistent',
      file: FILE,
      pointer,
      problem,
      why: WHY,
      remedy: 'Look at every place that speaks of this question: its property, what a $ref brings in, allOf, and the branches of conditions.',
    }));
  });

const canMeet = (required: Guard, refused: Guard): boolean => isSubset(required, refused) || isSubset(refused, required);

/** What must be answered and may not be. */
export const requiredRefused: Rule = ({ plan }) =>
  fieldsOf(plan.fields)
    .filter(({ required, refused }) => required.some((needed) => refused.some((guard) => canMeet(needed, guard))))
    .map(({ pointer }): Finding => ({
      level: 'error',
      rule: 'consistent',
      file: FILE,
      pointer,
      problem: 'is required where a part of the schema makes it false.',
      why: WHY,
      remedy: 'Require it in the branch that asks it, or take the false away.',
    }));

