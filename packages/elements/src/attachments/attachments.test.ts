import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { choose, chosen, components, FakeFiles, stored } from '../../test/files.ts';
import { button } from '../../test/form.ts';
import type { FilesChangeEvent, McAttachments } from './attachments.ts';
import { Uploads } from './uploads.ts';

const opened = async (files = new FakeFiles(), given: Partial<McAttachments> = {}): Promise<McAttachments> => {
  const element = await fixture<McAttachments>(html`<mc-attachments
    .components=${components}
    .client=${fakeClient({ files })}
    .target=${{ draft: 'd1' }}
    .uploads=${new Uploads({ firstPoll: 1, lastPoll: 2 })}
  ></mc-attachments>`);
  Object.assign(element, given);
  await waitUntil(() => element.uploads.listing === 'done', 'knows the files that there are');
  await element.updateComplete;
  return element;
};
const having = (...present: Parameters<typeof stored>[0][]): FakeFiles => Object.assign(new FakeFiles(), { stored: present.map(stored) });
const paper = (element: McAttachments, code = 'marriage'): HTMLElement => deep(element, `[data-paper=${code}]`);
const input = (element: McAttachments, code = 'marriage'): HTMLElement => deep(element, `[data-paper=${code}] .picker + input`);
const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const shows = (element: McAttachments, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);
const showsPart = (element: McAttachments, part: string): Promise<void> => waitUntil(() => all(element, 'mc-progress').some((bar) => deep(bar, 'progress').ariaValueText === part), `shows ${part}`);
const said = (element: McAttachments): string => textOf(deep(element, '[role=status]'));

describe('mc-attachments', () => {
  it('says of each paper what it is, whether it must be, and what it takes', async () => {
    const element = await opened();
    expect(textOf(paper(element))).to.contain('Giấy chứng nhận kết hôn Chụp rõ cả bốn góc. Nhận tệp PDF, ảnh JPEG hoặc ảnh PNG. Mỗi tệp không quá 1 MB. Nhiều nhất 2 tệp.');
    expect(textOf(paper(element, 'residence'))).to.contain('Giấy tờ chứng minh nơi cư trú (không bắt buộc) Nhận tệp PDF. Một tệp.');
    expect(input(element).hasAttribute('multiple')).to.equal(true);
    expect(input(element, 'residence').hasAttribute('multiple')).to.equal(false);
    expect(element.ready).to.equal(true);
    expect(element.missing).to.deep.equal(['marriage']);
    await expectAccessible(element);
  });

  it('uploads with progress, says the steps aloud, and is ready when all is checked', async () => {
    const files = new FakeFiles();
    const element = await opened(files);
    const heard: FilesChangeEvent['detail'][] = [];
    element.addEventListener('mc-files-change', (event) => heard.push(event.detail));
    choose(input(element), chosen('anh.jpg', 2000));
    await waitUntil(() => files.running.length === 1);
    await shows(element, 'Đang tải lên');
    expect(element.ready).to.equal(false);
    expect(element.notReady).to.contain('Còn 1 tệp chưa tải xong');
    expect(visibleText(element)).to.contain(element.notReady);
    files.running[0]?.options.onProgress?.(1100, 2000);
    await showsPart(element, '55%');
    expect(said(element)).to.equal('anh.jpg: đã tải 50%');
    files.running[0]?.options.onProgress?.(1200, 2000);
    await showsPart(element, '60%');
    expect(said(element), 'not each percent').to.equal('anh.jpg: đã tải 50%');
    await expectAccessible(element);
    files.running[0]?.options.onStalled?.(true);
    await shows(element, 'Mất kết nối, sẽ tự tải tiếp');
    expect(said(element)).to.contain('Mất kết nối');
    await expectAccessible(element);
    files.running[0]?.arrive();
    await shows(element, 'Đã nhận, chờ kiểm tra');
    expect(element.notReady).to.contain('đang được kiểm tra');
    files.check(element.files[0]?.id);
    await shows(element, 'Đã kiểm tra, dùng được');
    expect(said(element)).to.equal('anh.jpg: Đã kiểm tra, dùng được.');
    expect(element.ready).to.equal(true);
    expect(element.notReady).to.equal('');
    expect(element.missing).to.deep.equal([]);
    expect(heard.at(-1)).to.deep.equal({ files: element.files.map(({ id }) => id), ready: true });
    await expectAccessible(element);
  });

  it('refuses at the paper what could not be accepted, naming the file, and uploads nothing', async () => {
    const files = new FakeFiles();
    const element = await opened(files);
    choose(input(element), chosen('don.docx'), chosen('trong.pdf', 0), chosen('to.pdf', 1024 * 1024 + 1));
    await shows(element, 'Tệp “don.docx” không đúng loại');
    const error = textOf(deep(element, '[data-paper=marriage] .error'));
    expect(error).to.contain('“trong.pdf” không có nội dung').and.to.contain('“to.pdf” nặng 1,1 MB, quá mức 1 MB');
    expect(said(element)).to.contain('“don.docx”');
    expect(deep(element, '.picker').getAttribute('aria-describedby')).to.contain(deep(element, '.error').id);
    expect(files.running).to.deep.equal([]);
    await expectAccessible(element);
    choose(input(element), ...['a', 'b', 'c'].map((name) => chosen(`${name}.pdf`)));
    await shows(element, 'Chưa nhận tệp “c.pdf” vì giấy tờ này đã đủ 2 tệp');
    expect(visibleText(element)).not.to.contain('don.docx');
  });

  it('shows each state by words and icon, with what to do', async () => {
    const element = await opened(
      having({ state: 'infected' }, { state: 'rejected', rejection: 'encrypted' }, { state: 'scan-failed' }, { state: 'not-scanned' }, { state: 'uploading', received: 500 }),
      { components: components.map((component) => ({ ...component, maxFiles: 9 })) },
    );
    for (const text of ['Có mã độc', 'đã bị xóa', 'Không nhận', 'Tệp có mật khẩu', 'Không kiểm tra được', 'Chưa kiểm tra mã độc', 'Tải dở', 'chọn lại đúng tệp này'])
      expect(visibleText(element)).to.contain(text);
    expect(all(element, '.state').every((line) => line.querySelector('svg'))).to.equal(true);
    expect(element.ready).to.equal(false);
    expect(element.notReady).to.contain('Còn 4 tệp chưa dùng được');
    await expectAccessible(element);
  });

  it('removes with the keyboard and leaves the focus on the next row, then on the button', async () => {
    const files = having({ name: 'a.pdf' }, { name: 'b.pdf' });
    const element = await opened(files);
    button(paper(element), 'Xóa: a.pdf').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.files.length === 1);
    await element.updateComplete;
    expect(focused() && textOf(focused() ?? element)).to.contain('b.pdf');
    expect(said(element)).to.equal('Đã xóa tệp a.pdf.');
    button(paper(element), 'Xóa: b.pdf').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.files.length === 0);
    await element.updateComplete;
    expect(focused()).to.equal(deep(element, '.picker'));
    expect(files.removed).to.have.length(2);
  });

  it('keeps the focus at the paper when its last place is taken, and when a button goes', async () => {
    const files = new FakeFiles();
    const element = await opened(files);
    deep(element, '[data-paper=residence] .picker').focus();
    choose(input(element, 'residence'), chosen('a.pdf'));
    await waitUntil(() => files.running.length === 1);
    await element.updateComplete;
    expect(focused()?.matches('[data-file]')).to.equal(true);
    files.running[0]?.fail(networkError());
    await shows(element, 'Chưa tải lên được');
    await expectAccessible(element);
    button(paper(element, 'residence'), 'Thử lại').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => files.running.length === 2);
    await element.updateComplete;
    expect(focused()?.matches('[data-file]')).to.equal(true);
  });

  it('goes on with an interrupted file only from the same one', async () => {
    const files = having({ name: 'cu.pdf', size: 2000, received: 500, state: 'uploading' });
    const element = await opened(files);
    const other = deep(element, '.other');
    other.addEventListener('click', (event) => event.preventDefault());
    button(paper(element), 'Chọn lại tệp này').click();
    choose(other, chosen('moi.pdf', 2000));
    await shows(element, 'Tệp “moi.pdf” không phải tệp đang tải dở');
    button(paper(element), 'Chọn lại tệp này').click();
    choose(other, chosen('cu.pdf', 2000));
    await waitUntil(() => files.running.length === 1);
    expect(files.running[0]?.options.id).to.equal(files.stored[0]?.id);
    expect(visibleText(element)).not.to.contain('không phải tệp đang tải dở');
  });

  it('takes up the interrupted file when it is chosen as a new one', async () => {
    const files = having({ name: 'cu.pdf', size: 2000, received: 500, state: 'uploading' });
    const element = await opened(files);
    choose(input(element), chosen('cu.pdf', 2000));
    await waitUntil(() => files.running.length === 1);
    expect(element.files).to.have.length(1);
  });

  it('puts another file in the place of one that is there', async () => {
    const files = having({ component: 'residence', name: 'a.pdf', state: 'rejected', rejection: 'unreadable' });
    const element = await opened(files);
    const other = deep(element, '.other');
    other.addEventListener('click', (event) => event.preventDefault());
    button(paper(element, 'residence'), 'Thay tệp khác').click();
    choose(other, chosen('b.pdf'));
    await waitUntil(() => files.running.length === 1);
    expect(files.removed).to.have.length(1);
    expect(element.files.map(({ name }) => name)).to.deep.equal(['b.pdf']);
  });

  it('takes dropped files, and lets none open in place of the page', async () => {
    const files = new FakeFiles();
    const element = await opened(files);
    const drop = (name: string): DragEvent => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(chosen(name));
      return new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    };
    const event = drop('a.pdf');
    paper(element).dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await waitUntil(() => files.running.length === 1);
    element.readonly = true;
    await element.updateComplete;
    const refused = drop('b.pdf');
    paper(element).dispatchEvent(refused);
    expect(refused.defaultPrevented).to.equal(true);
    expect(element.files).to.have.length(1);
  });

  it('shows the form’s message at the paper and leads to it', async () => {
    const element = await opened();
    element.errors = { marriage: 'Hãy nộp giấy chứng nhận kết hôn' };
    expect(await element.focusComponent('marriage')).to.equal(true);
    expect(focused()).to.equal(deep(element, '.picker'));
    expect(textOf(deep(element, '.error'))).to.equal('Lỗi: Hãy nộp giấy chứng nhận kết hôn');
    expect(await element.focusComponent('never heard of')).to.equal(false);
    await expectAccessible(element);
  });

  it('only shows when read-only', async () => {
    const element = await opened(having({}), { readonly: true, headingLevel: 3 });
    await element.updateComplete;
    expect(all(element, 'button')).to.deep.equal([]);
    expect(visibleText(element)).to.contain('Chưa có tệp nào');
    expect(deep(element, 'h2').getAttribute('aria-level')).to.equal('3');
    await expectAccessible(element);
  });

  it('says when the files that there are can’t be seen, and tries again', async () => {
    const files = Object.assign(having({}), { failure: refusal({ status: 401, code: 'unauthenticated' }) });
    const element = await fixture<McAttachments>(html`<mc-attachments .components=${components} .client=${fakeClient({ files })} .target=${{ draft: 'd1' }}></mc-attachments>`);
    await shows(element, 'Chưa xem được tình trạng');
    expect(element.ready).to.equal(false);
    await expectAccessible(element);
    button(element, 'Thử lại').click();
    await shows(element, 'giay-chung-nhan.pdf');
  });

  it('warns before the page is closed in mid-upload, and goes on when it is taken away and put back', async () => {
    const files = new FakeFiles();
    const element = await opened(files);
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).to.equal(true);
    choose(input(element), chosen('a.pdf'));
    await waitUntil(() => files.running.length === 1);
    expect(leaves()).to.equal(false);
    const parent = element.parentElement;
    element.remove();
    expect(leaves()).to.equal(true);
    files.running[0]?.arrive();
    parent?.append(element);
    files.check(files.running[0]?.options.id);
    await shows(element, 'Đã kiểm tra, dùng được');
  });

  it('speaks English, and keeps what it shows', async () => {
    const element = await opened(having({ state: 'uploading', received: 1 }));
    await setLanguage('en');
    await shows(element, 'Marriage certificate');
    await element.updateComplete;
    expect(visibleText(element)).to.contain('PDF, JPEG image, or PNG image').and.to.contain('Interrupted').and.to.contain('Not uploaded completely');
    await expectAccessible(element);
    await setLanguage('vi');
  });

  it('fits into 320 px with text at 200%, and its buttons are 44 px high', async () => {
    const element = await opened(having({ name: 'Giấy_chứng_nhận_kết_hôn_bản_sao_có_công_chứng_2026.pdf' }, { state: 'rejected', rejection: 'unreadable' }));
    document.documentElement.style.setProperty('font-size', '200%');
    element.style.setProperty('width', '288px');
    await setViewport({ width: 320, height: 640 });
    expect(element.scrollWidth).to.be.at.most(288);
    document.documentElement.style.removeProperty('font-size');
    for (const one of all(element, 'button')) if (getComputedStyle(one).display !== 'none') expect(one.getBoundingClientRect().height).to.be.at.least(44);
    await setViewport({ width: 800, height: 600 });
  });

  it('leaves rows their edge and states their words in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await opened(having({ state: 'infected' }));
    expect(getComputedStyle(deep(element, 'li')).borderTopStyle).to.equal('solid');
    await expectAccessible(element);
    await emulateMedia({ forcedColors: 'none' });
  });
});
