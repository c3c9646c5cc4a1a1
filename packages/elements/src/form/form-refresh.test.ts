/** A form that goes on with a draft: what is locked stays locked, what changed at its sources is asked about first, what is wrong travels along. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Client } from '@motcua/client';
import type { Snapshot } from '@motcua/form';
import '../define.ts';
import { dossier, refusal } from '../../test/client.ts';
import { all, expectAccessible, focused, type } from '../../test/dom.ts';
import { button, field } from '../../test/form.ts';
import { code, on, open, press, setting, shows, snapshot, version } from '../../test/draft-form.ts';
import { source, values } from '../../test/prefill.ts';

const NAME = '/requester/name';
const BIRTH = '/requester/birthDate';
const now = (name: string, birthDate = '1954') => {
  const said: Readonly<Record<string, string>> = { [NAME]: name, [BIRTH]: birthDate };
  return { id: 'p2', procedure: code, version, issuedAt: '2026-09-20T02:00:00Z', expiresAt: '2026-09-21T02:00:00Z', values: values.map((each) => ({ ...each, value: said[each.pointer] ?? each.value, source: { ...source, retrievedAt: '2026-09-20T02:00:00Z' } })) };
};
const kept = (more: Partial<Snapshot> = {}) => ({
  format: 'motcua.snapshot/1', procedure: code, version, values: { [NAME]: 'Nguyễn Thị Hoa', '/requester/birthDate': '1954', '/status': 'single', '/pledge': true }, raw: {}, touched: [], done: ['requester', 'rest'], overridden: [],
  prefill: { id: 'p1', values }, ...more,
});
const begin = (place: string, more: Partial<Snapshot> = {}, submit?: Parameters<typeof setting>[1]) => {
  const all_ = setting(undefined, submit);
  all_.drafts.content = { snapshot: { ...kept(more) }, place };
  return all_;
};

describe('a form that goes on with a draft', () => {
  it('has its locked answers as they were, when nothing changed', async () => {
    const { client } = begin('requester');
    const form = await open(client, 'd1');
    await on(form, 'mc-page');
    await shows(form, 'Thông tin này sai');
    expect(all(field(form, NAME), 'input').length).to.equal(0);
  });

  it('asks nobody again at its start what was agreed to when it was filled in', async () => {
    const store = { id: 'population', name: { vi: 'Dân cư' }, holds: ['person' as const] };
    const { client } = begin('requester');
    const get: Client['procedures']['get'] = async (procedure) => {
      const detail = await client.procedures.get(procedure);
      return { ...detail, agency: { ...detail.agency, repositories: [store] } };
    };
    const filled = await open({ ...client, procedures: { ...client.procedures, get } }, 'd1');
    await on(filled, 'mc-page');
    press(filled, 'Quay lại');
    await on(filled, 'mc-start');
    expect(all(filled, 'mc-checkbox')).to.deep.equal([]);
    const typed = begin('requester', { prefill: undefined });
    const unfilled = await open({ ...typed.client, procedures: { ...typed.client.procedures, get } }, 'd1');
    await on(unfilled, 'mc-page');
    press(unfilled, 'Quay lại');
    await on(unfilled, 'mc-start');
    await waitUntil(() => all(unfilled, 'mc-checkbox').length === 1, 'one that was typed may be filled in still');
  });

  it('shows what changed at its sources before anything else, and goes on where it was', async () => {
    const { client, drafts } = begin('requester');
    drafts.refreshed = now('Nguyễn Thị Hoà');
    const form = await open(client, 'd1');
    await on(form, 'mc-changed-answers');
    expect(all(form, 'mc-page').length).to.equal(0);
    button(form, 'Xong').click();
    await on(form, 'mc-page');
    await waitUntil(() => focused()?.localName === 'h1', 'reading goes on with the page');
    await shows(form, 'Nguyễn Thị Hoà');
    await waitUntil(() => (snapshot(drafts)['prefill'] as { id: string } | undefined)?.id === 'p2', 'kept with the draft', { timeout: 5000 });
  });

  it('says nothing of what is the same, only newer', async () => {
    const { client, drafts } = begin('requester');
    drafts.refreshed = now('Nguyễn Thị Hoa');
    const form = await open(client, 'd1');
    await on(form, 'mc-page');
    await shows(form, 'lấy ngày 20/09/2026');
    expect(all(form, 'mc-changed-answers').length).to.equal(0);
  });

  it('goes on with what it has when nobody can say', async () => {
    const { client } = begin('requester');
    const form = await open({ ...client, drafts: { ...client.drafts, get: client.drafts.get, list: client.drafts.list, save: client.drafts.save, create: client.drafts.create, remove: client.drafts.remove, refresh: () => Promise.reject(new Error('down')) } }, 'd1');
    await on(form, 'mc-page');
    await shows(form, 'Nguyễn Thị Hoa');
  });

  it('asks about it when another page had refreshed it: a locked answer that was refused is no dead end', async () => {
    let refuse = true;
    const { client, drafts, sent } = begin('~check', {}, async () => {
      if (!refuse) throw refusal({ status: 409, code: 'draftGone' });
      throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: NAME, code: 'locked' }] });
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = now('Nguyễn Thị Hoà');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await waitUntil(() => focused()?.localName === 'h1', 'reading begins with it');
    refuse = false;
    button(form, 'Xong').click();
    await on(form, 'mc-check-answers');
    await shows(form, 'Nguyễn Thị Hoà');
    press(form, 'Nộp');
    await waitUntil(() => sent.length === 2, 'sent again');
    expect(JSON.stringify(sent[1]?.answers)).to.contain('Nguyễn Thị Hoà');
    expect(sent[1]?.prefill).to.equal('p2');
  });

  it('asks about it too where nothing was filled in here, and the gateway holds to what it issued for another form', async () => {
    let refuse = true;
    const { client, drafts, sent } = begin('~check', { prefill: undefined, values: { ...kept().values, [NAME]: 'NGUYEN THI HOA' } }, async () => {
      if (refuse) throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: NAME, code: 'locked' }] });
      return dossier;
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = now('Nguyễn Thị Hoa');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await shows(form, 'NGUYEN THI HOA');
    all(form, 'input[type=radio]')[1]?.click();
    await waitUntil(() => all(form, '.reason').length === 0, 'what the source says is taken');
    refuse = false;
    button(form, 'Xong').click();
    await on(form, 'mc-check-answers');
    press(form, 'Nộp');
    await on(form, 'mc-receipt');
    expect(sent[1]).to.deep.nested.include({ prefill: 'p2', 'answers.requester.name': 'Nguyễn Thị Hoa' });
  });

  it('asks about an answer that nothing locks too, when it is taken from a source that says otherwise by now, and sends what was kept', async () => {
    let refuse = true;
    const { client, drafts, sent } = begin('~check', {}, async () => {
      if (refuse) throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: BIRTH, code: 'sourceChanged' }] });
      return dossier;
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = now('Nguyễn Thị Hoa', '1955');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await shows(form, 'Hồ sơ chưa được nộp');
    const [own] = all(form, 'input[type=radio]');
    own?.click();
    refuse = false;
    button(form, 'Xong, kiểm tra lại').click();
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await waitUntil(() => sent.length === 2, 'sent again');
    expect(sent[0]?.origins?.[BIRTH]).to.include({ kind: 'repository' });
    expect(sent[1]?.origins?.[BIRTH]).to.include({ kind: 'override', original: '1955' });
    expect(sent[1]?.answers).to.deep.include({ requester: { name: 'Nguyễn Thị Hoa', birthDate: '1954' } });
    expect(sent[1]?.prefill).to.equal('p2');
  });

  it('asks nothing, when it was sent in, about what the person typed themselves', async () => {
    let refuse = true;
    const { client, drafts, sent } = begin('~check', { values: { ...kept().values, [BIRTH]: '1960' }, overridden: [BIRTH] }, async () => {
      if (refuse) throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: NAME, code: 'locked' }] });
      return dossier;
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = now('Nguyễn Thị Hoà', '1955');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await waitUntil(() => all(form, 'input[type=radio]').length === 2, 'of the name alone');
    refuse = false;
    button(form, 'Xong, kiểm tra lại').click();
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await waitUntil(() => sent.length === 2, 'sent again');
    expect(sent[1]?.answers).to.deep.include({ requester: { name: 'Nguyễn Thị Hoà', birthDate: '1960' } });
    expect(sent[1]?.origins?.[BIRTH]).to.include({ kind: 'override', original: '1955' });
  });

  it('holds nobody to another answer when the newer one can’t be had now, and asks about it at the next attempt', async () => {
    const { client, drafts } = begin('~check', {}, async () => {
      throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: BIRTH, code: 'sourceChanged' }] });
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await shows(form, 'Chưa nộp được hồ sơ');
    drafts.refreshed = now('Nguyễn Thị Hoa', '1955');
    press(form, 'Nộp');
    await on(form, 'mc-changed-answers');
  });

  it('asks about it when a paper is missing that a verified answer took the place of', async () => {
    const { client, drafts } = begin('~check', {}, async () => {
      throw refusal({ status: 422, code: 'invalidPapers', errors: [{ pointer: '', code: 'paperMissing', component: 'marriage' }] });
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = now('Nguyễn Thị Hoà');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
  });

  it('says that a consent was taken back where that is why a paper is asked for all at once', async () => {
    const { client, drafts } = begin('~check', {}, async () => {
      throw refusal({ status: 422, code: 'invalidPapers', errors: [{ pointer: '', code: 'paperMissing', component: 'marriage' }] });
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    const fresh = now('Nguyễn Thị Hoa');
    drafts.refreshed = { ...fresh, withdrawn: true, values: fresh.values.map((value) => ({ ...value, locked: false, source: { ...value.source, verified: false } })) };
    press(form, 'Nộp hồ sơ');
    await shows(form, 'Ông/bà đã rút lại đồng ý cho lấy dữ liệu vào tờ khai này');
    await on(form, 'mc-error-summary');
    await expectAccessible(form);
    press(form, 'Quay lại');
    await waitUntil(() => all(form, 'mc-check-answers').length === 0);
    await shows(form, 'Ông/bà đã rút lại đồng ý');
  });

  it('tells what a gateway keeps refusing, rather than sending it in for ever', async () => {
    const { client, drafts, sent } = begin('~check', {}, async () => {
      throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: BIRTH, code: 'rowUnknown' }] });
    });
    const same = { ...now('Nguyễn Thị Hoa'), id: 'p1', withdrawn: true as const };
    const form = await open({ ...client, drafts: { ...drafts, list: drafts.list, create: drafts.create, get: drafts.get, save: drafts.save, remove: drafts.remove, refresh: async () => same } }, 'd1');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await waitUntil(() => all(form, 'mc-error-summary').some((summary) => all(summary, 'a').length > 0), 'it is told');
    expect(sent.length).to.equal(2);
  });

  it('asks for what was locked as for anything else, when it was taken back before the draft was kept', async () => {
    let refuse = true;
    const { client, drafts, sent } = begin('~check', {}, async () => {
      if (refuse) throw refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: NAME, code: 'disputeNotLocked' }] });
      return dossier;
    });
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    drafts.refreshed = { ...now('Nguyễn Thị Hoa'), values: [] };
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await shows(form, 'Câu trả lời giữ lại, nay là của ông/bà và sửa được');
    refuse = false;
    button(form, 'Xong, kiểm tra lại').click();
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await waitUntil(() => sent.length === 2, 'sent again');
    expect(sent[1]?.origins?.[NAME]).to.deep.equal({ kind: 'manual' });
  });

  it('hands over what the person said is wrong, with its papers, and says so on the receipt', async () => {
    const { client, drafts, sent, files, settle } = begin('~check');
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    await shows(form, 'Thông tin này sai');
    button(form, 'Thông tin này sai').click();
    await waitUntil(() => all(form, 'mc-dispute-form textarea, textarea').length === 1, 'the form is there');
    const input = all(form, 'input[type=file]').find((each) => !each.className);
    if (!(input instanceof HTMLInputElement)) throw new Error('no picker');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7'], 'khai-sinh.pdf', { type: 'application/pdf' }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => files.length === 1, 'uploaded');
    const [reason] = all(form, 'textarea');
    if (reason) type(reason, 'Sai dấu');
    button(form, 'Ghi lại').click();
    await shows(form, 'Ông/bà đã báo thông tin này sai');
    await waitUntil(() => JSON.stringify(snapshot(drafts)['disputes'] ?? {}).includes('Sai dấu'), 'kept with the draft', { timeout: 5000 });
    press(form, 'Nộp hồ sơ');
    await shows(form, 'đang được kiểm tra an toàn');
    expect(sent).to.deep.equal([]);
    settle('clean');
    await waitUntil(() => {
      if (sent.length === 0) press(form, 'Nộp');
      return sent.length === 1;
    }, 'sent', { timeout: 15_000, interval: 500 });
    const [submission] = sent;
    const papers = submission?.disputes?.[NAME]?.papers ?? '';
    expect(submission?.disputes).to.deep.equal({ [NAME]: { reason: 'Sai dấu', papers } });
    expect(papers).to.match(/^dispute-[0-9a-f]{8}$/);
    expect(submission?.files).to.deep.equal(files.map(({ id }) => id));
    expect(files[0]?.component).to.equal(papers);
    await shows(form, 'Ông/bà đã báo 1 thông tin sai');
  }).timeout(30_000);

  it('sends nothing of disputes where there are none', async () => {
    const { client, sent } = begin('~check');
    const form = await open(client, 'd1');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await waitUntil(() => sent.length === 1, 'sent');
    expect(sent[0]).not.to.have.property('disputes');
  });
});
