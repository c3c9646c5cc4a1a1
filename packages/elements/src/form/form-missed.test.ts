/** A form whose prefill never came: it asks as in an outage, and is mended by whatever comes after all. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { Client, Prefill } from '@motcua/client';
import type { Snapshot } from '@motcua/form';
import type { Plan } from '@motcua/procedure';
import '../define.ts';
import { dossier, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type } from '../../test/dom.ts';
import { button, control } from '../../test/form.ts';
import { code, on, onToPapers, open, press, setting, shows, snapshot, textOf, version } from '../../test/draft-form.ts';
import { plan, planField } from '../../test/plan.ts';
import { detail, source, values } from '../../test/prefill.ts';

const ETHNIC = '/requester/ethnicGroup';
const SILENT = { type: 'object', required: ['context'], properties: { context: { type: 'object', required: ['unreachable'], properties: { unreachable: { type: 'object', required: ['population'], properties: { population: { const: true } } } } } } };
const CONDITION = plan.conditions.length;
const readOnly = { required: [], readOnly: true };
const question = planField(ETHNIC, 'string', 'text', 'Dân tộc', { declared: [[CONDITION]], required: [[CONDITION]] });

/** The test plan with a question for the case that the population database can't be reached. */
const silentPlan: Plan = {
  ...plan,
  schema: { ...plan.schema, allOf: [{ if: SILENT, then: { properties: { requester: { type: 'object', required: ['ethnicGroup'], properties: { ethnicGroup: { type: 'string' } } } } } }] },
  conditions: [...plan.conditions, { at: '', schema: SILENT, reads: ['/context/unreachable/population'] }],
  fields: [
    planField('/context', 'object', 'group', 'Bối cảnh', {
      ...readOnly,
      children: [planField('/context/unreachable', 'object', 'group', 'Không tra được', { ...readOnly, children: [planField('/context/unreachable/population', 'boolean', 'checkbox', 'Dân cư', readOnly)] })],
    }),
    ...plan.fields.map((field) => (field.pointer === '/requester' ? { ...field, children: [...(field.children ?? []), question] } : field)),
  ],
  order: ['/context', '/context/unreachable', '/context/unreachable/population', ...plan.order, ETHNIC],
};

const issued: Prefill = { id: 'p1', procedure: code, version, issuedAt: source.retrievedAt, expiresAt: source.retrievedAt, values };
const ANSWERED = { '/requester/name': 'Nguyễn Thị Hoa', '/requester/birthDate': '1954', [ETHNIC]: 'Kinh', '/status': 'single', '/pledge': true };
const kept = (more: Partial<Snapshot> = {}): Snapshot => ({ format: 'motcua.snapshot/1', procedure: code, version, values: ANSWERED, raw: {}, touched: [], done: ['requester', 'status'], overridden: [], missed: ['population'], ...more });

const prepared = (submit?: Parameters<typeof setting>[1]) => {
  const given = setting(silentPlan, submit);
  let answer = (): Promise<Prefill> => Promise.reject(networkError());
  let asked = 0;
  const client: Client = {
    ...given.client,
    procedures: { ...given.client.procedures, get: async () => detail },
    prefill: { create: () => ((asked += 1), answer()) },
  };
  return { ...given, client, get asked() { return asked; }, comes: () => (answer = async () => issued) };
};

const isAsked = (form: Element): boolean => all(form, 'mc-field').some((field) => textOf(field).includes('Dân tộc'));
const agreed = async (client: Client) => {
  const form = await open(client);
  await on(form, 'mc-start');
  await waitUntil(() => all(form, 'mc-checkbox').length > 0, 'the consent is there');
  deep(form, 'mc-start', 'mc-checkbox', 'input').click();
  press(form, 'Bắt đầu');
  await on(form, 'mc-page');
  await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
  return form;
};
const resumed = async (given: ReturnType<typeof prepared>, more: Partial<Snapshot> = {}, place = '~check') => {
  given.drafts.content = { snapshot: { ...kept(more) }, place };
  const form = await open(given.client, 'd1');
  await on(form, place === '~check' ? 'mc-check-answers' : 'mc-page');
  return form;
};

describe('a form whose prefill never came', () => {
  it('asks what is asked in an outage, says why, and keeps it with the draft', async () => {
    const { client, drafts } = prepared();
    const form = await agreed(client);
    await waitUntil(() => isAsked(form), 'asked');
    await shows(form, 'Tờ khai hỏi thêm những mục mà cơ quan thường tự tra được');
    await expectAccessible(form);
    await waitUntil(() => JSON.stringify(snapshot(drafts)['missed']) === '["population"]', 'kept', { timeout: 5000 });
  });

  it('asks it no more once the prefill came after all; what was typed for it is kept', async () => {
    const given = prepared();
    const form = await agreed(given.client);
    type(control(form, ETHNIC), 'Kinh');
    given.comes();
    button(form, 'Thử lại').click();
    await waitUntil(() => !isAsked(form), 'not asked');
    await waitUntil(() => focused()?.localName === 'h1', 'goes on where the page begins');
    await waitUntil(() => snapshot(given.drafts)['missed'] === undefined && Object(snapshot(given.drafts)['values'])[ETHNIC] === 'Kinh', 'kept', { timeout: 5000 });
  });

  it('leaves who went on meanwhile where they are', async () => {
    const given = prepared();
    const form = await agreed(given.client);
    const again = button(form, 'Thử lại');
    again.focus();
    given.comes();
    again.click();
    const birth = control(form, '/requester/birthDate');
    birth.focus();
    await waitUntil(() => textOf(form).includes('Từ Cơ sở dữ liệu quốc gia về dân cư'), 'filled in');
    await form.updateComplete;
    await nextFrame();
    expect(focused() === birth).to.equal(true);
  });

  it('asks nothing more where only papers would have been looked for', async () => {
    const given = prepared();
    const { agency } = detail;
    const stores = [...(agency.repositories ?? []), { id: 'documents', name: { vi: 'Kho giấy tờ' }, holds: ['documents' as const] }];
    const form = await open({ ...given.client, procedures: { ...given.client.procedures, get: async () => ({ ...detail, agency: { ...agency, repositories: stores } }) } });
    await on(form, 'mc-start');
    await waitUntil(() => all(form, 'mc-checkbox').length === 2, 'both are asked for');
    const boxes = all(form, 'mc-checkbox').map((box) => deep(box, 'input'));
    for (const [at, box] of boxes.entries()) if (Reflect.get(box, 'checked') !== (at === 1)) box.click();
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    await shows(form, 'Chưa lấy được những gì đã có');
    expect([given.asked, isAsked(form)]).to.deep.equal([1, false]);
  });

  it('asks it no more where it is begun again without consent', async () => {
    const { client } = prepared();
    const form = await agreed(client);
    await waitUntil(() => isAsked(form), 'asked');
    press(form, 'Quay lại');
    await on(form, 'mc-start');
    press(form, 'Bắt đầu');
    await on(form, 'mc-page');
    await waitUntil(() => all(form, 'mc-field').length > 2, 'fields are shown');
    expect([isAsked(form), textOf(form).includes('Chưa lấy được dữ liệu')]).to.deep.equal([false, false]);
  });

  it('says with the submission whom it was filed without', async () => {
    const given = prepared();
    const form = await resumed(given);
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-receipt');
    expect(given.sent[0]).to.deep.include({ unreachable: ['population'] });
    expect(given.sent[0]?.answers).to.deep.nested.include({ 'requester.ethnicGroup': 'Kinh' });
  });

  it('goes on as it was on another device, where the consent is asked for once more before anything is', async () => {
    const given = prepared();
    const form = await resumed(given, {}, 'requester');
    await waitUntil(() => isAsked(form), 'asked');
    await shows(form, 'Muốn lấy lại, mời ông/bà quay lại bước đầu');
    expect(all(form, 'button').some((one) => one.textContent?.includes('Thử lại'))).to.equal(false);
    await expectAccessible(form);
  });

  it('takes on another device what the gateway issued after all', async () => {
    const given = prepared();
    given.drafts.refreshed = { ...issued, values };
    const form = await resumed(given, {}, 'requester');
    await shows(form, 'Từ Cơ sở dữ liệu quốc gia về dân cư');
    expect([isAsked(form), textOf(form).includes('Chưa lấy được dữ liệu')]).to.deep.equal([false, false]);
  });

  it('counts nobody whom the agency doesn\'t ask any more', async () => {
    const given = prepared();
    const form = await resumed(given, { missed: ['population', 'gone'] });
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-receipt');
    expect(given.sent[0]?.unreachable).to.deep.equal(['population']);
  });

  const notAsked = () => refusal({ status: 422, code: 'invalidAnswers', errors: [{ pointer: ETHNIC, code: 'notAsked' }] });

  it('is filed with what the gateway had issued, at once where no answer is another for it', async () => {
    let refuse = true;
    const given = prepared(async () => {
      if (!refuse) return dossier;
      refuse = false;
      given.drafts.refreshed = issued;
      throw notAsked();
    });
    const form = await resumed(given);
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-receipt');
    expect(given.sent.map(({ prefill, unreachable }) => [prefill, unreachable])).to.deep.equal([[undefined, ['population']], ['p1', undefined]]);
    expect(given.sent[1]?.answers).to.deep.include({ requester: { name: 'Nguyễn Thị Hoa', birthDate: '1954' } });
  });

  it('learns of it where the form was sent in before it was kept', async () => {
    const given = prepared(async () => {
      if (given.drafts.refreshed) return dossier;
      given.drafts.refreshed = issued;
      throw notAsked();
    });
    const form = await agreed(given.client);
    for (const [pointer, answer] of [['/requester/name', 'Nguyễn Thị Hoa'], ['/requester/birthDate', '1954'], [ETHNIC, 'Kinh']] as const) type(control(form, pointer), answer);
    await onToPapers(form);
    press(form, 'Tiếp tục');
    await on(form, 'mc-check-answers');
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-receipt');
    expect(given.sent.map(({ draft, prefill }) => [draft, prefill])).to.deep.equal([[undefined, undefined], ['d1', 'p1']]);
  });

  it('shows beside what was typed what the gateway had issued, where that differs', async () => {
    const given = prepared(async () => {
      given.drafts.refreshed = issued;
      throw notAsked();
    });
    const form = await resumed(given, { values: { ...ANSWERED, '/requester/name': 'NGUYEN THI HOA' } });
    press(form, 'Nộp hồ sơ');
    await on(form, 'mc-changed-answers');
    await shows(form, 'NGUYEN THI HOA');
  });

  it('is no dead end where the gateway knows nothing of it: what it doesn\'t ask is left out the next time', async () => {
    let refuse = true;
    const given = prepared(async () => {
      if (refuse) throw notAsked();
      return dossier;
    });
    const form = await resumed(given);
    press(form, 'Nộp hồ sơ');
    await shows(form, 'Chưa nộp được hồ sơ');
    expect(all(form, 'mc-error-summary a').length).to.equal(0);
    refuse = false;
    press(form, 'Nộp lại');
    await on(form, 'mc-receipt');
    expect(given.sent[1]).to.not.have.property('unreachable');
    expect(given.sent[1]?.answers).to.deep.include({ requester: { name: 'Nguyễn Thị Hoa', birthDate: '1954' } });
  });
});
