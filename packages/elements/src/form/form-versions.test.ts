import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Client } from '@motcua/client';
import type { Migration, Plan } from '@motcua/procedure';
import '../define.ts';
import { refusal } from '../../test/client.ts';
import { all, expectAccessible, type } from '../../test/dom.ts';
import { code, on, press, setting, shows, snapshot, textOf, version } from '../../test/draft-form.ts';
import { control } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import type { McForm } from './form.ts';

const step: Migration = {
  from: '0.9.0',
  to: version,
  note: { vi: 'Ngày sinh nay ghi cả khi chỉ biết năm.', en: 'New' },
  changes: [
    { move: '/who', to: '/requester/name' },
    { map: '/status', values: { alone: 'single' }, review: true },
    { drop: '/job', title: { vi: 'Nghề nghiệp' }, why: { vi: 'Không còn phải khai.' }, labels: { farmer: { vi: 'Nông dân' } } },
    { review: '/requester/birthDate', why: { vi: 'Cách ghi đã đổi.' } },
  ],
};
const newer: Plan = { ...plan, migrations: [step] };
const OLD = {
  snapshot: {
    format: 'motcua.snapshot/1', procedure: code, version: '0.9.0', values: { '/who': 'Trần Thị B', '/status': 'alone', '/job': 'farmer', '/moved': '2020-02-01', '/requester/birthDate': '1960', '/pledge': true },
    raw: {}, touched: [], done: ['requester', 'status'], overridden: [], opened: [],
  },
  place: '~check',
};

/** A gateway whose one draft is of 0.9.0, and whose current plan is given. */
const gatewayWith = (current: Plan, old?: Plan) => {
  const { client, drafts, sent } = setting(current);
  drafts.saveElsewhere(structuredClone(OLD));
  const procedures: Client['procedures'] = {
    ...client.procedures,
    plan: async (_code, asked) => {
      if (asked === version) return { ...current };
      if (!old) throw refusal({ status: 404, code: 'notFound' });
      return { ...old };
    },
  };
  const ofOld: Client['drafts'] = { ...client.drafts, get: async (id) => ({ ...(await client.drafts.get(id)), version: String(Reflect.get((await client.drafts.get(id)).content.snapshot, 'version')) }) };
  return { client: { ...client, procedures, drafts: { ...ofOld, list: client.drafts.list, save: client.drafts.save } }, drafts, sent };
};
const opened = (client: Client): Promise<McForm> => fixture<McForm>(html`<mc-form procedure=${code} draft="d1" .client=${client}></mc-form>`);
const link = (form: Element, text: string): HTMLElement => {
  const found = all(form, 'mc-carried-over a').concat(all(form, 'a')).find((one) => one.textContent?.includes(text));
  if (!(found instanceof HTMLElement)) throw new Error(`no link ${text}`);
  return found;
};

describe('mc-form with a draft of an older version', () => {
  it('carries it over, tells what is new, what to look at and what was dropped, and keeps that with the draft', async () => {
    const { client, drafts } = gatewayWith(newer);
    const form = await opened(client);
    await on(form, 'mc-carried-over');
    for (const part of ['Tờ khai đã có phiên bản mới', 'Ngày sinh nay ghi cả khi chỉ biết năm.', 'Cách ghi đã đổi.', 'Nghề nghiệp', 'Nông dân', 'Không còn phải khai.', 'Một câu trả lời cũ', '01/02/2020']) {
      expect(textOf(form)).to.contain(part);
    }
    expect(all(form, '.again').length, 'marked among all answers').to.equal(2);
    await expectAccessible(form);
    link(form, 'Ngày sinh').click();
    await on(form, 'mc-page');
    type(control(form, '/requester/name'), 'Trần Thị C');
    await shows(form, 'Đã lưu lúc');
    expect(snapshot(drafts)).to.deep.include({ version });
    expect(JSON.stringify(snapshot(drafts)['told'])).to.contain('farmer');
    form.remove();
    const again = await opened(client);
    await on(again, 'mc-carried-over');
    expect(textOf(again)).to.contain('Nông dân');
  });

  it('leads to each answer and back to the check, and takes the mark away once it was looked at', async () => {
    const { client, sent } = gatewayWith(newer);
    const form = await opened(client);
    await on(form, 'mc-carried-over');
    link(form, 'Ngày sinh').click();
    await on(form, 'mc-page');
    await waitUntil(() => document.activeElement === form && control(form, '/requester/birthDate').matches(':focus'), 'the focus is in the answer');
    link(form, 'Ngày sinh').click();
    await waitUntil(() => control(form, '/requester/birthDate').matches(':focus'), 'also from the same page');
    press(form, 'Tiếp tục');
    await waitUntil(() => all(form, '[type=radio]').length === 2, 'the other page with something to look at comes before the check');
    expect(all(form, 'mc-carried-over a').length + all(form, 'li a').length, 'one is left').to.equal(1);
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-answers');
    expect(all(form, '.again').length).to.equal(0);
    press(form, 'Tôi đã đọc');
    await waitUntil(() => all(form, 'mc-carried-over').length === 0, 'put away');
    const submitted = oneEvent(form, 'mc-submitted');
    press(form, 'Nộp');
    await submitted;
    expect(sent[0]).to.deep.include({ draft: 'd1', version });
    expect(sent[0]?.answers).to.deep.include({ status: 'single' });
  });

  it('keeps marking what was not looked at when the notice is put away, and forgets what was told', async () => {
    const { client, drafts } = gatewayWith(newer);
    const form = await opened(client);
    await on(form, 'mc-carried-over');
    press(form, 'Tôi đã đọc');
    await waitUntil(() => snapshot(drafts)['version'] === version, 'kept', { timeout: 5000 });
    expect(textOf(form)).not.to.contain('Nông dân');
    expect(all(form, 'mc-carried-over').length).to.equal(0);
    expect(document.activeElement, 'reading goes on below').to.equal(form);
    expect(JSON.stringify(snapshot(drafts)['told'])).not.to.contain('farmer');
    expect(all(form, '.again').length).to.equal(2);
  });

  it('goes on under the old version where nothing carries it over', async () => {
    const { client, sent } = gatewayWith(plan, { ...plan, procedure: { ...plan.procedure, version: '0.9.0' } });
    const form = await opened(client);
    await on(form, 'mc-check-answers');
    expect(all(form, 'mc-carried-over').length).to.equal(0);
    expect(sent).to.deep.equal([]);
  });

  it('shows the answers as they were where the old version is gone too', async () => {
    const { client, drafts } = gatewayWith(plan);
    const form = await opened(client);
    await shows(form, 'Không có gì bị mất');
    for (const part of ['Trần Thị B', 'farmer', '01/02/2020', 'Ngày sinh', '1960', 'Có']) expect(textOf(form)).to.contain(part);
    await expectAccessible(form);
    expect(drafts.content).to.deep.equal(OLD);
    press(form, 'Khai bản mới');
    await on(form, 'mc-start');
    expect(drafts.content, 'nothing was overwritten').to.deep.equal(OLD);
  });
});
