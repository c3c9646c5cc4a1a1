import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Change, Field, Json, Migration, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { carryOver } from './carry-over.ts';
import { FormSession, isSnapshot, toldIn, type CarriedSnapshot, type Snapshot, type Told } from './index.ts';
import { restoring } from './snapshot.ts';

const text = (vi: string) => ({ vi });
const field = (pointer: string, more: Partial<Field> = {}): Field => ({
  pointer, key: pointer.slice(pointer.lastIndexOf('/') + 1), type: 'string', control: 'text', title: text(`Câu ${pointer}`), declared: [[]], refused: [], required: [], ...more,
});
const step = (from: string, to: string, ...changes: Change[]): Migration => ({ from, to, note: text(`Mới từ ${to}`), changes });

/** One question of each kind, on two pages. */
const fields: readonly Field[] = [
  field('/name', { sources: [{ guard: [], from: ['/person/name'], lock: true }] }),
  field('/copies', { type: 'integer', control: 'integer' }),
  field('/status', { control: 'radio', options: [{ value: 'single', label: text('Độc thân') }, { value: 'married', label: text('Kết hôn') }] }),
  field('/wishes', { type: 'array', control: 'checkboxes', options: [{ value: 'a', label: text('A') }, { value: 'b', label: text('B') }] }),
  field('/members', {
    type: 'array', control: 'rows', rows: { table: true },
    items: field('/members/-', { type: 'object', control: 'group', children: [field('/members/-/name'), field('/members/-/age', { type: 'integer', control: 'integer' })] }),
  }),
];
const planWith = (...migrations: Migration[]): Plan => ({
  format: 'motcua.plan/1',
  procedure: {
    code: '1.000000', version: '2.0.0', name: text(''), summary: text(''), audience: text(''), processing: { value: 1, unit: 'DAY' }, feeNote: text(''),
    field: { name: text('') }, result: { code: '', name: text('') }, components: [], legalBasis: [], effectiveFrom: '2026-01-01',
  },
  schema: { type: 'object' },
  conditions: [],
  fields,
  order: ['/name', '/copies', '/status', '/wishes', '/members', '/members/-', '/members/-/name', '/members/-/age'],
  pages: [
    { id: 'one', title: text('Một'), sections: [{ id: 'one-1', fields: ['/name', '/copies'] }] },
    { id: 'two', title: text('Hai'), sections: [{ id: 'two-1', fields: ['/status', '/wishes', '/members'] }] },
  ],
  migrations,
});

type Kept = Snapshot & { readonly rows?: Readonly<Record<string, readonly string[]>> };
const kept = (values: Record<string, Json>, more: Partial<Kept> = {}): Kept => ({
  format: 'motcua.snapshot/1', procedure: '1.000000', version: '1.0.0', values, raw: {}, touched: [], done: [], overridden: [], opened: [], ...more,
});
const carried = (snapshot: Snapshot, plan: Plan): { readonly snapshot: CarriedSnapshot; readonly told: readonly Told[] } => {
  const result = carryOver(snapshot, plan);
  if (!result) throw new Error('no way');
  return result;
};
const droppedOf = (told: readonly Told[]): Json[] => told.flatMap((each) => (each.kind === 'dropped' ? [each.value] : []));
const reviewOf = (told: readonly Told[]): string[] => told.flatMap((each) => (each.kind === 'review' ? [each.address] : []));

describe('carryOver', () => {
  it('has no way where the migrations have none, or for another procedure', () => {
    expect(carryOver(kept({}), planWith())).to.equal(undefined);
    expect(carryOver(kept({}), planWith(step('1.0.0', '1.5.0')))).to.equal(undefined);
    expect(carryOver(kept({}, { procedure: 'x' }), planWith(step('1.0.0', '2.0.0')))).to.equal(undefined);
  });

  it('goes through several steps and tells each', () => {
    const plan = planWith(step('1.5.0', '2.0.0', { move: '/fullName', to: '/name' }), step('1.0.0', '1.5.0', { move: '/who', to: '/fullName' }));
    const { snapshot, told } = carried(kept({ '/who': 'An' }), plan);
    expect(snapshot.values).to.deep.equal({ '/name': 'An' });
    expect(snapshot.version).to.equal('2.0.0');
    expect(told).to.deep.equal([{ kind: 'changed', from: '1.0.0', to: '1.5.0', note: text('Mới từ 1.5.0') }, { kind: 'changed', from: '1.5.0', to: '2.0.0', note: text('Mới từ 2.0.0') }]);
    expect(toldIn(snapshot)).to.deep.equal(told);
    expect(isSnapshot(snapshot)).to.equal(true);
  });

  it('takes raw text, touched, opened, overridden and prefilled along', () => {
    const plan = planWith(step('1.0.0', '2.0.0', { move: '/who', to: '/name' }, { move: '/number', to: '/copies' }, { drop: '/job', title: text('Nghề'), why: text('Thôi') }));
    const source = { authority: 'A', record: 'r', retrievedAt: '2026-01-01T00:00:00Z', verified: true };
    const { snapshot, told } = carried(
      kept({ '/who': 'An' }, {
        raw: { '/number': '1x', '/job': 'thợ' }, touched: ['/who', '/job'], opened: ['/who'], overridden: ['/who', '/gone'],
        prefill: { id: 'p', values: [{ pointer: '/who', value: 'An', locked: true, source }, { pointer: '/job', value: 'thợ', locked: true, source }] },
      }),
      plan,
    );
    expect(snapshot.raw).to.deep.equal({ '/copies': '1x' });
    expect([snapshot.touched, snapshot.opened, snapshot.overridden]).to.deep.equal([['/name'], ['/name'], ['/name']]);
    expect(snapshot.prefill).to.deep.equal({ id: 'p', values: [{ pointer: '/name', value: 'An', locked: true, source }] });
    expect(droppedOf(told)).to.deep.equal(['thợ']);
    const { overridden, opened, ...locked } = snapshot;
    const session = new FormSession(plan, { validators: interpret(plan), restore: restoring({ ...locked, overridden: [], opened: [] }) });
    expect(session.at('/name').state).to.deep.include({ value: 'An', locked: true });
    expect([overridden, opened]).to.deep.equal([['/name'], ['/name']]);
  });

  it('still says what was read from a card, of an answer that came through as it was', () => {
    const plan = planWith(step('1.0.0', '2.0.0', { move: '/who', to: '/name' }, { map: '/status', values: { alone: 'single' }, review: false }));
    const readAt = '2026-01-01T00:00:00Z';
    const { snapshot } = carried(kept({ '/who': 'An', '/status': 'alone' }, { card: { '/who': readAt, '/status': readAt, '/gone': readAt } }), plan);
    expect(snapshot.card).to.deep.equal({ '/name': readAt });
    expect(new FormSession(plan, { validators: interpret(plan), restore: restoring(snapshot) }).at('/name').state.origin).to.deep.equal({ kind: 'card', readAt });
  });

  it('opens the pages again on which something is to be looked at', () => {
    const plan = planWith(step('1.0.0', '2.0.0', { review: '/members/-/age', why: text('Tuổi tính khác') }));
    const { snapshot, told } = carried(kept({ '/members/r1/name': 'An' }, { rows: { '/members': ['r1', 'r2'] }, done: ['one', 'two', 'gone'] }), plan);
    expect(snapshot.done).to.deep.equal(['one']);
    expect(reviewOf(told)).to.deep.equal(['/members/r1/age', '/members/r2/age']);
    expect(Reflect.get(snapshot, 'rows')).to.deep.equal({ '/members': ['r1', 'r2'] });
  });

  it('tells what the new plan doesn’t know or can’t show, and has it looked at where there is a question', () => {
    const values = { '/name': 5, '/copies': 'ba', '/status': 'parted', '/wishes': ['a', 'z'], '/gone': 'x', '/members/r9/name': 'không có hàng', lost: 'chữ', '/members': 'y' };
    const { snapshot, told } = carried(kept(values), planWith(step('1.0.0', '2.0.0')));
    expect(snapshot.values).to.deep.equal({});
    expect(droppedOf(told)).to.have.deep.members(Object.values(values));
    expect(reviewOf(told)).to.have.members(['/name', '/copies', '/status', '/wishes']);
    expect(told).to.deep.include({ kind: 'dropped', value: 'parted', title: text('Câu /status') });
  });

  it('keeps what an earlier carrying over has not told yet, and lets it follow', () => {
    const earlier: Told[] = [{ kind: 'changed', from: '0', to: '1', note: text('cũ') }, { kind: 'dropped', value: 'xưa' }, { kind: 'review', address: '/who', why: text('Vì') }];
    const before: CarriedSnapshot = { ...kept({}), told: earlier };
    const { told } = carried(before, planWith(step('1.0.0', '2.0.0', { move: '/who', to: '/name' })));
    expect(told).to.deep.equal([earlier[0], earlier[1], { kind: 'changed', from: '1.0.0', to: '2.0.0', note: text('Mới từ 2.0.0') }, { kind: 'review', address: '/name', why: text('Vì') }]);
  });
});

const places = ['/name', '/copies', '/status', '/wishes', '/members/r1/name', '/members/r1/age', '/members/r2/name', '/members/zz/name', '/old', '/old/part', '', 'x', '/', '/~', '/__proto__/a', '/members', '/members/r1'];
const anyPlace = fc.constantFrom(...places);
const anyValue: fc.Arbitrary<Json> = fc.oneof(fc.constantFrom<Json>('single', 'a', '', 0, 3, true, null, ['a'], ['a', 'x', 'x'], [], { a: 1 }, [[1]], '__proto__'), fc.string());
const templates = ['/name', '/copies', '/status', '/wishes', '/members', '/members/-/name', '/members/-', '/old', '/old/part', '/__proto__'];
const anyTemplate = fc.constantFrom(...templates);
const sameDepth = fc.constantFrom<readonly [string, string]>(['/old', '/name'], ['/name', '/old'], ['/members', '/old'], ['/members/-/name', '/old/-/x'], ['/old/part', '/copies'], ['/status', '/name'], ['/members/-', '/old/-']);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  sameDepth.map(([move, to]) => ({ move, to })),
  anyTemplate.map((drop) => ({ drop, title: text('t'), why: text('w') })),
  fc.record({ map: anyTemplate, values: fc.constantFrom({ single: 'married', a: null }, { a: 'b' }, { single: 3 }), review: fc.boolean() }),
  fc.record({ set: anyTemplate, value: fc.constantFrom('single', 1) }),
  fc.record({ review: anyTemplate, why: fc.constant(text('w')) }),
);
const anySteps = fc.array(fc.array(anyChange, { maxLength: 5 }), { minLength: 1, maxLength: 3 }).map((all) => all.map((changes, index) => step(index === 0 ? '1.0.0' : `1.${index}.0`, index === all.length - 1 ? '2.0.0' : `1.${index + 1}.0`, ...changes)));
const anyRows: fc.Arbitrary<unknown> = fc.oneof(fc.constant({ '/members': ['r1', 'r2'] }), fc.constantFrom<unknown>(undefined, null, [], 'x', { '/members': 'r1' }, { '/members': [1, 'r1', 'a/b', ''] }, { '': ['members'], '/old': ['part'] }));
const anySnapshot = fc.record({
  values: fc.dictionary(anyPlace, anyValue), raw: fc.dictionary(anyPlace, fc.string()), touched: fc.array(anyPlace), opened: fc.array(anyPlace), overridden: fc.array(anyPlace),
  done: fc.subarray(['one', 'two', 'x']), rows: anyRows, told: fc.constantFrom<unknown>(undefined, 'x', [null, { kind: 'review' }, { kind: 'dropped', value: 'cũ', title: 5 }]),
}).map((parts): Snapshot => JSON.parse(JSON.stringify({ ...kept({}), ...parts })));

/** Every single value: what a person would miss. */
const words = (value: Json): Json[] => (Array.isArray(value) ? value.flatMap((each: Json) => words(each)) : [value]);

describe('carryOver, any draft through any steps', () => {
  it('never fails, and gives what a session takes', () => {
    fc.assert(
      fc.property(anySnapshot, anySteps, (snapshot, steps) => {
        const plan = planWith(...steps);
        const result = carried(snapshot, plan);
        expect(isSnapshot(JSON.parse(JSON.stringify(result.snapshot)))).to.equal(true);
        new FormSession(plan, { validators: interpret(plan), restore: restoring(result.snapshot) });
      }),
      { numRuns: 300 },
    );
  });

  it('lets no word vanish untold', () => {
    fc.assert(
      fc.property(anySnapshot, anySteps, (snapshot, steps) => {
        const withoutMaps = steps.map((each) => ({ ...each, changes: each.changes.filter((change) => !('map' in change)) }));
        const { snapshot: after, told } = carried(snapshot, planWith(...withoutMaps));
        const left = [...Object.values(after.values), ...Object.values(after.raw), ...droppedOf(told)].flatMap(words).map((each) => JSON.stringify(each));
        for (const word of [...Object.values(snapshot.values), ...Object.values(snapshot.raw)].flatMap(words)) {
          const at = left.indexOf(JSON.stringify(word));
          expect(at, `${JSON.stringify(word)} of ${JSON.stringify(snapshot)}`).to.be.at.least(0);
          left.splice(at, 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where nothing changes', () => {
    const fitting = fc.record({
      values: fc.record({ '/name': fc.string(), '/copies': fc.integer(), '/status': fc.constantFrom('single', 'married'), '/wishes': fc.subarray(['a', 'b']), '/members/r2/name': fc.string(), '/members/r1/age': fc.nat() }, { requiredKeys: [] }),
      raw: fc.dictionary(fc.constantFrom('/name', '/members/r1/name'), fc.string()),
      touched: fc.subarray(['/name', '/members/r1/name']),
      done: fc.subarray(['one', 'two']),
      rows: fc.constantFrom({ '/members': ['r2', 'r1'] }, { '/members': ['r1', 'r2', 'r3'] }),
    });
    fc.assert(
      fc.property(fitting, (parts) => {
        const before = kept({}, parts);
        const { snapshot } = carried(before, planWith(step('1.0.0', '2.0.0')));
        const { told, ...after } = snapshot;
        expect(after).to.deep.equal({ ...before, version: '2.0.0' });
        expect(told).to.deep.equal([{ kind: 'changed', from: '1.0.0', to: '2.0.0', note: text('Mới từ 2.0.0') }]);
      }),
    );
  });
});
