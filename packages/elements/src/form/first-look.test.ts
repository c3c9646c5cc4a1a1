import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FirstPlan, Plan } from '@motcua/procedure';
import '../define/form.ts';
import type { McForm } from './form.ts';
import { all, focused, visibleText } from '../../test/dom.ts';
import { deep } from '../../test/find.ts';
import { button, control, fetchLists, field, opened, title } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';

const required = ['/requester', '/requester/name', '/requester/birthDate'];
const blank: Plan = { ...plan, blank: { pages: ['requester', 'status'], asked: [...required, '/requester/copies', '/requester/province', '/requester/commune'], required } };

const steps = (form: Element): string => visibleText(deep(form, 'mc-steps'));

describe('The first page of a form, before the rest of it is fetched', () => {
  const { requestIdleCallback, fetch } = window;
  before(() => Object.assign(window, { requestIdleCallback: () => 0, fetch: fetchLists }));
  after(() => Object.assign(window, { requestIdleCallback, fetch }));

  it('is there with all its questions, and is gone on with by who was typing', async () => {
    const form = await opened(blank);
    expect(title(form)).to.equal('Người yêu cầu');
    expect(steps(form)).to.match(/^Bước 1\/3/);
    const name = control(form, '/requester/name');
    name.focus();
    await sendKeys({ type: 'Nguyễn Thị' });
    button(form, 'Tiếp tục').click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'what is missing is said');
    expect(control(form, '/requester/name'), 'the very same control').to.equal(name);
    expect(name).to.have.property('value', 'Nguyễn Thị');
    expect(name.getAttribute('aria-invalid')).to.equal('false');
    expect(all(field(form, '/requester/birthDate'), '.error')).to.have.length(1);
    expect(steps(form)).to.match(/^Bước 1\/3/);
  });

  it('chooses the communes of a province', async () => {
    const form = await opened(blank);
    const commune = () => control(form, '/requester/commune');
    const province = control(form, '/requester/province');
    await waitUntil(() => province instanceof HTMLSelectElement && province.options.length > 1);
    Object.assign(province, { value: '79' });
    for (const type of ['input', 'change']) province.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await waitUntil(() => visibleText(commune()).includes('Phường Sài Gòn'), 'the province’s communes');
  });

  it('is gone on with by Enter as well', async () => {
    const form = await opened(blank);
    const name = control(form, '/requester/name');
    name.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.classList.contains('summary'));
  });

  it('says that what checks the answers can’t be had, keeps what was typed, and tries again', async () => {
    let tries = 0;
    const validators = (): Promise<never> => {
      tries += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const form = await fixture<McForm>(html`<mc-form .plan=${blank} .validators=${validators} code-lists="/lists/"></mc-form>`);
    await waitUntil(() => all(form, 'mc-text-field').length > 0);
    const name = control(form, '/requester/name');
    name.focus();
    await sendKeys({ type: 'Nguyễn' });
    button(form, 'Tiếp tục').click();
    await waitUntil(() => visibleText(form).includes('Không kết nối được với hệ thống'), 'it is said');
    expect(button(form, 'Tiếp tục').getAttribute('aria-disabled')).to.equal('false');
    expect(control(form, '/requester/name')).to.equal(name);
    button(form, 'Tiếp tục').click();
    await waitUntil(() => tries === 2, 'asked for again');
    form.validators = undefined;
    await waitUntil(() => !name.isConnected && all(form, 'mc-text-field').length > 0, 'it begins anew');
    button(form, 'Tiếp tục').click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the plan can be interpreted');
  });

  it('stays as it is when a host gives what fetches the validators anew at each rendering', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const form = await fixture<McForm>(html`<mc-form .plan=${blank} .validators=${never} code-lists="/lists/"></mc-form>`);
    await waitUntil(() => all(form, 'mc-text-field').length > 0);
    const name = control(form, '/requester/name');
    form.validators = () => never();
    await form.updateComplete;
    expect(control(form, '/requester/name')).to.equal(name);
  });

  describe('from what was made of the plan for it', () => {
    const folder = '/dist/procedures/1.004873/1.1.0';
    let first: FirstPlan;
    let release: () => void;
    const heldFetch = window.fetch;
    beforeEach(async () => {
      first = (await (await fetch(`${folder}/first.json`)).json()) as FirstPlan;
      const released = new Promise<void>((resolve) => (release = resolve));
      window.fetch = async (input, init) => {
        if (String(input).endsWith('/plan.json')) await released;
        return fetch(input, init);
      };
    });
    afterEach(() => (window.fetch = heldFetch));

    const openFirst = async (given: FirstPlan): Promise<McForm> => fixture<McForm>(html`<mc-form .first=${given} src=${`${folder}/plan.json`}></mc-form>`);

    it('is there while the plan is under way, and is gone on with by who was typing', async () => {
      const form = await openFirst(first);
      await waitUntil(() => all(form, 'mc-name-field').length > 0, 'the first page');
      expect(title(form)).to.equal('Người yêu cầu');
      const name = control(form, '/requester/name');
      name.focus();
      await sendKeys({ type: 'Nguyễn Thị Thử' });
      button(form, 'Tiếp tục').click();
      await form.updateComplete;
      expect(button(form, 'Tiếp tục').getAttribute('aria-disabled')).to.equal('true');
      release();
      await waitUntil(() => focused()?.classList.contains('summary'), 'what is missing is said');
      expect(control(form, '/requester/name')).to.equal(name);
      expect(name).to.have.property('value', 'Nguyễn Thị Thử');
    });

    it('is refused by name where it is of another version, or no such thing', async () => {
      release();
      const other = await openFirst({ ...first, procedure: { ...first.procedure, version: '0.0.1' } });
      await waitUntil(() => all(other, 'mc-name-field').length > 0, 'the first page');
      button(other, 'Tiếp tục').click();
      await waitUntil(() => visibleText(other).includes('the first.json that lies beside it'), 'what to do');
      const none = await openFirst({ ...blank, format: 'motcua.first/1', pages: 'none' } as unknown as FirstPlan);
      await waitUntil(() => visibleText(none).includes('motcua.first/1'));
    });
  });

  it('gives way to what is wrong with its plan', async () => {
    const form = await fixture<McForm>(html`<mc-form .plan=${blank}></mc-form>`);
    await waitUntil(() => all(form, 'mc-text-field').length > 0);
    button(form, 'Tiếp tục').click();
    await waitUntil(() => visibleText(form).includes('set codeLists'), 'no code lists can be had');
    expect(all(form, 'mc-text-field')).to.have.length(0);
  });
});
