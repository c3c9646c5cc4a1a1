import { expect } from '@open-wc/testing';
import type { Plan, Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { interpret } from '@motcua/procedure/interpret';
import { FormSession, type Prefill, type PrefillValue } from './index.ts';
import { applyPrefill, Prefilled } from './prefill.ts';
import { restoring, snapshotOf } from './snapshot.ts';
import { refuse } from './submission.ts';

const built = '/dist/procedures/1.004873/1.1.0/';
const plan = (await (await fetch(`${built}plan.json`)).json()) as Plan;
const module = (await import(`${built}validators.js`)) as CompiledModule;
/** The same session on either kind of validators; each test runs on both. */
const kinds: Record<string, Validators> = { interpreting: interpret(plan), compiled: compiled(plan, module) };
let validators = interpret(plan);
const context = { today: '2026-06-01', channel: 'online' };
const start = (options: Partial<ConstructorParameters<typeof FormSession>[1]> = {}) => new FormSession(plan, { validators, context, ...options });

const source = { authority: 'Cơ sở dữ liệu mẫu', record: 'mẫu', retrievedAt: '2026-06-01T00:00:00Z', verified: true };
const value = (pointer: string, given: string, more: Partial<PrefillValue> = {}): PrefillValue => ({ pointer, value: given, locked: true, source, ...more });
const prefill = (...values: PrefillValue[]): Prefill => ({ id: 'p1', values });

for (const [kind, given] of Object.entries(kinds)) {
  describe(`with ${kind} validators`, () => {
    before(() => (validators = given));

    describe('FormSession: what is asked', () => {
      it('asks what follows from an answer, and nothing of the other branches', () => {
        const session = start();
        const branches = ['/maritalStatus/marriage/number', '/maritalStatus/divorce/number', '/maritalStatus/spouseDeath/number'];
        const asked = () => branches.filter((pointer) => session.at(pointer).state.asked);
        const status = session.at('/maritalStatus/status');
        expect(asked()).to.deep.equal([]);
        status.input('married');
        expect(asked()).to.deep.equal([branches[0]]);
        status.input('divorced');
        expect(asked()).to.deep.equal([branches[1]]);
        status.input('widowed');
        expect(asked()).to.deep.equal([branches[2]]);
        status.input('never-married');
        expect(asked()).to.deep.equal([]);
      });

      it('keeps what is no longer asked, but does not hand it over', () => {
        const session = start();
        session.at('/maritalStatus/status').input('married');
        session.at('/maritalStatus/marriage/number').input('15/2015');
        session.at('/maritalStatus/status').input('divorced');
        expect(session.answers().maritalStatus).to.deep.equal({ status: 'divorced', divorce: {} });
        session.at('/maritalStatus/status').input('married');
        expect(session.at('/maritalStatus/marriage/number').state.value).to.equal('15/2015');
      });

      it('tells a page that has nothing to ask from one that has', () => {
        const session = start();
        expect(session.at('/subject/name').state.asked).to.equal(false);
        session.at('/relation').input('other');
        expect(session.at('/subject/name').state).to.include({ asked: true, required: true });
        expect(session.pages.map(({ page, asked }) => [page.id, asked])).to.deep.equal([['requester', true], ['subject', true], ['marital-status', true], ['purpose', true]]);
      });

      it('requires the rest of an optional group once one of it is answered', () => {
        const session = start();
        expect(session.at('/residencePeriod/from').state.required).to.equal(false);
        session.at('/residencePeriod/place').input('Phường Minh Họa');
        expect(session.at('/residencePeriod/from').state.required).to.equal(true);
        session.at('/residencePeriod/place').input(undefined);
        expect(session.at('/residencePeriod/from').state.required).to.equal(false);
        expect(session.answers()).not.to.have.property('residencePeriod');
      });

      it('computes the dossier owner from requester or subject', () => {
        const session = start();
        session.at('/requester/name').input('Nguyễn Thị Mẫu');
        session.at('/relation').input('self');
        expect(session.at('/owner/name').state).to.deep.include({ value: 'Nguyễn Thị Mẫu', origin: { kind: 'computed' } });
        session.at('/relation').input('other');
        session.at('/subject/name').input('Trần Văn Ví Dụ');
        expect(session.at('/owner/name').state.value).to.equal('Trần Văn Ví Dụ');
        expect(session.at('/owner/name').input('Kẻ Khác')).to.equal(false);
        expect(session.answers()).not.to.have.any.keys('owner', 'context');
      });
    });

    describe('FormSession: values', () => {
      it('are canonical: composed, trimmed, absent when empty', () => {
        const session = start();
        const name = session.at('/requester/name');
        name.input('  Nguye\u0302\u0303n   Thị Mẫu ');
        expect(name.state.value).to.equal('Nguyễn Thị Mẫu');
        name.input('   ');
        expect(name.state.value).to.equal(undefined);
      });

      it('of numbered papers are the same number however they are grouped', () => {
        const session = start();
        session.at('/requester/personalId').input('001 190 000\u00a0001');
        expect(session.at('/requester/personalId').state.value).to.equal('001190000001');
        session.at('/requester/name').input('Nguyễn Thị Mẫu');
        expect(session.at('/requester/name').state.value).to.equal('Nguyễn Thị Mẫu');
      });

      it('tell only the field that was typed in when nothing depends on it', () => {
        const session = start();
        const heard: string[] = [];
        for (const pointer of ['/requester/identityDocument/number', '/requester/identityDocument/issuedBy', '/copies']) {
          session.at(pointer).subscribe(() => heard.push(pointer));
        }
        session.at('/requester/identityDocument/number').input('001190000001');
        expect(heard).to.deep.equal(['/requester/identityDocument/number']);
      });
    });

    describe('FormSession: issues', () => {
      it('wait until the field is left, and go as soon as they are mended', () => {
        const session = start();
        const id = session.at('/requester/personalId');
        id.input('123');
        expect(id.state.issues).to.deep.equal([]);
        id.leave();
        expect(id.state.issues.map((issue) => issue.code)).to.deep.equal(['pattern']);
        id.input('00119000000');
        expect(id.state.issues).to.have.length(1);
        id.input('001190000001');
        expect(id.state.issues).to.deep.equal([]);
        id.input('0011900000012');
        expect(id.state.issues, 'a new one waits until it is left again').to.deep.equal([]);
        id.leave();
        expect(id.state.issues.map((issue) => issue.code)).to.deep.equal(['pattern']);
      });

      it('appear all at once, in the order of the page, when it is submitted', () => {
        const session = start();
        const issues = session.submitPage('purpose');
        expect(issues.map((issue) => `${issue.pointer} ${issue.code}`)).to.deep.equal(['/purpose/kind required', '/pledge required']);
        expect(session.at('/purpose/kind').state.issues).to.have.length(1);
        session.at('/purpose/kind').input('other');
        session.at('/purpose/other').input('Vay vốn');
        session.at('/pledge').input(true);
        expect(session.submitPage('purpose')).to.deep.equal([]);
        expect(session.pages.find(({ page }) => page.id === 'purpose')?.done).to.equal(true);
      });

      it('come in the order of the layout, not of the schema', () => {
        const session = start();
        session.at('/relation').input('other');
        const pointers = session.submitPage('subject').map((issue) => issue.pointer);
        expect(pointers.slice(0, 6)).to.deep.equal(['/relationText', '/subject/name', '/subject/birthDate', '/subject/sex', '/subject/ethnicGroup', '/subject/identityDocument/type']);
        const refused = refuse(session, [{ pointer: '/pledge', code: 'const' }, { pointer: '/requester/name', code: 'locked' }]);
        expect(refused.map((issue) => issue.pointer)).to.deep.equal(['/requester/name', '/pledge']);
      });

      it('call half-typed text unreadable rather than missing', () => {
        const session = start();
        const birthDate = session.at('/requester/birthDate');
        birthDate.input(undefined, '31/2/1990');
        birthDate.leave();
        expect(birthDate.state.issues.map((issue) => issue.code)).to.deep.equal(['unreadable']);
        expect(birthDate.state.issues[0]?.params).to.deep.equal({ text: '31/2/1990' });
        expect(birthDate.state.raw).to.equal('31/2/1990');
      });

      it('compare dates with one another', () => {
        const session = start();
        session.at('/residencePeriod/place').input('Phường Minh Họa');
        session.at('/residencePeriod/from').input('2016-01-01');
        session.at('/residencePeriod/to').input('2015-01-01');
        session.at('/maritalStatus/status').input('never-married');
        expect(session.submitPage('marital-status')).to.deep.equal([{ pointer: '/residencePeriod/from', address: '/residencePeriod/from', code: 'notAfter', params: { limit: '2015-01-01', field: '/residencePeriod/to' } }]);
        session.at('/residencePeriod/to').input('2017-01-01');
        expect(session.at('/residencePeriod/from').state.issues, 'mended in the other field').to.deep.equal([]);
      });

      it('of the gateway stand at their fields until these are changed', () => {
        const session = start();
        session.at('/requester/name').input('Nguyễn Thị Mẫu');
        refuse(session, [{ pointer: '/requester/name', code: 'locked' }]);
        expect(session.at('/requester/name').state.issues.map((issue) => issue.code)).to.deep.equal(['locked']);
        session.at('/requester/name').input('Nguyễn Thị Mẫu Hai');
        expect(session.at('/requester/name').state.issues).to.deep.equal([]);
      });
    });

    describe('FormSession: prefill', () => {
      it('locks verified values and tells their source', () => {
        const session = start({ prefilled: new Prefilled(prefill(value('/requester/name', 'Nguyễn Thị Mẫu'))) });
        const name = session.at('/requester/name');
        expect(name.state).to.deep.include({ value: 'Nguyễn Thị Mẫu', locked: true, origin: { kind: 'repository', source } });
        expect(name.input('Kẻ Khác')).to.equal(false);
        expect(name.state.value).to.equal('Nguyễn Thị Mẫu');
      });

      it('keeps the original of an unlocked value that the person changes', () => {
        const session = start({ prefilled: new Prefilled(prefill(value('/requester/name', 'Nguyễn Thị Mẫu', { locked: false }))) });
        const name = session.at('/requester/name');
        name.input('Nguyễn Thị Mẫu Hai');
        expect(name.state.origin).to.deep.equal({ kind: 'override', source, original: 'Nguyễn Thị Mẫu' });
        applyPrefill(session, prefill(value('/requester/name', 'Nguyễn Thị Mẫu', { locked: false })));
        expect(name.state.value, 'prefilling again does not undo it').to.equal('Nguyễn Thị Mẫu Hai');
        name.input('Nguyễn Thị Mẫu');
        expect(name.state.origin?.kind).to.equal('repository');
      });

      it('leaves what was typed where nothing was filled in before, though something was elsewhere', () => {
        const session = start();
        applyPrefill(session, prefill());
        session.at('/requester/name').input('Nguyễn Thị Tự Khai');
        session.at('/requester/personalId').input('001190000001');
        applyPrefill(session, prefill(value('/requester/name', 'Nguyễn Thị Mẫu', { locked: false }), value('/requester/personalId', '001190000002')));
        expect(session.at('/requester/name').state).to.deep.include({ value: 'Nguyễn Thị Tự Khai', origin: { kind: 'override', source, original: 'Nguyễn Thị Mẫu' } });
        expect(session.at('/requester/personalId').state, 'but for what is locked').to.include({ value: '001190000002', locked: true });
        applyPrefill(session, prefill(value('/requester/name', 'Nguyễn Thị Mẫu Ba', { locked: false })));
        expect(session.at('/requester/name').state.value, 'nor later').to.equal('Nguyễn Thị Tự Khai');
      });

      it('knows which repositories could not be asked, then and after it was kept', () => {
        const session = start();
        expect(session.instance.context).to.deep.equal(context);
        applyPrefill(session, { ...prefill(), unreachable: [{ id: 'population' }] });
        const known = { ...context, unreachable: { population: true } };
        expect(session.instance.context).to.deep.equal(known);
        expect(start({ restore: restoring(snapshotOf(session)) }).instance.context).to.deep.equal(known);
        applyPrefill(session, prefill());
        expect(session.instance.context).to.deep.equal(context);
      });

      it('follows the condition under which a source applies', () => {
        const session = start({ prefilled: new Prefilled(prefill(value('/maritalStatus/status', 'married', { locked: false }), value('/maritalStatus/marriage/number', '15/2015'))) });
        expect(session.at('/maritalStatus/status').state.value).to.equal(undefined);
        session.at('/relation').input('self');
        expect(session.at('/maritalStatus/status').state.value).to.equal('married');
        expect(session.at('/maritalStatus/marriage/number').state).to.include({ value: '15/2015', locked: true });
        session.at('/relation').input('other');
        expect(session.at('/maritalStatus/status').state.value, 'not the status of somebody else').to.equal(undefined);
        expect(session.at('/maritalStatus/marriage/number').state.asked).to.equal(false);
      });

      it('opens a locked value that breaks the schema, so that nobody is trapped', () => {
        const session = start({ prefilled: new Prefilled(prefill(value('/requester/personalId', '123'))) });
        expect(session.at('/requester/personalId').state.locked).to.equal(true);
        session.submitPage('requester');
        expect(session.at('/requester/personalId').state.locked).to.equal(false);
        expect(session.at('/requester/personalId').input('001190000001')).to.equal(true);
      });
    });

    describe('FormSession: snapshots', () => {
      it('restore everything: unasked answers, half-typed text, locks, what was touched', () => {
        const session = start({ prefilled: new Prefilled(prefill(value('/requester/name', 'Nguyễn Thị Mẫu'))) });
        session.at('/maritalStatus/status').input('married');
        session.at('/maritalStatus/marriage/number').input('15/2015');
        session.at('/maritalStatus/status').input('divorced');
        session.at('/requester/birthDate').input(undefined, '31/2');
        session.at('/requester/birthDate').leave();
        const restored = start({ restore: restoring(JSON.parse(JSON.stringify(snapshotOf(session)))) });
        expect(snapshotOf(restored)).to.deep.equal(snapshotOf(session));
        expect(restored.answers()).to.deep.equal(session.answers());
        expect(restored.at('/requester/name').state).to.include({ value: 'Nguyễn Thị Mẫu', locked: true });
        expect(restored.at('/requester/birthDate').state.issues.map((issue) => issue.code)).to.deep.equal(['unreadable']);
        restored.at('/maritalStatus/status').input('married');
        expect(restored.at('/maritalStatus/marriage/number').state.value).to.equal('15/2015');
      });

      it('of another version are refused, unknown fields left out', () => {
        const snapshot = snapshotOf(start());
        expect(() => start({ restore: restoring({ ...snapshot, version: '0.9.0' }) })).to.throw(/0\.9\.0/);
        const restored = start({ restore: restoring({ ...snapshot, values: { ...snapshot.values, '/nothing': 'x', '/owner/name': 'x', '/requester': 'x' } }) });
        expect(snapshotOf(restored).values).to.deep.equal(snapshot.values);
      });
    });
  });
}
