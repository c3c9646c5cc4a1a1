/** A draft that is gone on with after its sources changed: old and new side by side, and what comes of each choice. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fieldsOf, type Json, type Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { dispute, disputeAt, submittedDisputes, withdraw } from './disputes.ts';
import { FormSession, type Prefill, type PrefillValue, type Snapshot } from './index.ts';
import { Prefilled } from './prefill.ts';
import { changesOf, isChoice, isOwnWord, needsReason, refresh, type Decision } from './refresh.ts';
import { restoring, snapshotOf } from './snapshot.ts';

const plan = (await (await fetch('/dist/procedures/1.004873/1.1.0/plan.json')).json()) as Plan;
const validators = interpret(plan);
const context = { today: '2026-06-01', channel: 'online' };
const at = (day: number) => ({ authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: `2026-06-0${day}T00:00:00Z`, verified: true });
const value = (pointer: string, given: Json, more: Partial<PrefillValue> = {}): PrefillValue => ({ pointer, value: given, locked: true, source: at(1), ...more });
const filled = (id: string, ...values: PrefillValue[]): Prefill => ({ id, values });
const start = (options: Partial<ConstructorParameters<typeof FormSession>[1]> = {}): FormSession => new FormSession(plan, { validators, context, ...options });
const stored = (session: FormSession): Snapshot => JSON.parse(JSON.stringify(snapshotOf(session)));

const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const BY = '/requester/identityDocument/issuedBy';
const PROVINCE = '/requester/residence/province';
const shown = (session: FormSession, prefill: Prefill): string[] => changesOf(session, prefill).map(({ address, before, after, typed }) => `${address} ${String(before)} → ${after ? String(after.value) : '–'}${typed ? ' (own)' : ''}`);

const open = { locked: false, source: { ...at(1), verified: false } };

describe('what changed at the source', () => {
  it('is nothing where the values are the same: they are only newer', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Nguyễn Thị Mẫu'))) });
    const next = filled('p2', value(NAME, 'Nguyễn Thị Mẫu', { source: at(5) }));
    expect(shown(session, next)).to.deep.equal([]);
    refresh(session, next, []);
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true, origin: { kind: 'repository', source: at(5) } });
    expect(stored(session).prefill?.id).to.equal('p2');
  });

  it('is nothing where nobody vouches any more for what is the same: it opens for typing', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Nguyễn Thị Mẫu'))) });
    const same = filled('p1', value(NAME, 'Nguyễn Thị Mẫu', open));
    expect(shown(session, same)).to.deep.equal([]);
    refresh(session, same, []);
    expect(session.at(NAME).state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: false, origin: { kind: 'repository', source: open.source } });
  });

  it('is each answer that differs, and each that the source has no more; not what is empty, nor what isn’t asked', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Cũ'), value(BIRTH, '1990', open), value('/requester/personalId', '001190000001'))) });
    session.at('/requester/residence/kind').input('permanent');
    session.at(BIRTH).input('1991');
    const next = filled('p2', value(NAME, 'Mới'), value(BIRTH, '1992', open), value(PROVINCE, '01'), value('/maritalStatus/divorce/number', '12'));
    expect(shown(session, next)).to.deep.equal([`${NAME} Cũ → Mới`, `${BIRTH} 1991 → 1992 (own)`, '/requester/personalId 001190000001 → –']);
    refresh(session, next, changesOf(session, next), new Map([[BIRTH, { keep: 'own' }]]));
    expect(session.at(NAME).state).to.deep.include({ value: 'Mới', locked: true });
    expect(session.at(BIRTH).state).to.deep.include({ value: '1991', origin: { kind: 'override', source: open.source, original: '1992' } });
    expect(session.at('/requester/personalId').state).to.deep.include({ value: '001190000001', locked: false, origin: { kind: 'manual' } });
    expect(session.at(PROVINCE).state).to.deep.include({ value: '01', locked: true });
  });

  it('does not ask again about what the person had changed, while the source says what it said', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Cũ', open))) });
    session.at(NAME).input('Tôi');
    expect(shown(session, filled('p2', value(NAME, 'Cũ', open)))).to.deep.equal([]);
    expect(shown(session, filled('p2', value(NAME, 'Cũ'))), 'vouched for now: it can’t just be typed over').to.deep.equal([`${NAME} Tôi → Cũ (own)`]);
  });

  it('is the person’s own word where they typed it and may: not what is locked, what they called wrong, or what nobody says any more', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Cũ'), value(BIRTH, '1990', open), value('/requester/personalId', '001190000001'), value(BY, 'Công an', open))) });
    session.at(BIRTH).input('1991');
    session.at(BY).input('Tôi');
    dispute(session, NAME, { reason: 'Sai' });
    const next = filled('p2', value(NAME, 'Mới', open), value(BIRTH, '1992', open), value(BY, 'Bộ Công an'));
    expect(Object.fromEntries(changesOf(session, next).map((change) => [change.address, isOwnWord(change)]))).to.deep.equal({ [NAME]: false, [BIRTH]: true, [BY]: false, '/requester/personalId': false });
  });

  it('keeps an answer that another source of the same field would have wiped', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(PROVINCE, '01'), value(PROVINCE, '79', { rule: 1 }))) });
    session.at('/requester/residence/kind').input('permanent');
    const next = filled('p2', value(PROVINCE, '79', { rule: 1 }));
    refresh(session, next, changesOf(session, next));
    expect(session.at(PROVINCE).state).to.deep.include({ value: '01', locked: false });
  });

  it('opens a page again on which an answer is another now', () => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Cũ'))) });
    session.parts.done.add('requester');
    const next = filled('p2', value(NAME, 'Mới'));
    refresh(session, next, changesOf(session, next));
    expect(session.pages.find(({ page }) => page.id === 'requester')?.done).to.equal(false);
  });
});

describe('keeping the old value', () => {
  const old = () => start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Cũ'))) });

  it('of a verified one says that the new one is wrong, with a reason', () => {
    const session = old();
    const next = filled('p2', value(NAME, 'Mới', { source: at(5) }));
    const changes = changesOf(session, next);
    expect(changes.map(needsReason)).to.deep.equal([true]);
    expect(() => refresh(session, next, changes, new Map([[NAME, { keep: 'own', reason: ' ' }]]))).to.throw(RangeError);
    refresh(session, next, changes, new Map([[NAME, { keep: 'own', reason: 'Tôi không đổi tên' }]]));
    expect(session.at(NAME).state).to.deep.include({ value: 'Mới', locked: true });
    expect(submittedDisputes(session)).to.deep.equal({ [NAME]: { correction: 'Cũ', reason: 'Tôi không đổi tên' } });
  });

  it('where the source does not vouch any more is an override', () => {
    const session = old();
    const next = filled('p2', value(NAME, 'Mới', open));
    const changes = changesOf(session, next);
    expect(changes.map(needsReason)).to.deep.equal([false]);
    refresh(session, next, changes, new Map([[NAME, { keep: 'own' }]]));
    expect(session.origins()[NAME]).to.deep.equal({ kind: 'override', source: open.source, original: 'Mới' });
    expect(submittedDisputes(session)).to.deep.equal({});
  });
});

describe('what was disputed', () => {
  const disputed = (correction?: string) => {
    const session = start({ prefilled: new Prefilled(filled('p1', value(NAME, 'Sai'))) });
    dispute(session, NAME, { ...(correction === undefined ? {} : { correction }), reason: 'Sai tên', papers: 'dispute-1' });
    return session;
  };

  it('stays while the source says the same', () => {
    const session = disputed('Đúng');
    const next = filled('p2', value(NAME, 'Sai', { source: at(5) }));
    expect(changesOf(session, next)).to.deep.equal([]);
    refresh(session, next, []);
    expect(disputeAt(session, NAME)?.correction).to.equal('Đúng');
  });

  it('is over when the source says what the person said', () => {
    const session = disputed('Đúng');
    const next = filled('p2', value(NAME, 'Đúng'));
    const changes = changesOf(session, next);
    expect(changes.map(isChoice)).to.deep.equal([false]);
    refresh(session, next, changes, new Map([[NAME, { keep: 'own', reason: 'x' }]]));
    expect(session.at(NAME).state).to.deep.include({ value: 'Đúng', locked: true });
    expect(session.parts.kept.disputes.size).to.equal(0);
  });

  it('goes on against another wrong value, with its papers, and becomes the answer where nothing is locked any more', () => {
    const session = disputed('Đúng');
    const next = filled('p2', value(NAME, 'Cũng sai'));
    refresh(session, next, changesOf(session, next), new Map([[NAME, { keep: 'own', reason: 'Vẫn sai' }]]));
    expect(submittedDisputes(session)).to.deep.equal({ [NAME]: { correction: 'Đúng', reason: 'Vẫn sai', papers: 'dispute-1' } });
    for (const last of [filled('p3', value(NAME, 'Cũng sai', open)), filled('p3')]) {
      const other = start({ restore: restoring(stored(session)) });
      refresh(other, last, changesOf(other, last), new Map([[NAME, { keep: 'own' }]]));
      expect(other.at(NAME).state).to.deep.include({ value: 'Đúng', locked: false });
      expect(other.parts.kept.disputes.size).to.equal(0);
    }
    const unsure = disputed();
    refresh(unsure, next, changesOf(unsure, next), new Map([[NAME, { keep: 'own', reason: 'Vẫn sai' }]]));
    expect(submittedDisputes(unsure)).to.deep.equal({ [NAME]: { reason: 'Vẫn sai', papers: 'dispute-1' } });
  });
});

describe('any way of typing, disputing, refreshing, saving and restoring', () => {
  const fields = [...fieldsOf(plan.fields)].filter(({ pointer }) => [NAME, BIRTH, PROVINCE, '/requester/residence/detail'].includes(pointer));
  const kinds = ['permanent', 'temporary', 'current'];
  const valuesOf = (pointer: string): readonly string[] => (/Date|issuedOn/.test(pointer) ? ['1990', '1991-02-03'] : ['01', '79', 'VN']);
  const n = fc.nat(1_000);
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), which: n, value: n }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('dispute' as const), which: n, value: n }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: n }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('refresh' as const), said: fc.array(fc.record({ which: n, value: n, locked: fc.boolean(), rule: fc.nat(2) }), { minLength: 6, maxLength: 12, size: 'max' }), own: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('kind' as const), value: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('page' as const) }) },
  );
  const pick = <T>(list: readonly T[], which: number): T => {
    const found = list[which % list.length];
    if (found === undefined) throw new Error('nothing to pick');
    return found;
  };

  it('an undisputed locked answer is what was issued last, and putting back changes nothing', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        let session = start();
        session.at('/requester/residence/country').input('VN');
        let issued: readonly PrefillValue[] = [];
        for (const [index, each] of steps.entries()) {
          if (each.do === 'type') {
            const field = pick(fields, each.which);
            session.at(field.pointer).input(pick(valuesOf(field.pointer), each.value));
          } else if (each.do === 'kind') session.at('/requester/residence/kind').input(kinds[each.value]);
          else if (each.do === 'page') session.submitPage('requester');
          else if (each.do === 'dispute') {
            const field = pick(fields, each.which);
            dispute(session, field.pointer, { correction: pick(valuesOf(field.pointer), each.value), reason: 'Sai' });
          } else if (each.do === 'withdraw') withdraw(session, pick(fields, each.which).pointer);
          else if (each.do === 'restore') {
            const snapshot = stored(session);
            session = start({ restore: restoring(snapshot) });
            expect(stored(session)).to.deep.equal(snapshot);
          } else {
            const said = each.said.map(({ which, value: chosen, locked, rule }) => {
              const field = pick(fields, which);
              return value(field.pointer, pick(valuesOf(field.pointer), chosen), { locked, rule: rule % (field.sources?.length ?? 1) });
            });
            issued = said.filter((one, place) => said.findIndex((other) => other.pointer === one.pointer && other.rule === one.rule) === place);
            const next = filled(`p${index}`, ...issued);
            const changes = changesOf(session, next);
            refresh(session, next, changes, new Map(changes.map(({ address }, place): [string, Decision] => [address, each.own[place % 9] ? { keep: 'own', reason: 'Sai' } : { keep: 'new' }])));
            expect(changesOf(session, next).filter(({ address }) => !session.parts.kept.opened.has(address)), 'decided once is decided').to.deep.equal([]);
          }
          for (const { pointer } of fields) {
            const { state } = session.at(pointer);
            const rule = session.sourceOf(pointer);
            const current = issued.find((one) => one.pointer === pointer && session.at(pointer).field.sources?.[one.rule ?? 0] === rule);
            if (state.asked && current?.locked && !session.parts.kept.opened.has(pointer)) {
              expect(state, pointer).to.deep.include({ value: current.value, locked: true });
              expect(session.origins()[pointer]).to.deep.include({ kind: 'repository' });
            }
            const said = disputeAt(session, pointer);
            if (said) expect(state).to.deep.include({ value: said.held, locked: true });
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
