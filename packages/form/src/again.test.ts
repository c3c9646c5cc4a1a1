/** What was answered the last time, in the form that is begun again: after what repositories say, in the same case alone, never locked. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Json, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { FormSession, isSnapshot, type Prefill, type PrefillValue, type Snapshot } from './index.ts';
import { Prefilled } from './prefill.ts';
import { changesOf } from './refresh.ts';
import { restoring, snapshotOf } from './snapshot.ts';
import { papersOf } from './submission.ts';

const plan = (await (await fetch('/dist/procedures/1.004873/1.1.0/plan.json')).json()) as Plan;
const validators = interpret(plan);
const context = { today: '2026-06-01', channel: 'online' };
const own = { authority: 'Kho dữ liệu điện tử của tôi', record: 'H99.001-260501-0001', retrievedAt: '2026-06-01T00:00:00Z', verified: false, filedAt: '2026-05-01T00:00:00Z' };
const register = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const again = (pointer: string, value: Json, hangs: Readonly<Record<string, Json>> = {}): PrefillValue => ({
  pointer,
  value,
  locked: false,
  again: Object.entries(hangs).map(([choice, chosen]) => (chosen === null ? { pointer: choice } : { pointer: choice, value: chosen })),
  source: own,
});
const said = (pointer: string, value: Json, more: Partial<PrefillValue> = {}): PrefillValue => ({ pointer, value, locked: true, source: register, ...more });
const start = (values: readonly PrefillValue[], more: Partial<ConstructorParameters<typeof FormSession>[1]> = {}): FormSession =>
  new FormSession(plan, { validators, context, prefilled: new Prefilled({ id: 'p1', values }), ...more });
const stored = (session: FormSession): Snapshot => JSON.parse(JSON.stringify(snapshotOf(session)));

const RELATION = '/relation';
const NAME = '/subject/name';
const SEX = '/subject/sex';
/** Filed the last time for a neighbour. */
const NEIGHBOUR = [again(RELATION, 'other'), again(NAME, 'Người Hàng Xóm', { [RELATION]: 'other' }), again(SEX, 'male', { [RELATION]: 'other' }), again('/purpose/kind', 'other')];

describe('what was answered the last time', () => {
  it('is filled in, with the choices that open its branches, and says where it is from', () => {
    const session = start(NEIGHBOUR);
    expect(session.at(SEX).state).to.deep.include({ value: 'male', asked: true, locked: false, origin: { kind: 'repository', source: own } });
    expect(session.answers()).to.deep.include({ relation: 'other', purpose: { kind: 'other' } });
    const typed = start([]);
    typed.at(RELATION).input('other');
    expect(papersOf(session), 'it proves nothing').to.deep.equal(papersOf(typed));
  });

  it('goes where another choice makes the question one about somebody else, and comes back with the choice', () => {
    const session = start(NEIGHBOUR);
    session.at(RELATION).input('mother');
    expect([session.at(NAME).state.value, session.at(SEX).state.value], 'nobody’s mother is the neighbour').to.deep.equal([undefined, undefined]);
    expect(session.at('/purpose/kind').state.value, 'what hangs on nothing stays').to.equal('other');
    session.at(SEX).input('female');
    session.at(RELATION).input('other');
    expect(session.at(NAME).state.value).to.equal('Người Hàng Xóm');
    expect(session.at(SEX).state.value, 'what was typed is nobody’s to take').to.equal('female');
  });

  it('counts for a choice that was left open while that stays open', () => {
    const session = start([again('/copies', 3, { [RELATION]: null })]);
    expect(session.at('/copies').state.value).to.equal(3);
    session.at(RELATION).input('self');
    expect(session.at('/copies').state.value, 'the form’s own default is there again').to.equal(1);
  });

  it('gives way to what a repository says, in the cases in which it says something', () => {
    const session = start([said(NAME, 'Cha Của Tôi'), ...NEIGHBOUR]);
    expect(session.at(NAME).state.value).to.equal('Người Hàng Xóm');
    session.at(RELATION).input('father');
    expect(session.at(NAME).state).to.deep.include({ value: 'Cha Của Tôi', locked: true });
  });

  it('is the person’s own word when they change it, with no record behind it', () => {
    const session = start(NEIGHBOUR);
    session.at(NAME).input('Người Khác');
    expect(session.at(NAME).state.origin).to.deep.equal({ kind: 'manual' });
    session.at(NAME).input('Người Hàng Xóm');
    expect(session.at(NAME).state.origin).to.deep.equal({ kind: 'repository', source: own });
  });

  it('outlives being put away and taken out again, half changed', () => {
    const session = start(NEIGHBOUR);
    session.at(SEX).input('female');
    const snapshot = stored(session);
    expect(isSnapshot(snapshot)).to.equal(true);
    const later = new FormSession(plan, { validators, context, restore: restoring(snapshot) });
    expect([later.at(NAME).state.value, later.at(SEX).state.value, later.at(NAME).state.origin?.kind]).to.deep.equal(['Người Hàng Xóm', 'female', 'repository']);
    later.at(RELATION).input('self');
    later.at(RELATION).input('spouse');
    expect(later.at(NAME).state.value).to.equal(undefined);
  });

  it('is shown beside what a register says by now, and nothing is said where nothing else is known', () => {
    const name = '/requester/name';
    const session = start([again(name, 'Tên Cũ'), ...NEIGHBOUR]);
    expect(changesOf(session, { id: 'p2', values: [again(name, 'Tên Cũ'), ...NEIGHBOUR] })).to.deep.equal([]);
    const [change, ...others] = changesOf(session, { id: 'p2', values: [said(name, 'Tên Mới'), again(name, 'Tên Cũ'), ...NEIGHBOUR] });
    expect(others).to.deep.equal([]);
    expect(change).to.deep.include({ address: name, before: 'Tên Cũ', typed: false, origin: { kind: 'repository', source: own } });
    expect(change?.after?.value).to.equal('Tên Mới');
  });

  it('is refused of a device that has made something else of it', () => {
    for (const wrong of ['other', [1], [{ value: 'x' }], { pointer: RELATION }] as Json[]) {
      const snapshot = { ...stored(start(NEIGHBOUR)), prefill: { id: 'p', values: [{ ...said(NAME, 'x'), again: wrong }] } };
      expect(isSnapshot(JSON.parse(JSON.stringify(snapshot))), JSON.stringify(wrong)).to.equal(false);
    }
  });

  it('is in a field only in its case, whatever is chosen in whatever order; unless somebody typed there', () => {
    const choices = ['self', 'father', 'mother', 'spouse', 'other'];
    const filled: Prefill = { id: 'p1', values: NEIGHBOUR };
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...choices), fc.constant(undefined), fc.constant('typed'), fc.constant('again')), { maxLength: 12 }), (steps) => {
        let session = start(filled.values);
        let typed = false;
        for (const step of steps) {
          if (step === 'again') session = new FormSession(plan, { validators, context, restore: restoring(stored(session)) });
          else if (step === 'typed') typed = session.at(NAME).input('Tôi Gõ') || typed;
          else session.at(RELATION).input(step);
        }
        const relation = session.at(RELATION).state.value;
        const sameCase = relation === undefined || relation === 'other';
        expect(session.at(SEX).state.value).to.equal(sameCase ? 'male' : undefined);
        expect(session.at(NAME).state.value).to.equal(typed ? 'Tôi Gõ' : sameCase ? 'Người Hàng Xóm' : undefined);
      }),
      { numRuns: 60 },
    );
  });
});
