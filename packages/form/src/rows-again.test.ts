/** What was rows the last time, in the form that is begun again: there at once, in the same case alone, the person's to change and take away. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Json, JsonObject } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { planOf } from '../test/plan-of.ts';
import { FormSession, isSnapshot, type Prefill, type PrefillRow, type PrefillValue, type Snapshot } from './index.ts';
import { applyPrefill, Prefilled } from './prefill.ts';
import { refresh } from './refresh.ts';
import { hasRowOffers, rowOffers, takenRows, takeRow } from './row-offers.ts';
import { MOST_IN_GROUP } from './rows.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const text = (title: string): JsonObject => ({ title, type: 'string' });
const choice = (...values: readonly string[]) => ({ title: 'Chọn', type: 'string', oneOf: values.map((value) => ({ const: value, title: value })) });
const schema: JsonObject = {
  properties: {
    who: choice('family', 'alone'),
    lines: {
      title: 'Ngành',
      type: 'array',
      minItems: 1,
      maxItems: 4,
      items: { title: 'Ngành', type: 'object', properties: { name: text('Tên'), kind: choice('shop', 'stall'), place: text('Nơi'), unit: { ...text('Đơn vị'), default: 'kg' } } },
    },
    members: {
      title: 'Thành viên',
      type: 'array',
      'x-source': { from: ['/family/children'] },
      items: { title: 'Thành viên', type: 'object', properties: { name: { ...text('Tên'), 'x-source': { from: ['/-/name'], lock: true } }, relation: text('Quan hệ') } },
    },
    phones: { title: 'Số', type: 'array', items: text('Số') },
    marks: { title: 'Dấu', type: 'array', items: { enum: ['a', 'b', 'c'] } },
  },
  required: ['lines'],
};
const plan = planOf(schema);
const validators = interpret(plan);
const own = { authority: 'Kho của tôi', record: 'H99.001-260501-0001', retrievedAt: '2026-06-01T00:00:00Z', verified: false, filedAt: '2026-05-01T00:00:00Z' };
const register = { authority: 'Dân cư', record: 'R', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const FAMILY = [{ pointer: '/who', value: 'family' }];
const cell = (group: string, key: string, value: Json, again: PrefillValue['again'] = FAMILY): PrefillValue => ({ pointer: `/${group}/-${key && `/${key}`}`, value, locked: false, again: again ?? [], source: own });
const line = (id: string, name: string, more: Partial<PrefillRow> = {}): PrefillRow => ({
  id,
  group: '/lines',
  record: '',
  again: FAMILY,
  values: [cell('lines', 'name', name), cell('lines', 'kind', 'shop'), cell('lines', 'place', `nhà ${name}`, [...FAMILY, { pointer: '/lines/-/kind', value: 'shop' }])],
  ...more,
});
const CHILD: PrefillRow = {
  id: 'c-1',
  group: '/members',
  record: '/family/children',
  again: [],
  values: [{ pointer: '/members/-/name', value: 'Con', locked: true, source: register }, cell('members', 'relation', 'con', [])],
};
const KEPT: Prefill = {
  id: 'p',
  values: [{ pointer: '/who', value: 'family', locked: false, again: [], source: own }, { pointer: '/marks', value: ['a', 'c'], locked: false, again: [], source: own }],
  rows: [line('l-1', 'Gạo'), line('l-2', 'Rau'), CHILD, { id: 'p-1', group: '/phones', record: '', again: [], values: [cell('phones', '', '0900', [])] }],
};
const start = (prefill: Prefill = KEPT): FormSession => new FormSession(plan, { validators, prefilled: new Prefilled(prefill) });
const stored = (session: FormSession): Snapshot => JSON.parse(JSON.stringify(snapshotOf(session)));
const later = (session: FormSession): FormSession => new FormSession(plan, { validators, restore: restoring(stored(session)) });
const names = (session: FormSession): unknown[] => session.rows('/lines').map((id) => session.at(`/lines/${id}/name`).state.value);

describe('rows of the last time', () => {
  it('are filled up to what a form can hold, whatever the schema demands', () => {
    const demanding = planOf({ properties: { lines: { title: 'Ngành', type: 'array', minItems: MOST_IN_GROUP + 1, items: { title: 'Ngành', type: 'object', properties: { name: text('Tên') } } } }, required: ['lines'] });
    const rows = [line('l-1', 'Gạo', { again: [], values: [cell('lines', 'name', 'Gạo', [])] })];
    const session = new FormSession(demanding, { validators: interpret(demanding), prefilled: new Prefilled({ id: 'p', values: [], rows }) });
    expect(session.rows('/lines')).to.have.length(MOST_IN_GROUP);
    expect(names(session)[0]).to.equal('Gạo');
  });

  it('are there at once, in their order, each answer the person’s own of then', () => {
    const session = start();
    expect(session.answers()).to.deep.equal({
      who: 'family',
      lines: [{ name: 'Gạo', kind: 'shop', place: 'nhà Gạo', unit: 'kg' }, { name: 'Rau', kind: 'shop', place: 'nhà Rau', unit: 'kg' }],
      members: [{ name: 'Con', relation: 'con' }],
      phones: ['0900'],
      marks: ['a', 'c'],
    });
    expect(session.at('/lines/l-1/name').state).to.deep.include({ locked: false, origin: { kind: 'repository', source: own } });
    expect(session.at('/marks').state.origin).to.deep.equal({ kind: 'repository', source: own });
    expect(takenRows(session)).to.deep.equal({ '/lines/0': 'l-1', '/lines/1': 'l-2', '/members/0': 'c-1', '/phones/0': 'p-1' });
    expect([hasRowOffers(session, '/lines'), rowOffers(session, '/members')], 'nobody is offered who is there').to.deep.equal([false, []]);
  });

  it('can be changed, taken away and brought back, and stay away when the form is gone on with', () => {
    const session = start();
    session.at('/lines/l-1/name').input('Gạo nếp');
    expect(session.at('/lines/l-1/name').state.origin).to.deep.equal({ kind: 'manual' });
    const removed = session.removeRow('/lines', 'l-2');
    expect(names(later(session))).to.deep.equal(['Gạo nếp']);
    session.restoreRow(removed);
    expect([names(session), session.at('/lines/l-2/name').state.origin?.kind]).to.deep.equal([['Gạo nếp', 'Rau'], 'repository']);
    for (const id of session.rows('/lines')) session.removeRow('/lines', id);
    const gone = later(session);
    gone.addRow('/lines');
    expect(names(gone)).to.not.include('Rau');
    refresh(gone, { ...KEPT, id: 'p2' }, []);
    expect(names(gone)).to.not.include('Rau');
  });

  it('go with their case, and come back with it; a row that the person made something of stays', () => {
    const session = start();
    session.at('/who').input('alone');
    expect([names(session), session.at('/members/c-1/name').state.value]).to.deep.equal([[undefined], 'Con']);
    session.at('/who').input('family');
    expect(names(session)).to.deep.equal(['Gạo', 'Rau']);
    session.at('/lines/l-2/unit').input('tạ');
    session.at('/who').input('alone');
    expect(session.rows('/lines')).to.deep.equal(['l-2']);
    expect(session.at('/lines/l-2/unit').state.value).to.equal('tạ');
    const again = later(session);
    again.at('/who').input('family');
    expect(names(again), 'what somebody began is theirs').to.deep.equal(['Rau']);
  });

  it('an answer in a row hangs on the choices of its own row', () => {
    const session = start();
    session.at('/lines/l-1/kind').input('stall');
    expect([session.at('/lines/l-1/place').state.value, session.at('/lines/l-2/place').state.value]).to.deep.equal([undefined, 'nhà Rau']);
    session.at('/lines/l-1/kind').input('shop');
    expect(session.at('/lines/l-1/place').state.value).to.equal('nhà Gạo');
  });

  it('what a record holds of a person comes from the record, locked; who was taken away is offered again', () => {
    const session = start();
    expect(session.at('/members/c-1/name').state).to.deep.include({ value: 'Con', locked: true, origin: { kind: 'repository', source: register } });
    expect(session.at('/members/c-1/name').input('Khác')).to.equal(false);
    session.removeRow('/members', 'c-1');
    const [offer] = rowOffers(session, '/members');
    if (!offer) throw new Error('nobody is offered');
    takeRow(session, offer);
    expect(session.at('/members/c-1/relation').state.value).to.equal('con');
  });

  it('take the place of nothing that somebody began; come to a form that is there as to a new one', () => {
    const session = start({ id: 'none', values: [] });
    session.at('/who').input('family');
    applyPrefill(session, KEPT);
    expect(names(session)).to.deep.equal(['Gạo', 'Rau']);
    const begun = start({ id: 'none', values: [] });
    const [first = ''] = begun.rows('/lines');
    begun.at(`/lines/${first}/name`).input('Của tôi');
    applyPrefill(begun, KEPT);
    expect(names(begun)).to.deep.equal(['Của tôi']);
  });

  it('are no more than there may be', () => {
    const many = Array.from({ length: 9 }, (_, index) => line(`l-${String(index)}`, String(index)));
    expect(names(start({ ...KEPT, rows: many }))).to.deep.equal(['0', '1', '2', '3']);
  });

  it('of a device that has made something else of them are refused, or left out', () => {
    for (const again of ['x', [1], {}, [{ value: 'x' }]] as Json[]) {
      const snapshot = JSON.parse(JSON.stringify({ ...stored(start()), prefill: { ...KEPT, rows: [{ ...line('l-1', 'x'), again }] } }));
      expect(isSnapshot(snapshot), JSON.stringify(again)).to.equal(false);
    }
    const rows = [line('l 1', 'mã lạ'), line('__proto__', 'nguyên mẫu'), line('l-1', 'đúng'), line('l-1', 'hai lần'), line('x-1', 'nơi lạ', { group: '/nowhere' }), line('y-1', 'nơi lạ', { group: '/who' })];
    expect(names(start({ ...KEPT, rows }))).to.deep.equal(['đúng']);
  });

  it('whatever is chosen, taken away and gone on with in whatever order, they are there in their case alone, and none twice', () => {
    const step = fc.constantFrom('family', 'alone', 'again', 'remove', 'add', 'refresh');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let session = start();
        let removed = false;
        for (const each of steps) {
          const [first] = session.rows('/lines');
          if (each === 'again') session = later(session);
          else if (each === 'add' && session.rows('/lines').length < 4) session.addRow('/lines');
          else if (each === 'refresh') refresh(session, { ...KEPT, id: 'p2' }, []);
          else if (each === 'remove' && first !== undefined) {
            removed ||= first.startsWith('l-');
            session.removeRow('/lines', first);
          } else if (each === 'family' || each === 'alone') session.at('/who').input(each);
        }
        const said = names(session).filter((name) => name !== undefined);
        expect(new Set(said).size).to.equal(said.length);
        if (session.at('/who').state.value === 'alone') expect(said).to.deep.equal([]);
        else if (!removed) expect(said).to.deep.equal(['Gạo', 'Rau']);
      }),
      { numRuns: 80 },
    );
  });
});
