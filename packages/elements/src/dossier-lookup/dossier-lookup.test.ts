import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dossierStates, type Client, type LookupResult } from '@motcua/client';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { dossier, fakeClient, networkError, refusal } from '../../test/client.ts';
import { deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button } from '../../test/form.ts';
import type { McDossierLookup } from './dossier-lookup.ts';
import { lookupLink, readLookupLink } from './lookup-link.ts';

const { code, procedureName, agencyName, submittedAt } = dossier;
const result: LookupResult = {
  code, procedureName, agencyName, submittedAt, state: 2, appointment: '2026-09-10',
  events: [
    { seq: 1, type: 'submitted', at: submittedAt, state: 1 },
    { seq: 2, type: 'moved', at: '2026-09-01T18:30:00Z', state: 2, unit: 'Bộ phận Một cửa' },
  ],
};
const opened = (lookUp: Client['dossiers']['lookUp'], given: { code?: string; secret?: string } = {}): Promise<McDossierLookup> =>
  fixture<McDossierLookup>(html`<mc-dossier-lookup .client=${fakeClient({ dossiers: { lookUp } })} code=${given.code ?? ''} .secret=${given.secret ?? ''}></mc-dossier-lookup>`);
const box = (element: McDossierLookup, id: string): HTMLElement => deep(element, `#${id}`, 'input');
const shows = (element: McDossierLookup, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);

describe('mc-dossier-lookup', () => {
  it('finds a dossier with what was typed, put right only for sending, and keeps quiet about it', async () => {
    const asked: string[][] = [];
    const heard: unknown[] = [];
    const leaked: string[] = [];
    const element = await opened(async (...codes) => {
      asked.push(codes);
      return result;
    });
    element.addEventListener('mc-looked-up', ({ detail }) => heard.push(detail));
    element.parentElement?.addEventListener('input', () => leaked.push('input'));
    await expectAccessible(element);
    expect(box(element, 'code').getAttribute('autocapitalize')).to.equal('characters');
    type(box(element, 'code'), ' h99.001–260901-0001');
    type(box(element, 'secret'), 'k7q2m-9xwtp');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Bộ phận Một cửa');
    expect(asked).to.deep.equal([['H99.001-260901-0001', 'K7Q2M-9XWTP']]);
    expect(visibleText(element)).to.contain('Thủ tục thử nghiệm').and.to.contain('Nộp ngày 01/09/2026').and.to.contain('Ngày hẹn trả kết quả: 10/09/2026');
    expect(visibleText(element)).to.contain(dossierStates[2].label.vi);
    await waitUntil(() => heard.length === 1);
    expect(focused()?.className).to.equal('outcome');
    expect([heard, leaked]).to.deep.equal([[null], []]);
    const field = box(element, 'secret');
    expect(field instanceof HTMLInputElement && field.value).to.equal('k7q2m-9xwtp');
    await expectAccessible(element);
  });

  it('says what to mend, goes there, and asks nobody meanwhile', async () => {
    const element = await opened(() => Promise.reject(new Error('asked')));
    button(element, 'Tra cứu hồ sơ').click();
    await waitUntil(() => focused()?.id === 'input');
    expect(visibleText(deep(element, '#code'))).to.contain('Nhập mã hồ sơ');
    expect(visibleText(deep(element, '#secret'))).to.contain('Nhập mã tra cứu');
    await expectAccessible(element);
    type(box(element, 'code'), 'H99.001-260901-0001');
    await element.updateComplete;
    await waitUntil(() => !visibleText(deep(element, '#code')).includes('Lỗi'), 'goes as soon as it is mended');
    type(box(element, 'code'), 'H99');
    await element.updateComplete;
    expect(visibleText(deep(element, '#code')), 'and waits for the next attempt').not.to.contain('Lỗi');
  });

  it('says why nothing was found, and takes the focus there', async () => {
    const failures = [refusal({ status: 404, code: 'lookupFailed' }), refusal({ status: 429, code: 'rateLimited' }), networkError()];
    const element = await opened(() => Promise.reject(failures.shift() ?? networkError()), { code, secret: 'K7Q2M-9XWTP' });
    for (const text of ['Không có hồ sơ nào khớp', 'quá nhiều lần', 'Không kết nối được']) {
      await element.lookUp();
      expect(visibleText(element)).to.contain(text);
      expect(focused()?.className).to.equal('outcome');
      await expectAccessible(element);
    }
  });
});

describe('mc-dossier-lookup in English', () => {
  after(() => setLanguage('vi'));

  it('says the same, with what was typed and found still there', async () => {
    const element = await opened(async () => result, { code, secret: 'K7Q2M-9XWTP' });
    await element.lookUp();
    await setLanguage('en');
    await shows(element, dossierStates[2].label.en);
    expect(visibleText(element)).to.contain('Look up the dossier').and.to.contain('Submitted on 01/09/2026');
    expect(visibleText(deep(element, '#secret'))).to.contain('Lookup code');
    await expectAccessible(element);
  });
});

describe('lookup link', () => {
  it('carries both codes in the fragment and back', () => {
    const link = lookupLink('/tra-cuu?x=1#cũ', code, 'K7Q2M-9XWTP');
    expect(link).to.equal(`${location.origin}/tra-cuu?x=1#H99.001-260901-0001.K7Q2M-9XWTP`);
    expect(readLookupLink(new URL(link).hash)).to.deep.equal({ code, secret: 'K7Q2M-9XWTP' });
  });

  it('is nothing without both', () => {
    for (const hash of ['', '#', '#H99', '#.x', '#x.', '#%E0%A4.%E0%A4']) expect(readLookupLink(hash)).to.equal(undefined);
  });
});
