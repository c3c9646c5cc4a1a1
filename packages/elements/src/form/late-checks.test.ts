/** What was chosen from the list of another answer is looked up before a page is left. */
import { expect, waitUntil } from '@open-wc/testing';
import { FormSession } from '@motcua/form';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { all, deep, type, visibleText } from '../../test/dom.ts';
import { button, control, fetchLists, field, opened } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import type { LoadOptions } from '../code-lists.ts';
import { McField } from '../field/field.ts';
import { lateChecks } from './late-checks.ts';

const communes: LoadOptions = async (_, key) => [{ value: key === '01' ? '00004' : '26734', label: { vi: 'Phường' } }];
/** Somebody in the second province, with a commune that came from elsewhere. */
const session = (commune: string, load: LoadOptions | undefined): FormSession => {
  const made = new FormSession(plan, { validators: interpret(plan), checks: lateChecks([], plan, load) });
  for (const [key, value] of Object.entries({ name: 'Nguyễn Thị Hoa', birthDate: '1954', province: '79', commune })) made.at(`/requester/${key}`).input(value);
  return made;
};
const found = async (made: FormSession): Promise<string[]> => (await made.submitPageSettled('requester')).map(({ address, code }) => `${address} ${code}`);

describe('A list that another answer chooses', () => {
  it('is looked up: what it doesn’t have holds the page, at its field', async () => {
    expect(await found(session('26734', communes))).to.deep.equal([]);
    expect(await found(session('00004', communes))).to.deep.equal(['/requester/commune enum']);
  });

  it('is waited for, and keeps nobody who can’t have it', async () => {
    let arrive: (() => void) | undefined;
    const late = session('00004', async (list, key) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return communes(list, key);
    });
    expect(late.submitPage('requester').map(({ code }) => code)).to.deep.equal(['checking']);
    arrive?.();
    expect(await found(late)).to.deep.equal(['/requester/commune enum']);
    expect(await found(session('00004', () => Promise.reject(new Error('no network'))))).to.deep.equal([]);
    expect(await found(session('00004', undefined))).to.deep.equal([]);
  });

  it('that can’t be had is said at the answer that nobody looked up, and looked for again with each step', async () => {
    let asked = 0;
    let isThere = false;
    const made = session('00004', (list, key) => ((asked += 1), isThere ? communes(list, key) : Promise.reject(new Error('no network'))));
    const warned = (): string[] => made.at('/requester/commune').state.warnings.map(({ code }) => code);
    expect([await found(made), warned(), asked]).to.deep.equal([[], ['notLookedUp'], 1]);
    expect([await found(made), warned(), asked]).to.deep.equal([[], ['notLookedUp'], 2]);
    isThere = true;
    expect([await found(made), warned(), asked]).to.deep.equal([['/requester/commune enum'], [], 3]);
  });

  it('that can’t be had keeps nobody from handing the form over without a gateway; the check says what was not looked up', async () => {
    const native = window.fetch;
    window.fetch = (input, init) => (String(input).includes('communes/') ? Promise.reject(new TypeError('no network')) : fetchLists(input, init));
    try {
      const form = await opened();
      for (const [pointer, text] of [['/requester/name', 'Nguyễn Thị Hoa'], ['/requester/birthDate', '1954']] as const) type(control(form, pointer), text);
      const first = field(form, '/requester/commune');
      if (!(first instanceof McField)) throw new Error('no field');
      // As a host fills it in.
      first.session?.at('/requester/province').input('79');
      first.session?.at('/requester/commune').input('26734');
      button(form, 'Tiếp tục').click();
      await waitUntil(() => all(form, '[type=radio]').length === 2, 'the second page', { timeout: 5000 });
      control(form, '/status', '[value=single]').click();
      control(form, '/pledge').click();
      button(form, 'Tiếp tục').click();
      await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'the check', { timeout: 5000 });
      await waitUntil(() => visibleText(deep(form, 'mc-check-answers')).includes('chưa kiểm tra được'), 'it is said');
      let handed: unknown;
      form.addEventListener('mc-submit', ({ detail }) => (handed = detail.answers));
      button(form, 'Hoàn tất').click();
      await waitUntil(() => handed !== undefined, 'handed over', { timeout: 5000 });
    } finally {
      window.fetch = native;
    }
  });

  it('that can’t be loaded leaves no commune of another province in the answers', async () => {
    const native = window.fetch;
    window.fetch = (input, init) => (String(input).includes('communes/79') ? Promise.reject(new TypeError('no network')) : fetchLists(input, init));
    try {
      const form = await opened();
      const choose = (pointer: string, value: string): void => {
        const select = control(form, pointer);
        if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
        select.value = value;
        select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      };
      const commune = (): HTMLElement => control(form, '/requester/commune');
      const isOffered = (text: string) => (): boolean => all(form, 'option').some((option) => visibleText(option) === text);
      await waitUntil(isOffered('Hà Nội'), 'the provinces are there');
      choose('/requester/province', '01');
      await waitUntil(isOffered('Phường Ba Đình'), 'the communes are there');
      choose('/requester/commune', '00004');
      choose('/requester/province', '79');
      await waitUntil(() => all(form, '.retry').length === 1, 'it says that the list is not there');
      const asked = field(form, '/requester/commune');
      expect(asked instanceof McField && asked.session?.at(asked.pointer).state.value, 'nothing is answered').to.equal(undefined);
      expect(commune()).to.have.property('value', '');
      choose('/requester/province', '01');
      await waitUntil(() => 'value' in commune() && Reflect.get(commune(), 'value') === '00004', 'it is back with its province');
    } finally {
      window.fetch = native;
    }
  });
});
