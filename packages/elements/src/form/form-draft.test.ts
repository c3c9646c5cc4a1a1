import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Client } from '@motcua/client';
import '../define.ts';
import { all, expectAccessible, type } from '../../test/dom.ts';
import { begun, fillFirst, on, open, press, setting, shows, snapshot, textOf, toPapers, version } from '../../test/draft-form.ts';
import { control } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import type { McForm } from './form.ts';

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
    await waitUntil(() => document.activeElement === second, 'the focus is on the page, not lost with the button');
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
    await waitUntil(() => document.activeElement === form, 'the focus is on what has come');
  });
});
