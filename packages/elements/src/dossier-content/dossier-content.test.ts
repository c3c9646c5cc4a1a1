import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Client, DossierContent } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient, networkError, refusal } from '../../test/client.ts';
import { content, source } from '../../test/content.ts';
import { all, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import { plan } from '../../test/plan.ts';
import type { McDossierContent } from './dossier-content.ts';

const lists: Record<string, { value: string; label: { vi: string; en?: string } }[]> = {
  'provinces': [{ value: '79', label: { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' } }],
  'communes/79': [{ value: '26734', label: { vi: 'Phường Sài Gòn' } }],
};

const client = (given: Partial<Client['dossiers']> = {}): Client =>
  fakeClient({
    procedures: { plan: async () => ({ ...plan }) },
    codeLists: { get: async (list, key) => lists[key === undefined ? list : `${list}/${key}`] ?? [] },
    dossiers: { content: async () => content, ...given },
  });

const shown = async (with_: { client?: Client; code?: string; plan?: Plan; content?: DossierContent }): Promise<McDossierContent> =>
  fixture<McDossierContent>(
    html`<mc-dossier-content .client=${with_.client} .code=${with_.code ?? ''} .plan=${with_.plan} .content=${with_.content}></mc-dossier-content>`,
  );
const shows = (element: Element, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`, { timeout: 10_000 });

/** A row by the title of what was asked: its value, and where that came from. */
const row = (element: Element, title: string): { value: string; source: string } => {
  const found = all(element, '.row').find((one) => one.querySelector('dt')?.textContent === title);
  const text = (selector: string): string => (found?.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return { value: text('.value'), source: text('.source') };
};

describe('mc-dossier-content', () => {
  afterEach(() => setLanguage('vi'));

  it('finds content and plan by the code, and shows each answer with its source', async () => {
    const asked: string[] = [];
    const element = await shown({ client: client({ content: async (code) => (asked.push(code), content) }), code: content.code });
    await shows(element, 'Phường Sài Gòn');
    expect(asked).to.deep.equal([content.code]);
    expect(row(element, 'Họ, chữ đệm, tên')).to.deep.equal({
      value: 'Trần Văn Mẫu',
      source: 'Cơ sở dữ liệu quốc gia về dân cư · đã xác thực',
    });
    expect(all(element, '[part=record]').map((record) => record.textContent)).to.deep.equal(['Cơ sở dữ liệu quốc gia về dân cư: bản ghi DC-002, lấy ngày 01/09/2026']);
    expect(row(element, 'Ngày sinh').value).to.equal('30/11/1985');
    expect(row(element, 'Ngày sinh').source).to.contain('Người khai đã sửa Dữ liệu gốc: 03/11/1985');
    expect(row(element, 'Tỉnh, thành phố').value).to.equal('Thành phố Hồ Chí Minh');
    expect(row(element, 'Tỉnh, thành phố').source).to.contain('chưa xác thực');
    expect(row(element, 'Tình trạng hôn nhân')).to.deep.equal({ value: 'Đang có vợ hoặc chồng', source: 'Người khai tự điền' });
    expect(row(element, 'Tôi cam đoan những lời khai trên là đúng').value).to.equal('Có');
    await expectAccessible(element);
  });

  it('says of what was read from a card that nobody vouches for it', async () => {
    const element = await shown({ client: client(), plan, content: { ...content, origins: { ...content.origins, '/status': { kind: 'card', readAt: '2026-09-01T02:00:00Z' } } } });
    await waitUntil(() => row(element, 'Tình trạng hôn nhân').source !== '');
    expect(row(element, 'Tình trạng hôn nhân').source).to.equal('Đọc từ thẻ căn cước ngày 01/09/2026 · chưa xác thực');
  });

  it('says of what came from an earlier dossier that the applicant said so there', async () => {
    const earlier = { ...source, authority: 'Kho dữ liệu điện tử của tôi', record: 'H99.001-260301-0007', verified: false, filedAt: '2026-03-01T02:00:00Z' };
    const element = await shown({ client: client(), plan, content: { ...content, origins: { ...content.origins, '/status': { kind: 'repository', source: earlier } } } });
    await waitUntil(() => row(element, 'Tình trạng hôn nhân').source !== '');
    expect(row(element, 'Tình trạng hôn nhân').source).to.equal('Hồ sơ trước của người khai · chưa xác thực');
    expect(all(element, '[part=record]').map((record) => record.textContent)).to.contain('Hồ sơ trước của người khai: mã H99.001-260301-0007, nộp ngày 01/03/2026');
  });

  it('shows answers or papers alone', async () => {
    const element = await shown({ plan, content });
    const headings = (): readonly string[] => all(element, '[aria-level="2"]').map((heading) => heading.textContent ?? '');
    const parts = (): readonly boolean[] => ['[part=row]', '[part=papers]'].map((part) => all(element, part).length > 0);
    await waitUntil(() => all(element, '[part=papers]').length > 0, 'the papers are listed');
    const both = headings();
    expect([both.at(-1), ...parts()]).to.deep.equal(['Giấy tờ đã nộp', true, true]);
    element.only = 'answers';
    await element.updateComplete;
    expect([headings(), ...parts()]).to.deep.equal([both.slice(0, -1), true, false]);
    element.only = 'papers';
    await element.updateComplete;
    expect(parts()).to.deep.equal([false, true]);
    expect(headings(), 'named by what it is for').to.have.length(1);
    await expectAccessible(element);
  });

  it('shows what was asked and left out, and not what was never asked', async () => {
    const single = { ...content, answers: { requester: { name: 'Trần Văn Mẫu', birthDate: '1985' }, status: 'single', pledge: true }, files: [] };
    const element = await shown({ plan, content: single });
    await shows(element, 'Chưa kết hôn');
    expect(row(element, 'Số bản').value).to.equal('Để trống');
    expect(visibleText(element)).not.to.contain('Họ tên vợ hoặc chồng');
    expect(visibleText(element)).to.contain('Không có giấy tờ nào');
    await expectAccessible(element);
  });

  it('names the record beside the answer where one authority keeps several', async () => {
    const other = { ...source, record: 'DC-777' };
    const element = await shown({ plan, content: { ...content, origins: { ...content.origins, '/requester/province': { kind: 'repository', source: other } } } });
    await shows(element, 'DC-777');
    expect(row(element, 'Họ, chữ đệm, tên').source).to.contain('bản ghi DC-002');
    expect(row(element, 'Tỉnh, thành phố').source).to.contain('bản ghi DC-777');
    await expectAccessible(element);
  });

  it('lists the papers under what they were handed in as', async () => {
    const element = await shown({ plan, content });
    await shows(element, 'Giấy ủy quyền');
    await waitUntil(() => visibleText(deep(element, '[part=papers]')).includes('uy-quyen.pdf PDF · 1,2 MB'), 'the file is listed');
  });

  it('has headings below those of the page', async () => {
    const element = await shown({ plan, content });
    element.headingLevel = 3;
    await shows(element, 'Người yêu cầu');
    await element.updateComplete;
    expect(all(element, 'h2').map((heading) => heading.ariaLevel)).to.deep.equal(['3', '3', '3']);
    expect(all(element, 'h3').every((heading) => heading.ariaLevel === '4')).to.equal(true);
  });

  it('shows what was written as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await shown({
      plan,
      content: {
        ...content,
        answers: { requester: { name: hostile, birthDate: '1985' }, status: hostile, pledge: true, __proto__: null, stray: hostile },
        origins: { '/requester/name': { kind: 'repository', source: { ...source, authority: hostile, record: hostile, retrievedAt: hostile } } },
        files: content.files.map((file) => ({ ...file, component: hostile, name: hostile, type: hostile })),
      },
    });
    await shows(element, hostile);
    expect(all(element, 'img')).to.deep.equal([]);
    expect(row(element, 'Họ, chữ đệm, tên').value).to.equal(hostile);
    expect(row(element, 'Họ, chữ đệm, tên').source).to.equal(`${hostile} · đã xác thực`);
    expect(deep(element, '[part=record]').textContent).to.equal(`${hostile}: bản ghi ${hostile}`);
  });

  it('speaks English', async () => {
    const element = await shown({ client: client(), code: content.code });
    await shows(element, 'Thành phố Hồ Chí Minh');
    await setLanguage('en');
    await shows(element, 'Ho Chi Minh City');
    expect(row(element, 'Tình trạng hôn nhân')).to.deep.equal({ value: 'Married', source: 'Filled in by the applicant' });
    await waitUntil(() => visibleText(deep(element, '[part=papers]')).includes('1.2 MB'), 'the file too');
    await expectAccessible(element);
  });

  it('says what to do when it can’t be loaded, and loads when asked again', async () => {
    let failure: Error | undefined = networkError();
    const element = await shown({ client: client({ content: () => (failure ? Promise.reject(failure) : Promise.resolve(content)) }), code: content.code });
    await shows(element, 'Không kết nối được');
    await expectAccessible(element);
    failure = refusal({ status: 404, code: 'notFound' });
    all(element, 'button')[0]?.click();
    await shows(element, 'Không tìm thấy');
    failure = undefined;
    all(element, 'button')[0]?.click();
    await shows(element, 'Trần Văn Mẫu');
    expect(visibleText(element)).not.to.contain('Chưa tải được');
  });

  it('never shows one dossier under the code of another', async () => {
    let answer: ((content: DossierContent) => void) | undefined;
    const slow = client({ content: (code) => (code === content.code ? Promise.resolve(content) : new Promise((resolve) => (answer = resolve))) });
    const element = await shown({ client: slow, code: 'H99.001-260901-0002' });
    await waitUntil(() => answer, 'asks');
    element.code = content.code;
    await shows(element, 'Trần Văn Mẫu');
    answer?.({ ...content, answers: { ...content.answers, requester: { name: 'Người Khác' } } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(visibleText(element)).not.to.contain('Người Khác');
    element.code = 'H99.001-260901-0003';
    await element.updateComplete;
    expect(visibleText(element)).not.to.contain('Trần Văn Mẫu');
    expect(visibleText(element)).to.contain('Đang tải');
  });
});
