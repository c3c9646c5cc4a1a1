/** People of whom there is a record, taken as rows: what is filled in and locked goes with the row, wherever that goes. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { JsonObject, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { carryOver } from './carry-over.ts';
import { dispute, submittedDisputes } from './disputes.ts';
import { FormSession, isSnapshot, type Prefill, type PrefillRow, type RemovedRow, type Snapshot } from './index.ts';
import { applyPrefill, Prefilled } from './prefill.ts';
import { changesOf, refresh } from './refresh.ts';
import { hasRowOffers, rowOffers, takenRows, takeRow } from './row-offers.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const choice = (...values: readonly string[]) => ({ title: 'Chọn', type: 'string', oneOf: values.map((value) => ({ const: value, title: value })) });
const of = (member: string, lock = true): JsonObject => ({ 'x-source': { from: [`/-/${member}`], lock } });

/** Children are offered to parents alone; the number is asked, and filled in, of adults. */
const schema: JsonObject = {
  properties: {
    who: choice('family', 'parent'),
    members: {
      title: 'Thành viên',
      type: 'array',
      minItems: 1,
      maxItems: 3,
      'x-source': { from: ['/family/spouse'] },
      items: {
        title: 'Thành viên',
        type: 'object',
        required: ['name'],
        properties: { name: { title: 'Tên', type: 'string', maxLength: 10, ...of('name') }, nation: { title: 'Quốc tịch', type: 'string', default: 'VN', ...of('nationality', false) }, kind: choice('adult', 'child') },
        if: { properties: { kind: { const: 'adult' } }, required: ['kind'] },
        then: { properties: { number: { title: 'Số', type: 'string', ...of('personalId') } } },
      },
    },
  },
  required: ['members'],
  if: { properties: { who: { const: 'parent' } }, required: ['who'] },
  then: { properties: { members: { 'x-source': { from: ['/family/children'] } } } },
};
const plan = planOf(schema);
const validators = interpret(plan);

const at = (day: number) => ({ authority: 'Dân cư', record: 'R', retrievedAt: `2026-06-0${day}T00:00:00Z`, verified: true });
const person = (id: string, name: string, more: Partial<PrefillRow> = {}, day = 1): PrefillRow => ({
  id,
  group: '/members',
  record: '/family/spouse',
  values: [
    { pointer: '/members/-/name', value: name, locked: true, source: at(day) },
    { pointer: '/members/-/nation', value: 'LA', locked: false, source: at(day) },
    { pointer: '/members/-/number', value: `0${name.length}`, locked: true, source: at(day) },
  ],
  ...more,
});
const AN = person('a-1', 'An');
const BINH = person('b-2', 'Bình');
const CHI = person('c-3', 'Chi', { rule: 1, record: '/family/children' });
const prefill: Prefill = { id: 'p', values: [], rows: [AN, BINH, CHI] };
const start = (more: Partial<ConstructorParameters<typeof FormSession>[1]> = { prefilled: new Prefilled(prefill) }): FormSession => new FormSession(plan, { validators, ...more });
const stored = (session: FormSession): Snapshot => JSON.parse(JSON.stringify(snapshotOf(session)));
const offered = (session: FormSession): string[] => rowOffers(session, '/members').map(({ id }) => id);
const stateOf = (session: FormSession, address: string) => {
  const { value, locked, origin } = session.at(address).state;
  return { value, locked, origin: origin?.kind };
};

describe('people who may be taken as rows', () => {
  it('are filled in, locked where their record vouches for them; the rest is typed', () => {
    const session = start();
    const row = takeRow(session, AN);
    expect(row).to.equal('/members/a-1');
    expect(stateOf(session, `${row}/name`)).to.deep.equal({ value: 'An', locked: true, origin: 'repository' });
    expect(stateOf(session, `${row}/nation`)).to.deep.equal({ value: 'LA', locked: false, origin: 'repository' });
    expect(session.at(`${row}/name`).input('Ân')).to.equal(false);
    session.at(`${row}/nation`).input('VN');
    expect(stateOf(session, `${row}/nation`)).to.deep.equal({ value: 'VN', locked: false, origin: 'override' });
    expect(session.answers()).to.deep.equal({ members: [{ name: 'An', nation: 'VN' }] });
    session.at(`${row}/kind`).input('adult');
    expect(stateOf(session, `${row}/number`)).to.deep.equal({ value: '02', locked: true, origin: 'repository' }, 'a condition of the row itself');
    expect(takenRows(session)).to.deep.equal({ '/members/0': 'a-1' });
  });

  it('come in the place of a row that was not begun, and beside those that were', () => {
    const session = start();
    expect(session.rows('/members')).to.have.length(1);
    takeRow(session, AN);
    expect(session.rows('/members')).to.deep.equal(['a-1']);
    session.at(`${session.addRow('/members')}/name`).input('Gõ');
    takeRow(session, BINH);
    expect(session.answers()).to.deep.equal({ members: [{ name: 'An', nation: 'LA' }, { name: 'Gõ', nation: 'VN' }, { name: 'Bình', nation: 'LA' }] });
    expect(session.origins()['/members/1/name']).to.deep.equal({ kind: 'manual' });
    expect(takenRows(session)).to.deep.equal({ '/members/0': 'a-1', '/members/2': 'b-2' });
  });

  it('are offered once, under the source that applies, while there is room', () => {
    const session = start();
    expect(hasRowOffers(session, '/members') && offered(session)).to.deep.equal(['a-1', 'b-2']);
    takeRow(session, AN);
    takeRow(session, AN);
    expect(offered(session)).to.deep.equal(['b-2']);
    session.removeRow('/members', 'a-1');
    expect(offered(session)).to.deep.equal(['a-1', 'b-2']);
    for (const name of ['Một', 'Hai', 'Ba']) session.at(`${session.addRow('/members')}/name`).input(name);
    session.removeRow('/members', session.rows('/members')[0] ?? '');
    expect(offered(session), 'three are three').to.deep.equal([]);
    expect(hasRowOffers(start({}), '/members')).to.equal(false);
  });

  it('begin anew when they are taken again; what was brought back is as it was', () => {
    const session = start();
    const row = takeRow(session, AN);
    session.at(`${row}/nation`).input('KH');
    const removed = session.removeRow('/members', 'a-1');
    session.restoreRow(removed);
    expect(stateOf(session, `${row}/nation`)).to.deep.equal({ value: 'KH', locked: false, origin: 'override' });
    session.removeRow('/members', 'a-1');
    takeRow(session, AN);
    expect(stateOf(session, `${row}/nation`)).to.deep.equal({ value: 'LA', locked: false, origin: 'repository' });
  });

  it('are nobody in a form that is filled in from elsewhere, and in a group that is there no more', () => {
    const session = start();
    takeRow(session, AN);
    applyPrefill(session, { id: 'q', values: [] });
    expect(stateOf(session, '/members/a-1/name')).to.deep.equal({ value: 'An', locked: false, origin: 'manual' });
    expect(takenRows(session)).to.deep.equal({});
  });

  it('are not made of what comes from elsewhere and looks like them', () => {
    for (const rows of [[{ ...AN, id: 1 }], [{ ...AN, values: [{}] }], {}, [null]]) expect(isSnapshot({ ...stored(start()), prefill: { ...prefill, rows } }), JSON.stringify(rows)).to.equal(false);
    const session = start({ prefilled: new Prefilled({ id: 'p', values: [], rows: [person('../x', 'An'), person('a-1', 'An', { values: [{ pointer: '/who', value: 'family', locked: true, source: at(1) }] })] }) });
    expect(() => takeRow(session, person('../x', 'An'))).to.throw(RangeError);
    takeRow(session, AN);
    expect(session.at('/who').state.value, 'a row fills in itself alone').to.equal(undefined);
  });
});

describe('rows that were taken, on the way', () => {
  it('are shown side by side where their record says otherwise, and keep their dispute', () => {
    const session = start();
    takeRow(session, AN);
    dispute(session, '/members/a-1/name', { correction: 'Ân', reason: 'Sai dấu' });
    expect(submittedDisputes(session)).to.deep.equal({ '/members/0/name': { correction: 'Ân', reason: 'Sai dấu' } });
    const next: Prefill = { id: 'q', values: [], rows: [person('a-1', 'Anh', {}, 5), BINH] };
    const changes = changesOf(session, next);
    expect(changes.map(({ address, own, after }) => [address, own, after?.value])).to.deep.equal([['/members/a-1/name', 'Ân', 'Anh']]);
    refresh(session, next, changes);
    expect(stateOf(session, '/members/a-1/name')).to.deep.equal({ value: 'Anh', locked: true, origin: 'repository' });
  });

  const step = (to: string, ...changes: NonNullable<Plan['migrations']>[number]['changes']): Plan => ({ ...planOf(schema), migrations: [{ from: '1.0.0', to, note: { vi: '' }, changes }] });
  it('are carried over to a newer version, or told where their group is gone', () => {
    const session = start();
    takeRow(session, AN);
    session.at('/members/a-1/nation').input('KH');
    const snapshot = stored(session);
    const newer = { ...step('2.0.0', { move: '/members/-/name', to: '/members/-/kind' }), procedure: { ...plan.procedure, version: '2.0.0' } };
    const carried = carryOver(snapshot, newer)?.snapshot;
    expect(carried?.prefill?.rows?.map(({ id, values }) => [id, values.map(({ pointer }) => pointer)])[0]).to.deep.equal(['a-1', ['/members/-/kind', '/members/-/nation', '/members/-/number']]);
    expect(carried?.rows).to.deep.equal({ '/members': ['a-1'] });
    expect(carried?.overridden).to.deep.equal(['/members/a-1/nation']);
    const gone = carryOver(snapshot, { ...step('2.0.0', { drop: '/members', title: { vi: 'Thành viên' }, why: { vi: '' } }), procedure: { ...plan.procedure, version: '2.0.0' } });
    expect(gone?.snapshot.prefill?.rows).to.deep.equal([]);
    expect(gone?.told.flatMap((each) => (each.kind === 'dropped' ? [each.value] : []))).to.include.members(['An', 'KH']);
  });

  type Act = { readonly do: 'take' | 'add' | 'remove' | 'move' | 'undo' | 'save' | 'type'; readonly which: number; readonly to: number };
  const acts: fc.Arbitrary<Act[]> = fc.array(fc.record({ do: fc.constantFrom<Act['do']>('take', 'take', 'add', 'remove', 'move', 'undo', 'save', 'type'), which: fc.nat(5), to: fc.nat(3) }), { maxLength: 30 });

  it('are whom they were and hold what was issued, however rows come, go, move and are saved; nobody is two rows', () => {
    fc.assert(
      fc.property(acts, (way) => {
        let session = start();
        let removed: RemovedRow[] = [];
        for (const act of way) {
          const ids = session.rows('/members');
          const id = ids[act.which % Math.max(1, ids.length)];
          const offer = rowOffers(session, '/members')[act.which % 2];
          if (act.do === 'take' && offer) takeRow(session, offer);
          else if (act.do === 'add') session.addRow('/members', act.to);
          else if (act.do === 'remove' && id !== undefined) removed.push(session.removeRow('/members', id));
          else if (act.do === 'move' && id !== undefined) session.moveRow('/members', id, act.to);
          else if (act.do === 'type' && id !== undefined) session.at(`/members/${id}/name`).input('Gõ');
          else if (act.do === 'undo') {
            const last = removed.pop();
            if (last) session.restoreRow(last);
          } else if (act.do === 'save') {
            session = start({ restore: restoring(stored(session)) });
            removed = [];
          }
          const rows = session.rows('/members');
          expect(new Set(rows).size).to.equal(rows.length);
          const claims = takenRows(session);
          expect(claims).to.deep.equal(Object.fromEntries(rows.flatMap((row, index) => ([AN.id, BINH.id].includes(row) ? [[`/members/${index}`, row]] : []))));
          for (const [index, row] of rows.entries()) {
            const issued = [AN, BINH].find(({ id: own }) => own === row)?.values[0];
            const { state, pointer } = session.at(`/members/${row}/name`);
            expect(pointer).to.equal(`/members/${index}/name`);
            expect(state.locked).to.equal(issued !== undefined);
            if (issued) expect(state).to.deep.include({ value: issued.value, origin: { kind: 'repository', source: issued.source } });
            else expect(state.origin?.kind ?? 'manual').to.equal('manual');
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
