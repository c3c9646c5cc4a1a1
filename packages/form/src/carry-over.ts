/** A draft of an older version of a procedure, carried over to the plan of a newer one by the migrations in it. */
import { isWithin, type Field, type Json, type Migration, type Plan, type Pointer, type Text } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { addressOf, carry, carryPrefill, carryRows, followedThrough, segmentsOf, stepsFrom, templateOf, type Carried, type Gone } from '@motcua/procedure/migrations';
import { isDispute } from './is-dispute.ts';
import { toldIn, type CarriedSnapshot, type Told } from './told.ts';
import type { Prefill, Snapshot } from './types.ts';

export interface CarriedOver {
  /** Of the plan's version, with `told` in it: it is kept with the draft until the person has seen it. */
  readonly snapshot: CarriedSnapshot;
  readonly told: readonly Told[];
}

type Rows = ReadonlyMap<Pointer, readonly string[]>;

/** Ids of rows, which older snapshots don't have; anything, since it comes from outside. */
const rowsOf = (snapshot: object): Rows => {
  const rows: unknown = 'rows' in snapshot ? snapshot.rows : undefined;
  if (typeof rows !== 'object' || rows === null) return new Map();
  const texts = (ids: unknown): string[] => (Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && id !== '' && !id.includes('/')) : []);
  return new Map(Object.entries(rows).map(([address, ids]) => [address, [...new Set(texts(ids))]]));
};

const segmentsIn = (address: Pointer, rows: Rows) => segmentsOf(address, (array, part) => rows.get(array)?.includes(part) ?? false);

/** The plan's fields as addresses find them. */
class Places {
  readonly #fields: ReadonlyMap<Pointer, Field>;
  readonly #rows: Rows;

  constructor(plan: Plan, rows: Rows) {
    this.#fields = fieldIndex(plan);
    this.#rows = rows;
  }

  at(address: Pointer): Field | undefined {
    const segments = segmentsIn(address, this.#rows);
    const field = segments && this.#fields.get(templateOf(segments));
    return field?.readOnly ? undefined : field;
  }

  /** The field where an answer stands; a group has none of its own. */
  question(address: Pointer): Field | undefined {
    const field = this.at(address);
    return field && (field.children ?? field.items) === undefined ? field : undefined;
  }
}

/** Whether a control of the field can show the value: what it couldn't would be wrong unseen. */
const fits = ({ type, options }: Field, value: Json): boolean => {
  const isOffered = (each: Json): boolean => typeof each !== 'object' && (!Array.isArray(options) || options.some((option: { readonly value: string }) => option.value === String(each)));
  if (type === 'array') return Array.isArray(value) && value.every((each: Json) => isOffered(each));
  return typeof value === (type === 'integer' ? 'number' : type) && isOffered(value);
};

const dropped = ({ value, title, label, why }: Gone, field?: Field): Told => {
  const name = title ?? field?.title;
  return { kind: 'dropped', value, ...(name ? { title: name } : {}), ...(label ? { label } : {}), ...(why ? { why } : {}) };
};

/** What the plan has no place for is taken out and told; a question that lost its answer so is to be looked at again. */
const fitted = (plan: Plan, carried: Carried): { readonly values: Record<Pointer, Json>; readonly raw: Record<Pointer, string>; readonly review: ReadonlyMap<Pointer, Text | undefined>; readonly lost: readonly Told[] } => {
  const places = new Places(plan, carried.rows);
  const lost: Told[] = carried.dropped.map((gone) => dropped(gone, gone.to === undefined ? undefined : places.question(gone.to)));
  const review = new Map([...carried.review].filter(([address]) => places.at(address)));
  const keep = <Of extends Json>(answers: ReadonlyMap<Pointer, Of>, isFit: (field: Field, value: Of) => boolean): Record<Pointer, Of> =>
    Object.fromEntries(
      [...answers].filter(([address, value]) => {
        const field = places.question(address);
        if (field && isFit(field, value)) return true;
        lost.push(dropped({ value }, field));
        if (field) review.set(address, review.get(address));
        return false;
      }),
    );
  return { values: keep(carried.values, fits), raw: keep(carried.raw, () => true), review, lost };
};

/** Pages on which nothing is to be looked at again stay done. */
const stillDone = (plan: Plan, done: readonly string[], review: Iterable<Pointer>, rows: Rows): string[] => {
  const templates = [...review].flatMap((address) => {
    const segments = segmentsIn(address, rows);
    return segments ? [templateOf(segments)] : [];
  });
  const isTold = (named: Pointer): boolean => templates.some((template) => isWithin(template, named) || isWithin(named, template));
  return plan.pages.filter(({ id, sections }) => done.includes(id) && !sections.some(({ fields }) => fields.some(isTold))).map(({ id }) => id);
};

const startOf = (snapshot: Snapshot, rows: Rows): Carried => ({
  values: new Map(Object.entries(snapshot.values)),
  raw: new Map(Object.entries(snapshot.raw)),
  rows,
  review: new Map(toldIn(snapshot).flatMap((told) => (told.kind === 'review' ? [[told.address, told.why] as const] : []))),
  dropped: [],
});

/**
 * Takes a snapshot of an older version to the plan's version. No word is lost: what has no place any more is told.
 * @param snapshot of the shape that `isSnapshot` tells; what it says may be anything
 * @returns `undefined` when the plan's migrations don't lead from its version
 */
export const carryOver = (snapshot: Snapshot, plan: Plan): CarriedOver | undefined => {
  const steps = snapshot.procedure === plan.procedure.code ? stepsFrom(plan, snapshot.version) : undefined;
  if (!steps) return undefined;
  const before = rowsOf(snapshot);
  const carried = carry(steps, startOf(snapshot, before));
  const { values, raw, review, lost } = fitted(plan, carried);
  const places = new Places(plan, carried.rows);
  const follow = (addresses: readonly Pointer[]): Pointer[] => addresses.flatMap((address) => followOne(steps, address, before)).filter((address) => places.question(address));
  const told: Told[] = [
    ...toldIn(snapshot).filter(({ kind }) => kind !== 'review'),
    ...steps.map(({ from, to, note }): Told => ({ kind: 'changed', from, to, note })),
    ...lost,
    ...[...review].map(([address, why]): Told => ({ kind: 'review', address, ...(why ? { why } : {}) })),
  ];
  /** What was read from a card still counts where the answer came through as it was. */
  const readings = Object.entries(snapshot.card ?? {}).flatMap(([address, readAt]) =>
    follow([address]).filter((at) => values[at] === snapshot.values[address]).map((at) => [at, readAt] as const),
  );
  const { disputes, undisputed } = disputesOf(snapshot, (address, value) => {
    const there = followedThrough(steps, { segments: segmentsIn(address, before) ?? [], value });
    return there && { address: addressOf(there.segments), value: there.value };
  }, (address) => places.question(address));
  told.push(...undisputed);
  const { prefill } = snapshot;
  const next: CarriedSnapshot & { readonly rows?: Readonly<Record<Pointer, readonly string[]>> } = {
    format: 'motcua.snapshot/1',
    procedure: plan.procedure.code,
    version: plan.procedure.version,
    values,
    raw,
    ...(carried.rows.size > 0 ? { rows: Object.fromEntries([...carried.rows].filter(([address]) => places.at(address)?.items)) } : {}),
    touched: follow(snapshot.touched),
    done: stillDone(plan, snapshot.done, review.keys(), carried.rows),
    ...(prefill ? { prefill: carriedPrefill(plan, steps, prefill) } : {}),
    ...(snapshot.missed ? { missed: snapshot.missed } : {}),
    overridden: follow(snapshot.overridden),
    opened: follow(snapshot.opened ?? []),
    ...(readings.length > 0 ? { card: Object.fromEntries(readings) } : {}),
    ...(disputes.length > 0 ? { disputes: Object.fromEntries(disputes) } : {}),
    ...(told.length > 0 ? { told } : {}),
  };
  return { snapshot: next, told };
};

/** What filled the form in, as far as the plan has a place for it. */
const carriedPrefill = (plan: Plan, steps: readonly Migration[], { values, rows, ...prefill }: Prefill): Prefill => {
  const fields = fieldIndex(plan);
  return {
    ...prefill,
    values: carryPrefill(steps, values).filter(({ pointer }) => fields.has(pointer)),
    ...(rows ? { rows: carryRows(steps, rows).filter(({ group }) => fields.get(group)?.items) } : {}),
  };
};

interface Led {
  readonly address: Pointer;
  readonly value: Json | undefined;
}

/** What was said to be wrong goes where its answer goes; with an answer that is gone, or that nothing locks any more, it ends, and is told. */
const disputesOf = (
  snapshot: Snapshot,
  follow: (address: Pointer, value: Json | undefined) => Led | undefined,
  questionAt: (address: Pointer) => Field | undefined,
): { readonly disputes: [Pointer, Json][]; readonly undisputed: Told[] } => {
  const disputes: [Pointer, Json][] = [];
  const undisputed: Told[] = [];
  for (const [address, dispute] of Object.entries(snapshot.disputes ?? {})) {
    if (!isDispute(dispute)) continue;
    const { held, correction, reason } = dispute;
    const there = follow(address, held);
    const right = correction === undefined ? undefined : follow(address, correction)?.value;
    const field = there && questionAt(there.address);
    if (there?.value !== undefined && field?.sources?.some(({ lock }) => lock)) {
      const { papers } = dispute;
      disputes.push([there.address, { held: there.value, ...(right === undefined ? {} : { correction: right }), reason, ...(papers === undefined ? {} : { papers }) }]);
    } else undisputed.push({ kind: 'undisputed', reason, ...(correction === undefined ? {} : { correction }), ...(field ? { title: field.title } : {}) });
  }
  return { disputes, undisputed };
};

const followOne = (steps: readonly Migration[], address: Pointer, rows: Rows): Pointer[] => {
  const segments = segmentsIn(address, rows);
  const there = segments && followedThrough(steps, { segments, value: undefined });
  return there ? [addressOf(there.segments)] : [];
};
