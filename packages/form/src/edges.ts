/** What in a plan looks at an answer, worked out once: a change leads to its readers without a look at the rest of the form. */
import { parentOf, rowsIn, type Field, type Plan, type Pointer } from '@motcua/procedure';
import { conditionsIn, fieldIndex, readsOf } from '@motcua/procedure/evaluate';
import { limitsOf } from './limits.ts';

/** A field that looks at another. */
export interface Reader {
  readonly field: Field;
  /** How many rows, from the left, it shares with what it reads: further ones are all looked at. */
  readonly shared: number;
}

export interface Edges {
  /** The conditions that read a field and decide what is asked, required or right, or which source or paper counts. */
  conditions(template: Pointer): readonly number[];
  /** The fields that are computed from a field. */
  computed(template: Pointer): readonly Reader[];
  /** The fields whose checks look at a field. */
  checked(template: Pointer): readonly Reader[];
  /** The fields whose code list a field chooses. */
  chosen(template: Pointer): readonly Reader[];
  /** What the checks of a field look at beside itself. */
  reads(template: Pointer): readonly Pointer[];
  /** The conditions under which the schema says more of a field. */
  limits(template: Pointer): ReadonlySet<number>;
  /** Whether the first answer in a field makes a group present, and with it what the group requires. */
  makesPresent(template: Pointer): boolean;
  /** The field's place in the order of evaluation. */
  rank(template: Pointer): number;
}

/** Readers by the field that they read; who reads a group reads all in it. */
class Readers<T> {
  readonly #by = new Map<Pointer, T[]>();
  readonly #fields: ReadonlyMap<Pointer, Field>;

  constructor(fields: ReadonlyMap<Pointer, Field>) {
    this.#fields = fields;
  }

  add(read: Pointer, reader: (field: Pointer) => T): void {
    let at = read;
    // What lies deeper than fields do (one choice of a list, a row of a fixed number) belongs to the field around it.
    while (at !== '' && !this.#fields.has(at)) at = parentOf(at);
    if (at === '' && read !== '' && read !== '/') return;
    const known = this.#by.get(at);
    if (known) known.push(reader(at));
    else this.#by.set(at, [reader(at)]);
  }

  of(template: Pointer): T[] {
    if (this.#by.size === 0) return [];
    const found: T[] = [];
    for (let at = template; ; at = parentOf(at)) {
      found.push(...(this.#by.get(at) ?? []));
      if (at === '') return [...new Set(found)];
    }
  }
}

const NONE: ReadonlySet<number> = new Set();

const always = (field: Field): boolean => field.required.some((guard) => guard.length === 0);

/** Fields inside a group that need not be there. A row is there whatever is answered in it. */
const insideOptional = (fields: readonly Field[], inside: boolean): Field[] =>
  fields.flatMap((field) => [
    ...(inside ? [field] : []),
    ...insideOptional(field.children ?? [], inside || !always(field)),
    ...(field.items ? insideOptional(field.items.children ?? [], false) : []),
  ]);

const checkReads = ({ notAfter, checks = [] }: Field): Pointer[] => [...(notAfter === undefined ? [] : [notAfter]), ...checks.flatMap(({ reads }) => reads)];

const build = (plan: Plan): Edges => {
  const fields = fieldIndex(plan);
  const conditions = new Readers<number>(fields);
  const computed = new Readers<Reader>(fields);
  const checked = new Readers<Reader>(fields);
  const chosen = new Readers<Reader>(fields);
  const deciding = new Set(conditionsIn(plan.procedure.components.map(({ guard = [] }) => guard)));
  for (const field of fields.values()) {
    for (const condition of conditionsIn([...field.declared, ...field.refused, ...field.required, ...(field.sources ?? []).map(({ guard }) => guard)])) deciding.add(condition);
    const reader = (read: Pointer): Reader => ({ field, shared: rowsIn(read) });
    if (field.compute) for (const read of readsOf(field.compute)) computed.add(read, reader);
    for (const read of checkReads(field)) checked.add(read, reader);
    if (field.options && 'by' in field.options && field.options.by !== undefined) chosen.add(field.options.by, reader);
  }
  const limits = limitsOf(plan);
  for (const under of limits.values()) for (const index of under) deciding.add(index);
  for (const index of deciding) for (const read of plan.conditions[index]?.reads ?? []) conditions.add(read, () => index);
  const optional = new Set(insideOptional(plan.fields, false).map((field) => field.pointer));
  const ranks = new Map(plan.order.map((pointer, index) => [pointer, index]));
  return {
    conditions: (template) => conditions.of(template),
    computed: (template) => computed.of(template),
    checked: (template) => checked.of(template),
    chosen: (template) => chosen.of(template),
    reads: (template) => checkReadsOf(fields.get(template)),
    limits: (template) => limits.get(template) ?? NONE,
    makesPresent: (template) => optional.has(template),
    rank: (template) => ranks.get(template) ?? 0,
  };
};

const checkReadsOf = (field: Field | undefined): readonly Pointer[] => (field ? checkReads(field) : []);

const known = new WeakMap<Plan, Edges>();

export const edgesOf = (plan: Plan): Edges => {
  let edges = known.get(plan);
  if (!edges) known.set(plan, (edges = build(plan)));
  return edges;
};
