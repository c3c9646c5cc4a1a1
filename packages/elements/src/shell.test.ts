import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import './define.ts';
import { controlFor, registerControl } from './registry.ts';
import { issueText } from './messages.ts';
import { all, deep, expectAccessible, focused, visibleText } from '../test/dom.ts';
import { dossier, fakeClient } from '../test/client.ts';
import { plan } from '../test/plan.ts';
import type { McErrorSummary } from './error-summary/error-summary.ts';
import type { McProvider } from './provider/provider.ts';

describe('shell', () => {
  it('passes axe', async () => {
    const page = await fixture(html`<div>
      <mc-header name="Cổng Dịch vụ công" unit="Xã Thử Nghiệm" home="/"><a slot="account" href="#a">Đăng nhập</a></mc-header>
      <main>
        <mc-steps current="2" total="5"></mc-steps>
        <mc-notice kind="info">Thông tin</mc-notice>
        <mc-notice kind="success" heading="Xong">Đã gửi</mc-notice>
        <mc-notice kind="warning">Lưu ý</mc-notice>
        <mc-notice kind="error">Lỗi</mc-notice>
        <mc-source-note authority="Cơ sở dữ liệu" retrieved-at="2026-09-01T18:00:00Z" verified locked></mc-source-note>
        <mc-receipt .dossier=${dossier}></mc-receipt>
      </main>
      <mc-footer>Trang thử nghiệm<a slot="links" href="#b">Trợ giúp</a></mc-footer>
    </div>`);
    await expectAccessible(page);
    const [steps, note] = [page.querySelector('mc-steps'), page.querySelector('mc-source-note')];
    expect(steps && visibleText(steps)).to.equal('Bước 2/5');
    expect(note && visibleText(note)).to.contain('lấy ngày 02/09/2026 · đã xác thực');
    expect(note && visibleText(note)).to.contain('Đã khóa');
  });

  it('has no second definition: the first one on the page wins', async () => {
    const first = customElements.get('mc-notice');
    await import(`./define.ts?again=${Date.now()}`);
    expect(customElements.get('mc-notice')).to.equal(first);
  });
});

describe('mc-error-summary in a page of its own', () => {
  it('leads from the summary into a control by its id', async () => {
    const page = await fixture(html`<div>
      <mc-error-summary .entries=${[{ target: 'birth', text: 'Nhập ngày sinh' }]}></mc-error-summary>
      <mc-date-field id="birth" label="Ngày sinh" error="Nhập ngày sinh"></mc-date-field>
    </div>`);
    const summary = page.querySelector<McErrorSummary>('mc-error-summary');
    const field = page.querySelector('mc-date-field');
    if (!summary || !field) throw new Error('not rendered');
    summary.focus();
    expect(focused()?.getAttribute('role')).to.equal('alert');
    deep(summary, 'a').click();
    expect(focused()).to.equal(deep(field, 'input'));
    await expectAccessible(page);
  });
});

describe('mc-start', () => {
  it('says which papers are needed in some cases only, and helps with them', async () => {
    const components = [
      { code: 'a', name: { vi: 'Giấy chứng sinh' }, required: true },
      { code: 'b', name: { vi: 'Giấy ủy quyền' }, required: false },
      { code: 'c', name: { vi: 'Bản án ly hôn' }, required: true, guard: [0], help: { vi: 'Chụp đủ các trang.' } },
      { code: 'd', name: { vi: 'Giấy chứng tử' }, required: true, replacedBy: ['/spouse'] },
    ];
    const start = await fixture(html`<mc-start .info=${{ ...plan.procedure, components }}></mc-start>`);
    const papers = all(start, 'li').map((item) => item.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(papers.slice(0, 4)).to.deep.equal(['Giấy chứng sinh', 'Giấy ủy quyền (nếu có)', 'Bản án ly hôn (tùy trường hợp) Chụp đủ các trang.', 'Giấy chứng tử (tùy trường hợp)']);
    await expectAccessible(start);
  });
});

describe('mc-provider', () => {
  it('gives code lists to what is under it', async () => {
    const provider = await fixture<McProvider>(html`<mc-provider><mc-select label="Tỉnh" list="provinces"></mc-select></mc-provider>`);
    const select = provider.querySelector('mc-select');
    provider.client = fakeClient({ codeLists: { get: async () => [{ value: '01', label: { vi: 'Hà Nội' } }] } });
    await waitUntil(() => select && visibleText(select).includes('Hà Nội'), 'the list is loaded');
  });
});

describe('controls of a host', () => {
  const [, status] = plan.fields;
  it('win over ours where they suit', () => {
    if (!status) throw new Error('no field');
    expect(controlFor(status)).to.equal('mc-radio-group');
    registerControl({ tag: 'x-map', suits: ({ control }) => control === 'x-map' });
    expect(controlFor({ ...status, control: 'x-map' })).to.equal('x-map');
    expect(controlFor({ ...status, control: 'unheard-of' })).to.equal('mc-text-field');
  });
});

describe('messages', () => {
  const [requester, status] = plan.fields;
  const name = requester?.children?.[0];
  const say = (code: string, limit?: number | string): string =>
    name ? issueText({ pointer: name.pointer, code, ...(limit === undefined ? {} : { params: { limit } }) }, name) : '';

  it('name the field and say what to do, for every code', () => {
    expect(say('required')).to.equal('Nhập họ, chữ đệm, tên');
    expect(say('maxLength', 50)).to.equal('Ghi họ, chữ đệm, tên ngắn lại, nhiều nhất 50 ký tự');
    expect(say('notAfter', '2026-09-01')).to.equal('Ghi họ, chữ đệm, tên không sau ngày 01/09/2026');
    const codes = ['type', 'const', 'enum', 'pattern', 'format', 'minLength', 'minimum', 'maximum', 'multipleOf', 'notAsked', 'locked', 'unreadable', 'never heard of'];
    for (const code of codes) expect(say(code, 1)).to.contain('họ, chữ đệm, tên');
  });

  it('say what is wrong with a date that is none', () => {
    const date = requester?.children?.[1];
    if (!date) throw new Error('no field');
    const unreadable = (text: string): string => issueText({ pointer: date.pointer, code: 'unreadable', params: { text } }, date);
    expect(unreadable('30/2/1950')).to.equal('Kiểm tra lại ngày sinh: tháng 2 năm 1950 không có ngày 30');
    expect(unreadable('5/13/1950')).to.equal('Kiểm tra lại ngày sinh: tháng chỉ từ 1 đến 12');
    expect(unreadable('2/9/50')).to.equal('Ghi ngày sinh với năm đủ 4 chữ số, ví dụ 1950');
    expect(unreadable('hôm qua')).to.equal('Ghi ngày sinh theo ngày/tháng/năm, ví dụ 02/09/1990');
  });

  it('choose where one chooses, and leave abbreviations alone', () => {
    if (!status || !name) throw new Error('no field');
    expect(issueText({ pointer: '/status', code: 'required' }, status)).to.equal('Chọn tình trạng hôn nhân');
    expect(issueText({ pointer: '/x', code: 'required' }, { ...name, title: { vi: 'CCCD của bạn' } })).to.equal('Nhập CCCD của bạn');
  });

  it('give way to the procedure’s own text', () => {
    if (!name) throw new Error('no field');
    const own = { ...name, messages: { required: { vi: 'Ghi đủ họ và tên' } } };
    expect(issueText({ pointer: name.pointer, code: 'required' }, own)).to.equal('Ghi đủ họ và tên');
  });
});
