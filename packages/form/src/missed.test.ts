/** A form that should have been filled in, and what should fill it in never came: it asks as in an outage, until something comes. */
import { expect } from '@open-wc/testing';
import type { Plan, Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { interpret } from '@motcua/procedure/interpret';
import '@motcua/procedure/logic';
import { carryOver } from './carry-over.ts';
import { FormSession, isSnapshot, type Prefill, type Snapshot } from './index.ts';
import { applyPrefill, missedIn, missPrefill } from './prefill.ts';
import { refresh } from './refresh.ts';
import { restoring, snapshotOf } from './snapshot.ts';
import { papersOf } from './submission.ts';

const built = '/dist/procedures/1.001612/1.2.0/';
const plan = (await (await fetch(`${built}plan.json`)).json()) as Plan;
const kinds: Record<string, Validators> = { interpreting: interpret(plan), compiled: compiled(plan, (await import(`${built}validators.js`)) as CompiledModule) };

const OF_AN_OUTAGE = ['/owner/ethnicGroup', '/owner/nationality', '/owner/permanent/commune', '/owner/current/detail'];
const source = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const issued: Prefill = { id: 'p1', values: [{ pointer: '/owner/name', value: 'Trần Văn Mẫu', locked: true, source }] };

for (const [kind, validators] of Object.entries(kinds)) {
  const start = (snapshot?: Snapshot): FormSession =>
    new FormSession(plan, { validators, context: { today: '2026-06-01', channel: 'online' }, ...(snapshot ? { restore: restoring(snapshot) } : {}) });
  const asked = (session: FormSession): boolean[] => OF_AN_OUTAGE.map((pointer) => session.at(pointer).state.asked);
  const all = OF_AN_OUTAGE.map(() => true);
  const none = OF_AN_OUTAGE.map(() => false);
  const papers = (session: FormSession): string[] => papersOf(session).map(({ code }) => code);

  describe(`a prefill that never came, with ${kind} validators`, () => {
    it('asks what is asked while the repositories can\'t be reached, papers too, and tells of it', () => {
      const session = start();
      let told = 0;
      session.subscribe(() => (told += 1));
      expect(asked(session)).to.deep.equal(none);
      missPrefill(session, ['population']);
      expect(asked(session)).to.deep.equal(all);
      expect(session.instance.context).to.deep.include({ unreachable: { population: true } });
      expect(papers(session)).to.include('giay-to-tuy-than');
      expect(told).to.equal(1);
    });

    it('asks nothing more where it would have come from others', () => {
      const session = start();
      missPrefill(session, ['civil-status']);
      expect(asked(session)).to.deep.equal(none);
    });

    it('is over when it comes after all: what was typed for it is kept, not handed over, and there again in the next silence', () => {
      const session = start();
      missPrefill(session, ['population']);
      session.at('/owner/ethnicGroup').input('02');
      session.at('/owner/name').input('Tran Van Mau');
      applyPrefill(session, issued);
      expect(asked(session)).to.deep.equal(none);
      expect(session.answers().owner).not.to.have.property('ethnicGroup');
      expect(session.at('/owner/name').state).to.include({ value: 'Trần Văn Mẫu', locked: true });
      expect(missedIn(session)).to.deep.equal([]);
      applyPrefill(session, { ...issued, unreachable: [{ id: 'population' }] });
      expect(session.at('/owner/ethnicGroup').state).to.include({ asked: true, value: '02' });
    });

    it('stays as it is where the repository is silent for the gateway too', () => {
      const session = start();
      missPrefill(session, ['population']);
      session.at('/owner/ethnicGroup').input('02');
      applyPrefill(session, { id: 'p1', values: [], unreachable: [{ id: 'population' }] });
      expect(asked(session)).to.deep.equal(all);
      expect(session.at('/owner/ethnicGroup').state.value).to.equal('02');
    });

    it('is over too when a draft is refreshed by what the gateway has', () => {
      const session = start();
      missPrefill(session, ['population']);
      refresh(session, issued, []);
      expect([asked(session), missedIn(session)]).to.deep.equal([none, []]);
    });

    it('is taken back, and begun beside what others filled in, until the rest comes', () => {
      const session = start();
      missPrefill(session, ['population']);
      missPrefill(session, []);
      expect(asked(session)).to.deep.equal(none);
      applyPrefill(session, { ...issued, unreachable: [{ id: 'civil-status' }] });
      missPrefill(session, ['population']);
      expect([asked(session), missedIn(session)]).to.deep.equal([all, ['population']]);
      expect(session.instance.context).to.deep.include({ unreachable: { 'civil-status': true, 'population': true } });
      expect(session.at('/owner/name').state.locked, 'what was filled in stays').to.equal(true);
      applyPrefill(session, issued);
      expect([asked(session), missedIn(session)]).to.deep.equal([none, []]);
    });

    it('goes on as it was on another device', () => {
      const session = start();
      missPrefill(session, ['population']);
      session.at('/owner/ethnicGroup').input('02');
      const snapshot: unknown = JSON.parse(JSON.stringify(snapshotOf(session)));
      if (!isSnapshot(snapshot)) throw new Error('no snapshot');
      const other = start(snapshot);
      expect([asked(other), missedIn(other)]).to.deep.equal([all, ['population']]);
      expect(other.at('/owner/ethnicGroup').state.value).to.equal('02');
      applyPrefill(other, issued);
      expect(asked(other)).to.deep.equal(none);
      expect(snapshotOf(other)).not.to.have.property('missed');
    });

    it('goes on under a newer version', () => {
      const session = start();
      missPrefill(session, ['population']);
      const newer: Plan = { ...plan, procedure: { ...plan.procedure, version: '9.0.0' }, migrations: [{ from: plan.procedure.version, to: '9.0.0', note: { vi: 'Mới' }, changes: [] }] };
      expect(carryOver(snapshotOf(session), newer)?.snapshot.missed).to.deep.equal(['population']);
    });

    it('believes a snapshot only texts', () => {
      const snapshot = snapshotOf(start());
      expect(isSnapshot({ ...snapshot, missed: [1] })).to.equal(false);
      expect(isSnapshot({ ...snapshot, missed: 'population' })).to.equal(false);
      expect(asked(start({ ...snapshot, missed: ['__proto__', 'constructor'] }))).to.deep.equal(none);
    });
  });
}
