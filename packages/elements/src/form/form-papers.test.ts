import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Client } from '@motcua/client';
import '../define.ts';
import { networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { begun, choose, on, open, press, required, setting, shows, toPapers } from '../../test/draft-form.ts';
import { heldPaper } from '../../test/held-papers.ts';
import { plan } from '../../test/plan.ts';

describe('mc-form asks for papers', () => {
  it('not before the answers ask for them, and hands over what has been checked', async () => {
    const { client, sent, settle } = setting(required);
    const form = await begun(client);
    await toPapers(form);
    await expectAccessible(form);
    press(form, 'Tiếp tục');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    expect(deep(form, 'mc-error-summary', 'a').textContent).to.contain('Đính kèm giấy tờ: Giấy ủy quyền');
    choose(form, 'uy-quyen.pdf');
    await shows(form, 'chờ kiểm tra');
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-papers');
    await shows(form, 'uy-quyen.pdf');
    press(form, 'Nộp');
    await waitUntil(() => focused()?.classList.contains('summary'), 'not before it has been checked');
    expect(deep(form, 'mc-error-summary', 'a').textContent).to.contain('đang được kiểm tra an toàn');
    expect(sent).to.deep.equal([]);
    settle('clean');
    await shows(form, 'Đã kiểm tra, dùng được');
    await expectAccessible(form);
    const submitted = oneEvent(form, 'mc-submitted');
    press(form, 'Nộp');
    await submitted;
    expect(sent[0]).to.deep.include({ draft: 'd1' });
    expect(sent[0]?.files).to.have.length(1);
  });

  it('sends nothing while it isn’t known which files there are: those that are not named would go with the draft', async () => {
    const optional = { ...plan, procedure: { ...plan.procedure, components: [{ code: 'TP1', name: { vi: 'Giấy ủy quyền' }, required: false }] } };
    const { client, drafts, files, sent } = setting(optional);
    const first = await begun(client);
    await toPapers(first);
    press(first, 'Tiếp tục');
    await on(first, 'mc-check-papers');
    await waitUntil(() => drafts.content?.place === '~check', 'the place is kept', { timeout: 5000 });
    first.remove();

    files.push({ id: 'f1', component: 'TP1', name: 'uy-quyen.pdf', type: 'application/pdf', size: 8, received: 8, state: 'clean', at: '2026-09-01T02:00:00Z' });
    let down = true;
    const list: Client['files']['list'] = (target) => (down ? Promise.reject(networkError()) : client.files.list(target));
    const second = await open({ ...client, files: { ...client.files, list } }, 'd1');
    await on(second, 'mc-check-papers');
    press(second, 'Nộp');
    await shows(second, 'Không kết nối được');
    expect(sent).to.deep.equal([]);
    down = false;
    const submitted = oneEvent(second, 'mc-submitted');
    press(second, 'Nộp');
    await submitted;
    expect(sent[0]?.files).to.deep.equal(['f1']);
  });

  it('knows on the last page of what another device has added or removed', async () => {
    const { client, files, settle } = setting(required);
    const form = await begun(client);
    await toPapers(form);
    choose(form, 'a.pdf');
    await shows(form, 'chờ kiểm tra');
    settle('clean');
    await shows(form, 'Đã kiểm tra');
    files.splice(0, 1, { id: 'f2', component: 'TP1', name: 'may-khac.pdf', type: 'application/pdf', size: 8, received: 8, state: 'clean', at: '2026-09-01T02:00:00Z' });
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-papers');
    await shows(form, 'may-khac.pdf');
    expect(all(form, 'mc-check-papers').map(visibleText).join()).not.to.contain('a.pdf');
  });

  it('leads back to a paper that the gateway refuses', async () => {
    const errors = [{ pointer: '', code: 'paperMissing', component: 'TP1' }];
    const { client, settle } = setting(required, () => Promise.reject(refusal({ status: 422, code: 'invalidPapers', errors })));
    const form = await begun(client);
    await toPapers(form);
    choose(form, 'a.pdf');
    await shows(form, 'chờ kiểm tra');
    settle('clean');
    await shows(form, 'Đã kiểm tra');
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-papers');
    press(form, 'Nộp');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    deep(form, 'mc-error-summary', 'a').click();
    await on(form, 'mc-papers');
    await shows(form, 'Giấy ủy quyền');
  });

  it('for none that a repository holds: it is handed in by reference, and asked for once the gateway won’t take it', async () => {
    const paper = heldPaper({ component: 'TP1', name: 'Giấy ủy quyền số 5' });
    const errors = [{ pointer: '', code: 'documentExpired', component: 'TP1', document: paper.id }];
    const { client, drafts, sent } = setting(required, () => Promise.reject(refusal({ status: 422, code: 'invalidDocuments', errors })));
    const issued = { id: '6e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a01', procedure: plan.procedure.code, version: plan.procedure.version, issuedAt: '2026-09-01T02:00:00Z', expiresAt: '2026-09-02T02:00:00Z', values: [], documents: [paper] };
    const asked: unknown[] = [];
    const stores = [{ id: 'documents', name: { vi: 'Kho dữ liệu quốc gia' }, holds: ['documents' as const] }];
    const get: Client['procedures']['get'] = async (code) => {
      const detail = await client.procedures.get(code);
      return { ...detail, agency: { ...detail.agency, repositories: stores } };
    };
    const form = await open({ ...client, procedures: { ...client.procedures, get }, prefill: { create: async (_procedure, { consents }) => (asked.push(...consents), issued) } });
    await on(form, 'mc-start');
    await waitUntil(() => all(form, 'mc-start input[type=checkbox], input[type=checkbox]').length === 1, 'the consent is asked for');
    all(form, 'input[type=checkbox]')[0]?.click();
    await shows(form, 'Lấy dữ liệu và bắt đầu khai');
    press(form, 'Lấy dữ liệu');
    await on(form, 'mc-page');
    expect(asked, 'no data are asked for').to.deep.equal([{ purpose: 'held-papers', version: '1', language: 'vi' }]);
    await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
    await toPapers(form);
    await shows(form, 'Giấy ủy quyền số 5');
    await expectAccessible(form);
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-papers');
    await shows(form, 'Giấy ủy quyền số 5');
    press(form, 'Nộp');
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    expect(sent[0]).to.deep.include({ documents: [paper.id], files: [] });
    expect(deep(form, 'mc-error-summary', 'a').textContent).to.contain('Giấy tờ trong kho dữ liệu đã hết hiệu lực, hãy đính kèm tệp: Giấy ủy quyền');
    deep(form, 'mc-error-summary', 'a').click();
    await on(form, 'mc-papers');
    await shows(form, 'đã hết hiệu lực, nên không dùng được');
    await waitUntil(() => drafts.content?.place === '~papers', 'the place is kept', { timeout: 5000 });
  });

  it('keeps with the draft that another file is handed in, and finds the paper again on another device', async () => {
    const paper = heldPaper({ component: 'TP1', name: 'Giấy ủy quyền số 5' });
    const { client, drafts } = setting(required);
    const held: Client = { ...client, drafts: { ...client.drafts, get: async (id) => ({ ...(await drafts.get(id)), documents: [paper] }) } };
    const first = await begun(held);
    await toPapers(first);
    await waitUntil(() => drafts.content?.place === '~papers', 'the place is kept', { timeout: 5000 });
    first.remove();
    const second = await open(held, 'd1');
    await shows(second, 'Giấy ủy quyền số 5');
    all(second, 'input[type=radio][value=file]')[0]?.click();
    await waitUntil(() => JSON.stringify(drafts.content?.papers) === '{"TP1":"file"}', 'the choice is kept', { timeout: 5000 });
    second.remove();
    const third = await open(held, 'd1');
    await shows(third, 'Giấy ủy quyền số 5');
    await waitUntil(() => all(third, '.picker').length === 1, 'a file is asked for');
  });

  it('goes on saving after a submission that did not get through', async () => {
    const { client, drafts } = setting(plan, () => Promise.reject(networkError()));
    const form = await begun(client);
    await toPapers(form);
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp');
    await shows(form, 'không bị nộp hai lần');
    press(form, 'Quay lại');
    await on(form, 'mc-papers');
    await waitUntil(() => drafts.content?.place === '~papers', 'the place is kept', { timeout: 5000 });
  });
});
