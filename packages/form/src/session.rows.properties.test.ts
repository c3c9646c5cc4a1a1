/** What holds for any way through a form with rows: derived is what a whole evaluation derives, and nothing moves to another row. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Json, JsonObject } from '@motcua/procedure';
import { evaluate } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import { household, planOf } from '../test/plan-of.ts';
import { FormSession, type RemovedRow } from './index.ts';
import { Kept } from './kept.ts';
import { Places, type Place } from './places.ts';
import { restore } from './snapshot.ts';

const plan = planOf(household);
const validators = interpret(plan);
const start = (): FormSession => new FormSession(plan, { validators });
const restored = (session: FormSession): FormSession => new FormSession(plan, { validators, snapshot: JSON.parse(JSON.stringify(session.snapshot())) });

/** What a session keeps, put back without the session's own shortcuts. */
const keptOf = (session: FormSession): { readonly tree: JsonObject; readonly places: readonly Place[] } => {
  const kept = new Kept(plan);
  const places = new Places(plan, kept.rows);
  restore(plan, session.snapshot(), kept, places, new Set());
  return { tree: kept.tree(), places: places.all() };
};

/** Which one is meant is told by number: what there is depends on the steps before. */
type Step =
  | { readonly do: 'input'; readonly which: number; readonly value: number; readonly leave: boolean }
  | { readonly do: 'raw'; readonly which: number }
  | { readonly do: 'add'; readonly which: number; readonly at: number }
  | { readonly do: 'remove' | 'move'; readonly which: number; readonly row: number; readonly to: number }
  | { readonly do: 'undo' }
  | { readonly do: 'page'; readonly which: number };

const n = fc.nat(1_000);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('input' as const), which: n, value: n, leave: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('raw' as const), which: n }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), which: n, at: fc.nat(3) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'move' as const), which: n, row: n, to: fc.nat(3) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('page' as const), which: n }) },
  ),
  { maxLength: 40 },
);

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

const valuesOf = ({ field }: Place): readonly (Json | undefined)[] => {
  if (field.options && 'length' in field.options) return [undefined, ...field.options.map(({ value }) => value)];
  if (field.type === 'integer') return [undefined, 1, 5];
  if (field.format === 'date') return [undefined, '2020-01-01', '2021-01-01', '31'];
  return [undefined, 'An', '12', 'nhiều chữ hơn là được phép'];
};

/** Somebody at a form, who remembers what they took away. */
class Person {
  readonly session: FormSession;
  readonly removed: RemovedRow[] = [];
  /** Fields that were typed in and not left since: what is new there waits. */
  readonly typing = new Set<string>();

  constructor(session = start()) {
    this.session = session;
  }

  take(step: Step): void {
    const { session } = this;
    const places = keptOf(session).places;
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

const run = (check: (person: Person) => void): void => {
  fc.assert(
    fc.property(steps, (way) => {
      const person = new Person();
      for (const step of way) {
        person.take(step);
        check(person);
      }
    }),
    { numRuns: 100 },
  );
};

const states = (session: FormSession): unknown => keptOf(session).places.map(({ pointer, address }) => ({ pointer, ...session.at(address).state }));

const leaves = (value: Json, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]: [string, Json]) => leaves(part, `${at}/${key}`))
    : [at];

describe('FormSession with rows, any way through it', function () {
  this.timeout(120_000);

  it('stands where a full evaluation of the same answers stands', () => {
    run(({ session }) => {
      const { tree, places } = keptOf(session);
      const whole = evaluate(plan, tree, {}, validators);
      expect(session.instance).to.deep.equal(whole.instance);
      for (const { address, pointer } of places) {
        const { state, pointer: now } = session.at(address);
        expect({ pointer: now, asked: state.asked, required: state.required }).to.deep.equal({ pointer, asked: whole.asked.has(pointer), required: whole.required.has(pointer) });
      }
    });
  });

  it('shows at every field that was left exactly what is wrong with it', () => {
    run(({ session, typing }) => {
      const issues = validators.whole(session.instance);
      for (const { address, pointer } of keptOf(session).places) {
        const { touched, asked, raw, value, issues: shown } = session.at(address).state;
        if (typing.has(address)) continue;
        const wrong = raw !== undefined && value === undefined ? ['unreadable'] : issues.filter((issue) => issue.pointer === pointer).map(({ code }) => (value === undefined && code === 'type' ? 'required' : code));
        expect({ address, codes: shown.map(({ code }) => code) }).to.deep.equal({ address, codes: touched && asked ? wrong : [] });
        for (const issue of shown) expect(issue).to.include({ address, pointer });
      }
    });
  });

  it('keeps every answer at its row, wherever that goes, and brings it back with it', () => {
    fc.assert(
      fc.property(steps, (way) => {
        const person = new Person();
        const { session } = person;
        const given = new Map<string, Json>();
        for (const step of way) {
          person.take(step);
          const { values } = session.snapshot();
          const present = keptOf(session).places.filter(({ field }) => field.type !== 'object' && !field.items && !field.readOnly);
          for (const { address } of present) {
            const { value } = session.at(address).state;
            expect({ address, value }).to.deep.equal({ address, value: values[address] });
            if (step.do !== 'input' && step.do !== 'raw' && given.has(address)) expect({ address, value }).to.deep.equal({ address, value: given.get(address) });
            if (value === undefined) given.delete(address);
            else given.set(address, value);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never hands over what is not asked', () => {
    run(({ session }) => {
      const asked = new Set(keptOf(session).places.filter(({ address, field }) => session.at(address).state.asked && !field.readOnly).map(({ pointer }) => pointer));
      for (const pointer of [...leaves(session.answers()), ...Object.keys(session.origins())]) expect(asked.has(pointer), pointer).to.equal(true);
    });
  });

  it('is the same after it was saved and put back, and goes on the same', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (way, at) => {
        const straight = new Person();
        let interrupted = new Person();
        way.forEach((step, index) => {
          if (index === at) {
            const again = restored(interrupted.session);
            expect(again.snapshot()).to.deep.equal(interrupted.session.snapshot());
            interrupted = new Person(again);
            straight.removed.length = 0;
          }
          straight.take(step);
          interrupted.take(step);
        });
        expect(interrupted.session.answers()).to.deep.equal(straight.session.answers());
        expect(interrupted.session.origins()).to.deep.equal(straight.session.origins());
        const plain = (session: FormSession): unknown => {
          const submission = session.submit();
          return submission.ok ? submission : submission.issues.map(({ pointer, code }) => ({ pointer, code }));
        };
        expect(plain(interrupted.session)).to.deep.equal(plain(straight.session));
        const again = restored(straight.session);
        expect(states(again)).to.deep.equal(states(straight.session));
      }),
      { numRuns: 100 },
    );
  });
});
