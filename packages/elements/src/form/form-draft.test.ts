import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { AttachedFile, Client, FileState, Submission } from '@motcua/client';
import '../define.ts';
import { dossier, fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { KeptDraft } from '../../test/drafts.ts';
import { button, control } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import type { McForm } from './form.ts';

const { code, version } = plan.procedure;
const required = { ...plan, procedure: { ...plan.procedure, components: [{ code: 'TP1', name: { vi: 'Giấy ủy quyền' }, required: true }] } };

const setting = (given = plan, submit: (submission: Submission) => Promise<typeof dossier> = async () => dossier) => {
  const drafts = new KeptDraft({ procedure: code, version });
  const files: AttachedFile[] = [];
  const sent: Submission[] = [];
  const client: Client = fakeClient({
    procedures: {
      get: async () => ({
        code, version, name: { vi: 'Thủ tục' }, summary: { vi: '' }, info: JSON.parse(JSON.stringify(given.procedure)),
        agency: { id: 'H99.001', name: { vi: 'UBND' }, recipient: { vi: 'UBND' } }, context: { today: '2026-09-01', channel: 'online', agencyName: 'UBND' },
      }),
      plan: async () => ({ ...given }),
    },
    codeLists: { get: async () => [] },
    drafts,
    files: {
      list: async () => files,
      upload: async (file, { id, component, name }) => {
        const made: AttachedFile = { id, component, name: name ?? 'tep.pdf', type: file.type, size: file.size, received: file.size, state: 'received', at: '2026-09-01T02:00:00Z' };
        files.push(made);
        return made;
      },
      remove: async (id) => void files.splice(files.findIndex((file) => file.id === id), 1),
    },
    dossiers: {
      submit: (submission) => {
        sent.push(submission);
        return submit(submission);
      },
    },
  });
  const settle = (state: FileState): void => files.splice(0).forEach((file) => files.push({ ...file, state }));
  return { client, drafts, sent, files, settle };
};

const press = (form: Element, text: string): void => button(form, text).click();
const on = (form: Element, tag: string): Promise<void> => waitUntil(() => all(form, tag).length === 1, `${tag} is shown`, { timeout: 5000 });
/** The text of the form with all that is inside it. */
const textOf = (form: Element): string => [form, ...all(form, '*')].filter(({ shadowRoot }) => shadowRoot).map(visibleText).join(' ');
const shows = (form: Element, text: string): Promise<void> => waitUntil(() => textOf(form).includes(text), `shows ${text}`, { timeout: 5000 });
const open = async (client: Client, draft = ''): Promise<McForm> => fixture<McForm>(html`<mc-form procedure=${code} draft=${draft} .client=${client}></mc-form>`);
const begun = async (client: Client): Promise<McForm> => {
  const form = await open(client);
  await on(form, 'mc-start');
  await waitUntil(() => all(form, 'h1').length === 1, 'the facts are shown');
  press(form, all(form, 'button').some((one) => one.textContent?.includes('Khai bản mới')) ? 'Khai bản mới' : 'Bắt đầu');
  await on(form, 'mc-page');
  await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
  return form;
};
const fillFirst = (form: McForm, name: string): void => {
  type(control(form, '/requester/name'), name);
  type(control(form, '/requester/birthDate'), '1960');
};
const toPapers = async (form: McForm): Promise<void> => {
  fillFirst(form, 'Trần Thị B');
  press(form, 'Tiếp tục');
  await waitUntil(() => all(form, '[type=radio]').length === 2, 'the second page');
  control(form, '/status', '[value=single]').click();
  control(form, '/pledge').click();
  press(form, 'Tiếp tục');
  await on(form, 'mc-papers');
};
const choose = (form: McForm, name: string): void => {
  const input = all(form, 'input[type=file]')[0];
  if (!(input instanceof HTMLInputElement)) throw new Error('no picker');
  const transfer = new DataTransfer();
  transfer.items.add(new File(['%PDF-1.7'], name, { type: 'application/pdf' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
};
const snapshot = (drafts: KeptDraft): Record<string, unknown> => drafts.content?.snapshot ?? {};

describe('mc-form keeps what is typed', () => {
  it('on the gateway, half-typed text too, and says so only once it is there', async () => {
    const { client, drafts } = setting();
    const kept: string[] = [];
    const form = await open(client);
    form.addEventListener('mc-draft', ({ detail }) => kept.push(detail.draft));
    await on(form, 'mc-start');
    await waitUntil(() => all(form, 'h1').length === 1, 'the facts are shown');
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    type(control(form, '/requester/birthDate'), '12/');
    await shows(form, 'Đang lưu…');
    await shows(form, 'Đã lưu lúc');
    expect(snapshot(drafts).raw).to.deep.equal({ '/requester/birthDate': '12/' });
    expect(kept).to.deep.equal(['d1']);
    expect(drafts.content?.place).to.equal('requester');
    await expectAccessible(form);
  });

  it('and comes back to the same page with it, on another device', async () => {
    const { client, drafts } = setting();
    const first = await begun(client);
    fillFirst(first, 'Trần Thị B');
    press(first, 'Tiếp tục');
    await waitUntil(() => all(first, '[type=radio]').length === 2, 'the second page');
    await waitUntil(() => drafts.content?.place === 'status', 'the place is kept', { timeout: 5000 });
    first.remove();
    const second = await open(client);
    await shows(second, 'Ông/bà có bản khai dở');
    await expectAccessible(second);
    press(second, 'Khai tiếp');
    await waitUntil(() => all(second, '[type=radio]').length === 2, 'the second page at once', { timeout: 5000 });
    press(second, 'Quay lại');
    await waitUntil(() => all(second, 'mc-field').some((one) => Reflect.get(one, 'pointer') === '/requester/name'), 'the first page');
    expect((control(second, '/requester/name') as HTMLInputElement).value).to.equal('Trần Thị B');
  });

  it('a host that sets the draft it hears of doesn’t open the form again', async () => {
    const { client } = setting();
    const form = await begun(client);
    form.addEventListener('mc-draft', ({ detail }) => (form.draft = detail.draft));
    type(control(form, '/requester/name'), 'A');
    await shows(form, 'Đã lưu lúc');
    const field = control(form, '/requester/name');
    type(field, 'AB');
    await form.updateComplete;
    expect(control(form, '/requester/name')).to.equal(field);
  });

  it('keeps the last words of a form that another one takes the place of, although a save is on its way', async () => {
    const { client, drafts } = setting();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const save: Client['drafts']['save'] = async (...given) => {
      await asked;
      return client.drafts.save(...given);
    };
    const form = await begun({ ...client, drafts: { ...client.drafts, save } });
    type(control(form, '/requester/name'), 'A');
    await shows(form, 'Đã lưu lúc');
    type(control(form, '/requester/name'), 'AB');
    dispatchEvent(new Event('pagehide'));
    type(control(form, '/requester/name'), 'ABC');
    form.draft = 'd2';
    await form.updateComplete;
    answer();
    await waitUntil(() => JSON.stringify(snapshot(drafts).values).includes('ABC'), 'the last words are kept');
  });

  it('says that nothing is saved while the network is away, and that it is once it is back', async () => {
    const { client, drafts } = setting();
    const form = await begun(client);
    type(control(form, '/requester/name'), 'A');
    await shows(form, 'Đã lưu lúc');
    drafts.fate.push('lost', 'lost', 'lost');
    type(control(form, '/requester/name'), 'AB');
    await shows(form, 'Đừng đóng trang');
    expect(textOf(form)).not.to.contain('Đã lưu lúc');
    await expectAccessible(form);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented, 'the browser asks before the page goes').to.equal(true);
    drafts.fate.length = 0;
    dispatchEvent(new Event('online'));
    await shows(form, 'Đã lưu lúc');
    await waitUntil(() => all(form, '[role=status]').some((one) => one.textContent?.includes('Đã lưu lại được')), 'it is announced');
    expect(snapshot(drafts).values).to.deep.include({ '/requester/name': 'AB' });
  });

  it('overwrites nothing in silence: a person chooses between two versions', async () => {
    for (const [choice, name] of [['Giữ bản trên trang này', 'mine'], ['Lấy bản ở nơi khác', 'other']] as const) {
      const { client, drafts } = setting();
      const form = await begun(client);
      type(control(form, '/requester/name'), 'first');
      await shows(form, 'Đã lưu lúc');
      const elsewhere = structuredClone(drafts.content ?? { snapshot: {} });
      drafts.saveElsewhere({ ...elsewhere, snapshot: { ...elsewhere.snapshot, values: { '/requester/name': 'other' } } });
      type(control(form, '/requester/name'), 'mine');
      await shows(form, 'vừa được sửa ở nơi khác');
      await expectAccessible(form);
      expect(snapshot(drafts).values).to.deep.equal({ '/requester/name': 'other' });
      press(form, choice);
      await shows(form, 'Đã lưu lúc');
      await waitUntil(() => (control(form, '/requester/name') as HTMLInputElement).value === name, `${name} stays`);
      expect(snapshot(drafts).values).to.deep.equal({ '/requester/name': name });
      form.remove();
    }
  });

  it('goes on with the version that the draft was begun with, where the page holds a newer one', async () => {
    const { client, drafts, sent } = setting();
    const first = await begun(client);
    await toPapers(first);
    press(first, 'Tiếp tục');
    await waitUntil(() => drafts.content?.place === '~check', 'the place is kept', { timeout: 5000 });
    first.remove();
    const newer = { ...plan, procedure: { ...plan.procedure, version: '9.0.0' } };
    const second = await fixture<McForm>(html`<mc-form .plan=${newer} draft="d1" .client=${client}></mc-form>`);
    await on(second, 'mc-check-answers');
    const submitted = oneEvent(second, 'mc-submitted');
    press(second, 'Nộp');
    await submitted;
    expect(sent[0]).to.deep.include({ draft: 'd1', version });
    const other = { ...plan, procedure: { ...plan.procedure, code: '9.999999' } };
    const third = await fixture<McForm>(html`<mc-form .plan=${other} draft="d1" .client=${client}></mc-form>`);
    await shows(third, 'Không mở được tờ khai');
  });

  it('says so when the draft is gone, and offers to begin anew', async () => {
    const { client } = setting();
    const form = await open(client, 'gone');
    await shows(form, 'Không mở được tờ khai');
    await expectAccessible(form);
    press(form, 'Khai bản mới');
    await on(form, 'mc-start');
  });
});

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
