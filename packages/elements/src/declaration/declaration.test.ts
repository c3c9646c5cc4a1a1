import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Client } from '@motcua/client';
import type { JsonObject, Option, PrintTemplate } from '@motcua/procedure';
import '../define.ts';
import { dossier, fakeClient, networkError, refusal } from '../../test/client.ts';
import { answers, template } from '../../test/declaration.ts';
import { all, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import { plan } from '../../test/plan.ts';
import { setLanguage } from '../localization.ts';
import type { McDeclaration } from './declaration.ts';
import type { Origins } from './provenance.ts';

const lists: Record<string, readonly Option[]> = {
  'provinces': [{ value: '01', label: { vi: 'Thành phố Hà Nội', en: 'Hanoi' } }],
  'communes/01': [{ value: '00004', label: { vi: 'Phường Ba Đình' } }],
};
const codeLists: Client['codeLists'] = { get: async (list, key) => [...(lists[key === undefined ? list : `${list}/${key}`] ?? [])] };
const source = { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'R1', retrievedAt: '2026-09-01T18:00:00Z', verified: true };
const origins: Origins = {
  '/requester/name': { kind: 'repository', source },
  '/requester/province': { kind: 'repository', source },
  '/requester/birthDate': { kind: 'override', source, original: '1990-03-07' },
  '/spouse': { kind: 'manual' },
};

const shown = async (given: Partial<Pick<McDeclaration, 'template' | 'plan' | 'answers' | 'context' | 'origins' | 'code' | 'submittedAt' | 'client'>>): Promise<McDeclaration> => {
  const element = await fixture<McDeclaration>(html`<mc-declaration></mc-declaration>`);
  Object.assign(element, given);
  await element.updateComplete;
  return element;
};
const sheetOf = async (element: McDeclaration): Promise<string> => {
  await waitUntil(() => element.shadowRoot?.querySelector('.sheet'), 'the sheet is drawn');
  return deep(element, '.sheet').textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
};
const client = fakeClient({ codeLists });
const given = { template, plan, answers, client };

describe('mc-declaration', () => {
  it('keeps the mark of a source at the end of its answer, on a narrow screen too', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await shown({ ...given, origins });
      await sheetOf(element);
      const marks = all(element, '.mark');
      expect(marks.map((mark) => mark.textContent)).to.deep.equal(['[1]', '[2]', '[2]', '[1]']);
      for (const mark of marks) {
        const { top, bottom } = mark.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(mark.parentElement ?? mark);
        range.setEndBefore(mark);
        const last = [...range.getClientRects()].at(-1);
        expect(last && top < last.bottom && bottom > last.top, `${mark.parentElement?.textContent} at ${top}, its text at ${last?.top}`).to.equal(true);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('prints every kind of answer, in Vietnamese whatever the language of the page', async () => {
    const element = await shown({ ...given, code: 'H99.001-260901-0001', submittedAt: '2026-09-01T02:30:00Z' });
    const text = await sheetOf(element);
    for (const part of [
      'NGUYỄN THỊ MẪU', 'ngày 08 tháng 3 năm 1990', 'ngày mùng tám tháng ba năm một nghìn chín trăm chín mươi', 'Phường Ba Đình, Thành phố Hà Nội', 'Trần Văn Mẫu',
      'H99.001-260901-0001 nộp lúc 09:30 ngày 01/09/2026',
    ]) expect(text).to.contain(part);
    expect(text).not.to.contain('Nguồn dữ liệu');
    expect(all(element, '.boxes > span').map((box) => box.textContent)).to.deep.equal(['1', '2', '', '']);
    expect(all(element, '.tick').map((box) => box.getAttribute('aria-label'))).to.deep.equal(['Không chọn:', 'Đã chọn:']);
    await expectAccessible(element);
    await setLanguage('en');
    try {
      await element.updateComplete;
      expect(visibleText(deep(element, 'button'))).to.equal('Print the declaration');
      expect(await sheetOf(element)).to.equal(text);
      expect(deep(element, '.sheet').lang).to.equal('vi');
    } finally {
      await setLanguage('vi');
    }
  });

  it('leaves lines and boxes open where there is no answer, and parts out that do not apply', async () => {
    const element = await shown({ ...given, answers: { status: 'single' } });
    const text = await sheetOf(element);
    expect(text).to.contain('Họ tên: (để trống)');
    expect(text).not.to.match(/Vợ hoặc chồng:|Mã hồ sơ/);
    expect(all(element, '.boxes > span')).to.have.length(4);
    await expectAccessible(element);
  });

  it('says of what was read from a card that nobody vouches for it', async () => {
    const readAt = '2026-09-02T02:00:00Z';
    const element = await shown({ ...given, origins: Object.fromEntries(Object.keys(origins).map((pointer) => [pointer, { kind: 'card', readAt } as const])) });
    expect(await sheetOf(element)).to.contain('[1] Đọc từ thẻ căn cước ngày 02/09/2026, chưa xác thực.').and.not.to.contain('[2]');
  });

  it('says of what came from an earlier dossier that the applicant said so there', async () => {
    const earlier = { ...source, record: 'H99.001-260301-0007', verified: false, filedAt: '2026-03-01T02:00:00Z' };
    const element = await shown({ ...given, origins: Object.fromEntries(Object.keys(origins).map((pointer) => [pointer, { kind: 'repository', source: earlier } as const])) });
    expect(await sheetOf(element)).to.contain('[1] Người khai đã khai trong hồ sơ H99.001-260301-0007, nộp ngày 01/03/2026, chưa xác thực.').and.not.to.contain('[2]');
  });

  it('says where answers come from, each register once', async () => {
    const element = await shown({ ...given, origins });
    const text = await sheetOf(element);
    expect(text).to.contain('NGUYỄN THỊ MẪU[1]');
    expect(text).to.contain('Thành phố Hà Nội[1]');
    expect(text).to.contain('ngày 08 tháng 3 năm 1990[2]');
    expect(text).to.contain('[1] Cơ sở dữ liệu quốc gia về dân cư, bản ghi R1, lấy ngày 02/09/2026, đã xác thực.');
    expect(text).to.contain('[2] Cơ sở dữ liệu quốc gia về dân cư, bản ghi R1, lấy ngày 02/09/2026; người khai đã sửa, dữ liệu gốc: 07/03/1990.');
    expect(all(element, '.sources p')).to.have.length(4);
  });

  it('shows hostile answers and templates as the text they are', async () => {
    const attack = '<img src=x onerror="window.hacked=1">';
    const hostile: PrintTemplate = { ...template, nodes: [{ kind: 'element', tag: 'p', nodes: [attack] }, ...template.nodes] };
    const element = await shown({
      ...given,
      template: hostile,
      answers: { requester: { name: attack, birthDate: { toString: 'x' }, copies: '9'.repeat(30), province: '__proto__', commune: ['a'] }, status: attack, spouse: null } satisfies JsonObject,
      origins: { '/requester/name': { kind: 'repository', source: { ...source, authority: attack } } },
    });
    const text = await sheetOf(element);
    expect(text).to.contain(attack);
    expect(text).to.contain(attack.toLocaleUpperCase('vi'));
    expect(element.shadowRoot?.querySelector('.sheet img')).to.equal(null);
    expect(all(element, '.boxes > span'), 'nothing is cut off').to.have.length(30);
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
  });

  it('draws no codes: it waits for the lists, says when they fail, and asks again', async () => {
    let broken = true;
    const failing = fakeClient({ codeLists: { get: (list, key) => (broken ? Promise.reject(networkError()) : codeLists.get(list, key)) } });
    const element = await shown({ ...given, client: failing });
    await waitUntil(() => element.shadowRoot?.querySelector('mc-notice'), 'says that it failed');
    expect(element.shadowRoot?.querySelector('.sheet')).to.equal(null);
    await expectAccessible(element);
    broken = false;
    deep(element, 'button').click();
    expect(await sheetOf(element)).to.contain('Phường Ba Đình');
  });

  describe('with a client and the code of a dossier', () => {
    const content = { code: dossier.code, procedure: '1.000000', version: '1.0.0', context: { today: '2026-09-01' }, answers, origins: { '/requester/name': { kind: 'repository' as const, source } }, files: [] };
    const record = async (value: unknown): Promise<Record<string, unknown>> => ({ ...(value as object) });
    const dossiers = { get: async () => dossier, content: async () => content };

    it('fetches all that it needs', async () => {
      const asked: string[] = [];
      const fetching = fakeClient({
        codeLists,
        dossiers,
        procedures: { plan: (code, version) => (asked.push(`plan ${code} ${version}`), record(plan)), print: (code, version) => (asked.push(`print ${code} ${version}`), record(template)) },
      });
      const element = await shown({ client: fetching, code: dossier.code });
      expect(visibleText(element)).to.contain('Đang tải tờ khai…');
      const text = await sheetOf(element);
      expect(text).to.contain(`Mã hồ sơ: ${dossier.code} nộp lúc 09:00 ngày 01/09/2026`);
      expect(text).to.contain('Nguồn dữ liệu');
      expect(asked).to.deep.equal(['plan 1.000000 1.0.0', 'print 1.000000 1.0.0']);
    });

    it('says what is the matter: refused, without declaration, or not understood', async () => {
      const says = async (failing: Client, words: string): Promise<McDeclaration> => {
        const element = await shown({ client: failing, code: dossier.code });
        await waitUntil(() => all(element, 'mc-notice').some((notice) => notice.textContent?.includes(words)), words);
        await expectAccessible(element);
        return element;
      };
      const notFound = (): Promise<never> => Promise.reject(refusal({ status: 404, code: 'notFound' }));
      await says(fakeClient({ dossiers: { ...dossiers, content: notFound } }), 'Không tìm thấy');
      await says(fakeClient({ dossiers, procedures: { plan: () => record(plan), print: notFound } }), 'chưa có mẫu tờ khai');
      await says(fakeClient({ dossiers, procedures: { plan: () => record(plan), print: () => record({ ...template, nodes: [{ kind: 'element', tag: 'script', nodes: [] }] }) } }), 'Dữ liệu của tờ khai không dùng được');
    });

    it('tries again when the network is back', async () => {
      let down = true;
      const element = await shown({
        client: fakeClient({ codeLists, dossiers: { ...dossiers, get: () => (down ? Promise.reject(networkError()) : dossiers.get()) }, procedures: { plan: () => record(plan), print: () => record(template) } }),
        code: dossier.code,
      });
      await waitUntil(() => element.shadowRoot?.querySelector('mc-notice'), 'says that it failed');
      down = false;
      deep(element, 'button').click();
      expect(await sheetOf(element)).to.contain('NGUYỄN THỊ MẪU');
    });
  });

  it('gives the document A4 while it is there', async () => {
    const pages = (): string[] => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).filter((text) => text.startsWith('@page'));
    const [one, other] = [await shown(given), await shown(given)];
    expect(pages()).to.have.length(1);
    one.remove();
    expect(pages()).to.have.length(1);
    other.remove();
    expect(pages()).to.have.length(0);
  });

  it('prints alone, wherever it stands, and leaves nothing behind', async () => {
    const place = await fixture<HTMLElement>(html`<div><p>bên cạnh</p><mc-provider .client=${client}><mc-declaration .template=${template} .plan=${plan} .answers=${answers}></mc-declaration></mc-provider></div>`);
    const element = place.querySelector<McDeclaration>('mc-declaration');
    if (!element) throw new Error('not rendered');
    await sheetOf(element);
    const before = [place.outerHTML, document.adoptedStyleSheets.length];
    const { print } = window;
    let during = '';
    window.print = () => (during = place.outerHTML);
    try {
      deep(element, 'button').click();
    } finally {
      window.print = print;
    }
    expect(during).to.match(/<p data-mc-beside-print="">/);
    expect(during).to.match(/<mc-provider data-mc-around-print="">/);
    dispatchEvent(new Event('afterprint'));
    expect([place.outerHTML, document.adoptedStyleSheets.length]).to.deep.equal(before);
  });
});
