/** What others broke on: locked answers that came back blank, editable, old or somebody else's; and what a person says of them. */
import { expect } from '@open-wc/testing';
import { newProofs, type Json, type Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { carryOver } from './carry-over.ts';
import { correctionIssues, dispute, disputeAt, LONGEST_REASON, submittedDisputes, withdraw } from './disputes.ts';
import { FormSession, isSnapshot, toldIn, type Prefill, type PrefillValue, type Snapshot } from './index.ts';
import { Prefilled } from './prefill.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const plan = (await (await fetch('/dist/procedures/1.004873/1.1.0/plan.json')).json()) as Plan;
const validators = interpret(plan);
const context = { today: '2026-06-01', channel: 'online' };
const source = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const value = (pointer: string, given: string, more: Partial<PrefillValue> = {}): PrefillValue => ({ pointer, value: given, locked: true, source, ...more });
const prefill = (...values: PrefillValue[]): Prefill => ({ id: 'p1', values });
const start = (options: Partial<ConstructorParameters<typeof FormSession>[1]> = {}): FormSession => new FormSession(plan, { validators, context, ...options });
const stored = (session: FormSession): Snapshot => JSON.parse(JSON.stringify(snapshotOf(session)));
const restored = (session: FormSession): FormSession => start({ restore: restoring(stored(session)) });

const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const KIND = '/requester/residence/kind';
const filled = (): FormSession => start({ prefilled: new Prefilled(prefill(value(NAME, 'Nguyễn Thị Mẫu'), value(BIRTH, '1990-01-02'), value('/requester/residence/province', '01'), value('/requester/residence/province', '79', { rule: 1 }))) });

describe('a locked answer', () => {
  it('is there and locked again after a draft is put back, in another session too', () => {
    const session = restored(restored(filled()));
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true });
    expect(session.at(NAME).input('Kẻ Khác')).to.equal(false);
  });

  it('is not blank and open because a snapshot has lost it, or says that it was typed over', () => {
    const snapshot = stored(filled());
    const values = Object.fromEntries(Object.entries(snapshot.values).filter(([address]) => address !== NAME));
    for (const broken of [{ ...snapshot, values }, { ...snapshot, values, overridden: [NAME] }, { ...snapshot, values: { ...values, [NAME]: 'Kẻ Khác' }, overridden: [NAME] }]) {
      expect(start({ restore: restoring(broken) }).at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true });
    }
  });

  it('takes the place of what was typed where another source, unlocked, applied before', () => {
    const session = start({ prefilled: new Prefilled(prefill(value('/requester/residence/province', '01', { locked: false }), value('/requester/residence/province', '79', { rule: 1 }))) });
    session.at(KIND).input('permanent');
    session.at('/requester/residence/province').input('48');
    session.at(KIND).input('temporary');
    expect(session.at('/requester/residence/province').state).to.deep.include({ value: '79', locked: true });
  });
});

describe('"this is wrong"', () => {
  it('leaves the answer as it is, locked, and is handed over beside it', () => {
    const session = filled();
    expect(dispute(session, NAME, { correction: '  Nguyễn  Thị Mậu ', reason: ' Sai dấu ' })).to.equal(true);
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true });
    expect(submittedDisputes(session)).to.deep.equal({ [NAME]: { correction: 'Nguyễn Thị Mậu', reason: 'Sai dấu' } });
    expect(session.origins()[NAME]).to.deep.equal({ kind: 'repository', source });
  });

  it('needs no correction, and can be taken back', () => {
    const session = filled();
    let told = 0;
    session.subscribe(() => (told += 1));
    dispute(session, NAME, { reason: 'Không phải tên tôi', papers: 'dispute-1' });
    expect(disputeAt(session, NAME)).to.deep.equal({ held: 'Nguyễn Thị Mẫu', reason: 'Không phải tên tôi', papers: 'dispute-1' });
    withdraw(session, NAME);
    expect(told).to.equal(2);
    expect(submittedDisputes(session)).to.deep.equal({});
    expect(stored(session).disputes).to.deep.equal({});
  });

  it('is for locked answers only', () => {
    const session = start({ prefilled: new Prefilled(prefill(value(NAME, 'Nguyễn Thị Mẫu', { locked: false }))) });
    for (const address of [NAME, BIRTH]) expect(dispute(session, address, { reason: 'x' })).to.equal(false);
    expect(submittedDisputes(session)).to.deep.equal({});
  });

  it('comes back with the draft, on another device too', () => {
    const session = filled();
    dispute(session, BIRTH, { correction: '1991', reason: 'Sai năm', papers: newProofs() });
    const snapshot = stored(session);
    expect(isSnapshot(snapshot)).to.equal(true);
    expect(stored(start({ restore: restoring(snapshot) }))).to.deep.equal(snapshot);
    expect(submittedDisputes(start({ restore: restoring(snapshot) }))).to.deep.equal(submittedDisputes(session));
  });

  it('is of one value: not of the one that another source has, but again when the first counts again', () => {
    const session = filled();
    session.at(KIND).input('permanent');
    dispute(session, '/requester/residence/province', { correction: '48', reason: 'Đã chuyển' });
    session.at(KIND).input('temporary');
    expect(submittedDisputes(session)).to.deep.equal({});
    session.at(KIND).input('permanent');
    expect(Object.keys(submittedDisputes(session))).to.deep.equal(['/requester/residence/province']);
  });

  it('believes nothing of a snapshot but its shape', () => {
    const snapshot = stored(filled());
    const held = 'Nguyễn Thị Mẫu';
    for (const each of [null, 'x', {}, { held, reason: 5 }, { held: {}, reason: 'x' }, { held, reason: 'x', correction: { a: 1 } }, { held, reason: 'x', papers: 7 }] as unknown as Json[]) {
      const session = start({ restore: restoring({ ...snapshot, disputes: { [NAME]: each } } as unknown as Snapshot) });
      expect(submittedDisputes(session), JSON.stringify(each)).to.deep.equal({});
    }
    expect(submittedDisputes(start({ restore: restoring({ ...snapshot, disputes: { '/nowhere': { held, reason: 'x' }, [NAME]: { held: 'another', reason: 'x' } } }) }))).to.deep.equal({});
    expect(isSnapshot({ ...snapshot, disputes: 'x' })).to.equal(false);
  });

  it('has a correction by the rules of its field', () => {
    const session = filled();
    const codes = (address: string, correction: Json): string[] => correctionIssues(session, address, correction).map(({ code }) => code);
    expect(codes(BIRTH, '1991-02-03')).to.deep.equal([]);
    expect(codes(BIRTH, '31/2/1990')).to.deep.equal(['format']);
    expect(codes(BIRTH, '2027-01-01').length, 'not born yet').to.equal(1);
    expect(codes(NAME, 'A'.repeat(101))).to.deep.equal(['maxLength']);
    expect(codes(NAME, 'Nguyễn  Thị Mẫu'), 'the same again').to.deep.equal(['disputeSame']);
    expect(codes(NAME, '')).to.deep.equal([]);
    expect(LONGEST_REASON).to.equal(1000);
  });
});

describe('a disputed draft under a newer version', () => {
  const text = (vi: string) => ({ vi });
  const newer = (changes: NonNullable<Plan['migrations']>[number]['changes'], fields = plan.fields): Plan => ({
    ...plan, fields, procedure: { ...plan.procedure, version: '2.0.0' }, migrations: [{ from: plan.procedure.version, to: '2.0.0', note: text('Mới'), changes }],
  });
  const disputed = (): Snapshot => {
    const session = filled();
    session.at(KIND).input('permanent');
    dispute(session, NAME, { correction: 'Nguyễn Thị Mậu', reason: 'Sai dấu', papers: 'dispute-1' });
    dispute(session, '/requester/residence/province', { correction: '79', reason: 'Đã chuyển' });
    return stored(session);
  };

  it('moves with its answer, which stays locked', () => {
    const made = newer([{ move: NAME, to: '/requester/fullName' }, { map: '/requester/residence/province', values: { '01': '02', '79': '80' } }]);
    const renamed = <Of>(part: Of): Of => JSON.parse(JSON.stringify(part).replaceAll('"/requester/name"', '"/requester/fullName"').replaceAll('"key":"name"', '"key":"fullName"')) as Of;
    const next = { ...made, fields: renamed(plan.fields), order: renamed(plan.order), pages: renamed(plan.pages) };
    const carried = carryOver(disputed(), next);
    expect(carried?.snapshot.disputes).to.deep.equal({
      '/requester/fullName': { held: 'Nguyễn Thị Mẫu', correction: 'Nguyễn Thị Mậu', reason: 'Sai dấu', papers: 'dispute-1' },
      '/requester/residence/province': { held: '02', correction: '80', reason: 'Đã chuyển' },
    });
    const session = carried && new FormSession(next, { validators, context, restore: restoring(carried.snapshot) });
    expect(session?.at('/requester/fullName').state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true });
    expect(session && disputeAt(session, '/requester/fullName')?.reason).to.equal('Sai dấu');
  });

  it('ends with an answer that is gone, and says so', () => {
    const carried = carryOver(disputed(), newer([{ drop: NAME, title: text('Họ tên') }]));
    expect(Object.keys(carried?.snapshot.disputes ?? {})).to.deep.equal(['/requester/residence/province']);
    expect(carried && toldIn(carried.snapshot).filter(({ kind }) => kind === 'undisputed')).to.deep.equal([{ kind: 'undisputed', reason: 'Sai dấu', correction: 'Nguyễn Thị Mậu' }]);
  });

  it('ends where nothing locks the answer any more: it can be typed', () => {
    const open = JSON.parse(JSON.stringify(plan.fields).replaceAll('"from":["/person/name"],"lock":true', '"from":["/person/name"],"lock":false')) as Plan['fields'];
    const carried = carryOver(disputed(), newer([], open));
    expect(carried?.told.filter(({ kind }) => kind === 'undisputed')).to.deep.equal([{ kind: 'undisputed', reason: 'Sai dấu', correction: 'Nguyễn Thị Mậu', title: { vi: 'Họ, chữ đệm, tên', en: 'Full name' } }]);
  });
});
