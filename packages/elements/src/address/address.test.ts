import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/address.ts';
import '../define/shell.ts';
import { controlSuite } from '../../test/control-suite/index.ts';
import { expectAccessible } from '../../test/dom.ts';
import { all, deep, type, visibleText } from '../../test/find.ts';
import type { McAddress } from './address.ts';

const lists: Record<string, readonly (readonly [string, string])[]> = {
  'countries': [['VN', 'Việt Nam'], ['LA', 'Lào']],
  'provinces': [['01', 'Thành phố Hà Nội'], ['25', 'Phú Thọ']],
  'communes/01': [['00004', 'Phường Ba Đình'], ['00070', 'Phường Hoàn Kiếm']],
  'communes/25': [['07900', 'Phường Việt Trì']],
};
const loadOptions = async (list: string, key?: string): Promise<{ value: string; label: { vi: string } }[]> =>
  (lists[key === undefined ? list : `${list}/${key}`] ?? []).map(([value, vi]) => ({ value, label: { vi } }));

const made = async (attributes: Record<string, unknown> = {}): Promise<McAddress> => {
  const form = await fixture<HTMLFormElement>(html`<form><mc-address name="home" label="Nơi cư trú" .loadOptions=${loadOptions}></mc-address></form>`);
  const control = form.querySelector('mc-address');
  if (!control) throw new Error('not defined');
  Object.assign(control, attributes);
  await control.updateComplete;
  return control;
};
const inputOf = (control: McAddress, part: string): HTMLInputElement | HTMLTextAreaElement => {
  const input = deep(control, `[data-part=${part}]`, 'input, textarea');
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error(part);
  return input;
};
const fill = async (control: McAddress, part: string, text: string): Promise<void> => {
  type(inputOf(control, part), text);
  inputOf(control, part).dispatchEvent(new Event('change', { bubbles: true }));
  inputOf(control, part).blur();
  await control.updateComplete;
};
const shows = (control: McAddress, part: string, text: string): Promise<void> => waitUntil(() => inputOf(control, part).value === text, `${part} shows ${text}`);
const entries = (control: McAddress): Record<string, FormDataEntryValue> => Object.fromEntries(control.form ? new FormData(control.form) : []);

describe('mc-address', () => {
  const json = { country: 'VN', province: '25', commune: '07900' };
  controlSuite({
    tag: 'mc-address',
    value: Object.fromEntries(Object.entries(json).map(([part, text]) => [`field.${part}`, text])),
    json,
    attribute: ['value', JSON.stringify(json)],
    properties: { loadOptions },
    words: { input: (control) => deep(control, '[data-part=detail]', 'input, textarea'), answer: (detail) => ({ country: 'VN', detail }) },
    group: true,
    answer: async (control) => {
      for (const [part, text] of [['province', 'Phú Thọ'], ['commune', 'Phường Việt Trì']] as const) {
        await control.updateComplete;
        type(deep(control, `[data-part=${part}]`, 'input'), text);
        deep(control, `[data-part=${part}]`, 'input').blur();
      }
    },
  });

  it('brings back nothing of an address that another one took the place of', async () => {
    const control = await made({ parts: { ...json, detail: 'Nhà của người trước' } });
    await fill(control, 'detail', 'Nhà của người trước nữa');
    control.value = '';
    await control.updateComplete;
    await fill(control, 'province', 'Phú Thọ');
    expect(entries(control)).to.deep.equal({ 'home.country': 'VN', 'home.province': '25' });
    control.parts = { country: 'VN', province: '01', commune: '00004' };
    await control.updateComplete;
    await fill(control, 'province', 'Thành phố Hà Nội');
    expect(entries(control)).to.deep.equal({ 'home.country': 'VN', 'home.province': '01', 'home.commune': '00004' });
  });

  it('is filled in from the province down, and gives one object and an entry for each part', async () => {
    const control = await made({ required: true });
    const heard = new Set<string>();
    for (const name of ['input', 'change']) control.addEventListener(name, ({ target }) => heard.add(`${name} ${target === control}`));
    expect([control.answer, entries(control)]).to.deep.equal([undefined, {}]);
    expect(control.validationMessage).to.contain('Tỉnh, thành phố');
    expect(visibleText(deep(control, '[data-part=commune]'))).to.contain('Chọn tỉnh, thành phố trước.');
    await fill(control, 'province', 'ha noi');
    expect(control.validationMessage).to.contain('Xã, phường, đặc khu');
    await control.updateComplete;
    await fill(control, 'commune', 'ba dinh');
    await fill(control, 'detail', '12 phố  Kim Mã');
    const value = { country: 'VN', province: '01', commune: '00004', detail: '12 phố Kim Mã' };
    expect(control.answer).to.deep.equal(value);
    expect(entries(control)).to.deep.equal(Object.fromEntries(Object.entries(value).map(([part, text]) => [`home.${part}`, text])));
    expect(control.checkValidity()).to.equal(true);
    expect([...heard].sort()).to.deep.equal(['change true', 'input true']);
  });

  it('takes the commune away with its province, whether or not the list of the other comes, and back with it', async () => {
    const fails = (list: string, key?: string) => (key === '25' ? Promise.reject(new Error('no network')) : loadOptions(list, key));
    const control = await made({ loadOptions: fails, value: '{"country":"VN","province":"01","commune":"00004","detail":"Số 1"}' });
    await shows(control, 'commune', 'Phường Ba Đình');
    await fill(control, 'province', 'Thành phố Hà Nộ');
    expect(control.parts.commune, 'the same province is meant').to.equal('00004');
    type(inputOf(control, 'province'), 'Thành phố H');
    expect(control.answer, 'what is not seen is not answered').to.deep.equal({ country: 'VN', detail: 'Số 1' });
    await fill(control, 'province', 'phu tho');
    expect(control.answer).to.deep.equal({ country: 'VN', province: '25', detail: 'Số 1' });
    expect(inputOf(control, 'commune').value).to.equal('');
    await fill(control, 'province', 'ha noi');
    expect(control.parts.commune).to.equal('00004');
    await shows(control, 'commune', 'Phường Ba Đình');
  });

  it('takes another commune of another province', async () => {
    const control = await made({ value: '{"country":"VN","province":"01","commune":"00004"}' });
    await fill(control, 'province', 'phu tho');
    await waitUntil(() => visibleText(deep(control, '[data-part=commune]')).includes('Phường Việt Trì') || inputOf(control, 'commune').value === '', 'the list');
    await fill(control, 'commune', 'viet tri');
    expect(control.answer).to.deep.equal({ country: 'VN', province: '25', commune: '07900' });
  });

  it('asks for another country only where that is allowed, and loses nothing on the way there and back', async () => {
    expect(all(await made(), '[data-part=country]')).to.have.length(0);
    const control = await made({ abroad: true, required: true, value: '{"country":"VN","province":"01","commune":"00070"}' });
    await shows(control, 'country', 'Việt Nam');
    await fill(control, 'country', 'lao');
    expect(control.answer).to.deep.equal({ country: 'LA' });
    expect(control.validationMessage).to.contain('Địa chỉ ở nước ngoài');
    await fill(control, 'abroad', 'Viêng Chăn');
    expect(control.answer).to.deep.equal({ country: 'LA', abroad: 'Viêng Chăn' });
    type(inputOf(control, 'country'), 'vie');
    await control.updateComplete;
    expect(control.answer, 'not while it is being typed').to.deep.equal({ country: 'LA', abroad: 'Viêng Chăn' });
    await fill(control, 'country', 'viet nam');
    expect(control.answer).to.deep.equal({ country: 'VN', province: '01', commune: '00070' });
    await shows(control, 'commune', 'Phường Hoàn Kiếm');
  });

  it('says by part what is wrong, and what is only half typed holds the form back', async () => {
    const control = await made({ errors: { commune: 'Chọn xã, phường hoặc đặc khu trong danh sách.' }, labels: { detail: 'Địa chỉ nhà' } });
    const commune = deep(control, '[data-part=commune]');
    expect(visibleText(commune)).to.contain('Lỗi: Chọn xã, phường hoặc đặc khu');
    expect(visibleText(deep(control, '[data-part=detail]'))).to.contain('Địa chỉ nhà');
    expect(control.validationMessage).to.equal('Chọn xã, phường hoặc đặc khu trong danh sách.');
    control.focus();
    expect(deep(control, '[data-part=commune]').shadowRoot?.activeElement?.localName).to.equal('input');
    control.errors = {};
    await control.updateComplete;
    await fill(control, 'province', 'zzz');
    expect(control.validity.badInput).to.equal(true);
    await expectAccessible(control);
  });

  it('returns to its attribute on reset, also what was half typed', async () => {
    const control = await made();
    control.setAttribute('value', '{"country":"VN","province":"25"}');
    await shows(control, 'province', 'Phú Thọ');
    await fill(control, 'province', 'zzz');
    control.form?.reset();
    await control.updateComplete;
    await shows(control, 'province', 'Phú Thọ');
    expect(entries(control)).to.deep.equal({ 'home.country': 'VN', 'home.province': '25' });
  });

  it('shows an address that the page sets, in place of what was half typed', async () => {
    const control = await made();
    await fill(control, 'province', 'zzz');
    control.parts = { country: 'VN', province: '25', detail: 'Số 2' };
    await control.updateComplete;
    await shows(control, 'province', 'Phú Thọ');
    await shows(control, 'detail', 'Số 2');
    expect(control.validity.badInput).to.equal(false);
  });

  it('is left out when disabled, by itself or by its fieldset', async () => {
    const control = await made({ disabled: true, value: '{"country":"VN","province":"25"}' });
    expect(entries(control)).to.deep.equal({});
    expect(all(control, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
  });

  it('takes its lists from files', async () => {
    const native = window.fetch;
    const asked: string[] = [];
    window.fetch = async (input) => {
      const [, path = ''] = /\/lists\/(.*)\.json$/.exec(String(input)) ?? [];
      asked.push(path);
      return new Response(JSON.stringify(await loadOptions(path)));
    };
    try {
      const control = await fixture<McAddress>(html`<mc-address name="home" label="Nơi cư trú" code-lists="/lists/" value='{"country":"VN","province":"25","commune":"07900"}'></mc-address>`);
      await shows(control, 'commune', 'Phường Việt Trì');
      expect(asked).to.deep.equal(['provinces', 'communes/25']);
    } finally {
      window.fetch = native;
    }
  });

  it('takes what is no address for none', async () => {
    for (const value of ['Hà Nội', '[]', '{"province":1}', 'null']) expect((await made({ value })).answer, value).to.equal(undefined);
  });
});
