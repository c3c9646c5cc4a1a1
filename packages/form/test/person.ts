/** Somebody who takes any steps at a form with rows. */
import fc from 'fast-check';
import type { Json, JsonObject, Plan } from '@motcua/procedure';
import type { FormSession, RemovedRow } from '../src/index.ts';
import { Kept } from '../src/kept.ts';
import { Places, type Place } from '../src/places.ts';
import { restore, snapshotOf } from '../src/snapshot.ts';

/** What a session keeps, put back without the session's own shortcuts. */
export const keptOf = (plan: Plan, session: FormSession): { readonly tree: JsonObject; readonly places: readonly Place[] } => {
  const kept = new Kept(plan);
  const places = new Places(plan, kept.rows);
  restore(plan, snapshotOf(session), kept, places, new Set());
  return { tree: kept.tree(), places: places.all() };
};

/** Which one is meant is told by number: what there is depends on the steps before. */
export type Step =
  | { readonly do: 'input'; readonly which: number; readonly value: number; readonly leave: boolean }
  | { readonly do: 'raw'; readonly which: number }
  | { readonly do: 'add'; readonly which: number; readonly at: number }
  | { readonly do: 'remove' | 'move'; readonly which: number; readonly row: number; readonly to: number }
  | { readonly do: 'undo' }
  | { readonly do: 'page'; readonly which: number };

const n = fc.nat(1_000);
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('input' as const), which: n, value: n, leave: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('raw' as const), which: n }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), which: n, at: fc.nat(3) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'move' as const), which: n, row: n, to: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('page' as const), which: n }) },
  ),
  { maxLength: 40, size: 'max' },
);

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

const valuesOf = ({ field }: Place): readonly (Json | undefined)[] => {
  if (field.options && 'length' in field.options) return [undefined, ...field.options.map(({ value }) => value)];
  if (field.type === 'integer') return [undefined, 1, 5];
  if (field.format === 'date') return [undefined, '2020-01-01', '2021-01-01', '31'];
  return [undefined, 'An', '12', 'nhiều chữ hơn là được phép'];
};

/** Somebody at a form, who remembers what they took away. */
export class Person {
  readonly session: FormSession;
  readonly removed: RemovedRow[] = [];
  /** Fields that were typed in and not left since: what is new there waits. */
  readonly typing = new Set<string>();

  constructor(session: FormSession) {
    this.session = session;
  }

  take(step: Step): void {
    const { session } = this;
    const { plan } = session;
    const { places } = keptOf(plan, session);
    const answers = places.filter(({ field }) => field.type !== 'object' && !field.items && !field.readOnly);
    const groups = places.filter(({ field }) => field.items);
    if (step.do === 'page') {
      const page = pick(plan.pages, step.which);
      if (!page) return;
      session.submitPage(page.id);
      for (const { address } of session.fieldsOn(page)) this.typing.delete(address);
    } else if (step.do === 'undo') {
      const last = this.removed.pop();
      if (last && groups.some(({ address }) => address === last.group)) session.restoreRow(last);
    } else if (step.do === 'input' || step.do === 'raw') {
      const place = pick(answers, step.which);
      if (!place) return;
      const field = session.at(place.address);
      if (step.do === 'raw') field.input(undefined, '31/2');
      else field.input(pick(valuesOf(place), step.value));
      this.typing.add(place.address);
      if (step.do === 'raw' || !step.leave) return;
      field.leave();
      this.typing.delete(place.address);
    } else {
      const group = pick(groups, step.which);
      if (!group) return;
      if (step.do === 'add') session.addRow(group.address, step.at);
      else {
        const id = pick(session.rows(group.address), step.row);
        if (id === undefined) return;
        if (step.do === 'remove') this.removed.push(session.removeRow(group.address, id));
        else session.moveRow(group.address, id, step.to);
      }
    }
  }
}
