import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/panels.ts';
import '../define/combobox.ts';
import { setLanguage } from '../localization.ts';
import { deep, expectAccessible, focused } from '../../test/dom.ts';
import type { DialogCloseEvent, McDialog } from './dialog.ts';

const native = (dialog: McDialog): HTMLDialogElement => {
  const found = deep(dialog, 'dialog');
  if (!(found instanceof HTMLDialogElement)) throw new Error('no dialog');
  return found;
};
const closing = (dialog: McDialog): DialogCloseEvent['detail'][] => {
  const heard: DialogCloseEvent['detail'][] = [];
  dialog.addEventListener('mc-close', ({ detail }) => heard.push(detail));
  return heard;
};

const question = html`<mc-dialog heading="Xóa bản khai dở?">
  <p>Những gì đã khai sẽ mất.</p>
  <form method="dialog" slot="actions"><button value="yes">Xóa</button><button value="no">Giữ lại</button></form>
</mc-dialog>`;

/** A dialog opened by a button that has the focus. */
const opened = async (content = question): Promise<{ readonly dialog: McDialog; readonly opener: HTMLElement }> => {
  const page = await fixture(html`<div><button id="opener">Mở</button>${content}</div>`);
  const [dialog, opener] = [page.querySelector('mc-dialog'), page.querySelector('button')];
  if (!dialog || !opener) throw new Error('not rendered');
  opener.focus();
  dialog.show();
  await dialog.updateComplete;
  return { dialog, opener };
};

describe('mc-dialog', () => {
  it('is modal, named by its heading, and passes axe', async () => {
    const { dialog } = await opened();
    expect(native(dialog).matches(':modal')).to.equal(true);
    const name = native(dialog).getAttribute('aria-labelledby') ?? '';
    expect(dialog.shadowRoot?.getElementById(name)?.textContent).to.equal('Xóa bản khai dở?');
    await expectAccessible(dialog);
    dialog.close();
    await dialog.updateComplete;
    expect([native(dialog).open, dialog.hasAttribute('open')]).to.deep.equal([false, false]);
    await expectAccessible(dialog);
  });

  it('leaves no room under a heading of the page’s own', async () => {
    const { dialog } = await opened(html`<mc-dialog><h2 slot="heading">Giấy tờ cần mang theo</h2><p>Thẻ căn cước</p></mc-dialog>`);
    const text = dialog.querySelector('p')?.getBoundingClientRect().top ?? 0;
    expect(text - deep(dialog, '.body').getBoundingClientRect().top).to.be.below(1);
  });

  it('takes the focus to its heading, goes round by Tab, and gives the focus back', async () => {
    const { dialog, opener } = await opened();
    expect(focused()).to.equal(deep(dialog, '.heading'));
    const inside: string[] = [];
    for (let press = 0; press < 3; press++) {
      await sendKeys({ press: 'Tab' });
      inside.push(focused()?.getAttribute('aria-label') ?? focused()?.textContent ?? '');
    }
    expect(inside).to.deep.equal(['Đóng', 'Xóa', 'Giữ lại']);
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused()?.textContent).to.equal('Xóa');
    await sendKeys({ press: 'Escape' });
    await dialog.updateComplete;
    expect(focused()).to.equal(opener);
  });

  it('takes the focus to the first field, or to what the page marks', async () => {
    const native = await opened(html`<mc-dialog heading="Ghi chú"><p><a href="#a">Xem thêm</a></p><input type="hidden" /><label>Lý do <input id="reason" /></label></mc-dialog>`);
    expect(focused()?.id).to.equal('reason');
    native.dialog.close();
    const ours = await opened(html`<mc-dialog heading="Ghi chú"><mc-combobox label="Tỉnh"></mc-combobox></mc-dialog>`);
    expect(focused()?.getAttribute('role')).to.equal('combobox');
    ours.dialog.close();
    // eslint-disable-next-line lit-a11y/no-autofocus -- in a dialog it says where to begin
    const marked = await opened(html`<mc-dialog heading="Ghi chú"><label>Lý do <input /></label><button slot="actions" autofocus>Gửi</button></mc-dialog>`);
    expect(focused()?.textContent).to.equal('Gửi');
    marked.dialog.close();
    await opened(html`<mc-dialog heading="Ghi chú"><details><summary>Thêm</summary><input /></details></mc-dialog>`);
    expect(focused()?.className, 'a field that is put away takes nothing').to.equal('heading');
  });

  it('closes by Escape, its button, and a button of its form, and says which', async () => {
    const { dialog } = await opened();
    const heard = closing(dialog);
    await sendKeys({ press: 'Escape' });
    expect([dialog.open, heard.splice(0)]).to.deep.equal([false, [{ reason: 'escape', value: '' }]]);
    dialog.open = true;
    await dialog.updateComplete;
    deep(dialog, '.close').click();
    expect([dialog.open, heard.splice(0)]).to.deep.equal([false, [{ reason: 'button', value: '' }]]);
    dialog.open = true;
    await dialog.updateComplete;
    dialog.querySelector<HTMLElement>('[value=yes]')?.click();
    expect([dialog.open, heard.splice(0)]).to.deep.equal([false, [{ reason: 'form', value: 'yes' }]]);
    dialog.open = true;
    await dialog.updateComplete;
    dialog.close();
    expect(heard, 'the page knows what it does itself').to.deep.equal([]);
  });

  it('stays open as often as the page says so', async () => {
    const { dialog } = await opened();
    dialog.addEventListener('mc-close', (event) => event.preventDefault());
    for (let press = 0; press < 3; press++) await sendKeys({ press: 'Escape' });
    deep(dialog, '.close').click();
    await dialog.updateComplete;
    expect([dialog.open, native(dialog).matches(':modal')]).to.deep.equal([true, true]);
  });

  it('leaves Escape to a list that is open in it', async () => {
    const { dialog } = await opened(html`<mc-dialog heading="Nơi ở"><mc-combobox label="Tỉnh" .options=${[{ value: '01', label: 'Hà Nội' }]}></mc-combobox></mc-dialog>`);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('sends other forms in it as they are', async () => {
    const { dialog } = await opened(html`<mc-dialog heading="Ghi chú"><form><button>Gửi</button></form></mc-dialog>`);
    const form = dialog.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    setTimeout(() => dialog.querySelector('button')?.click());
    if (form) await oneEvent(form, 'submit');
    expect(dialog.open).to.equal(true);
  });

  it('holds the page still while one is open, and lets it go when the last has closed or left', async () => {
    const overflow = (): string => getComputedStyle(document.documentElement).overflowY;
    expect(overflow()).to.equal('visible');
    const { dialog, opener } = await opened(html`<mc-dialog heading="Một"><mc-dialog heading="Hai"></mc-dialog></mc-dialog>`);
    const inner = dialog.querySelector('mc-dialog');
    inner?.show();
    await inner?.updateComplete;
    expect(overflow()).to.equal('hidden');
    inner?.close();
    await inner?.updateComplete;
    expect(overflow(), 'the outer one is still open').to.equal('hidden');
    dialog.remove();
    expect(overflow()).to.equal('visible');
    expect([dialog.open, focused()]).to.deep.equal([false, opener]);
  });

  it('is opened by its attribute, and takes its heading from the page, without the room that the page gives headings', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('h2 { margin: 50px 0; }');
    document.adoptedStyleSheets.push(sheet);
    const dialog = await fixture<McDialog>(html`<mc-dialog open><h2 slot="heading">Giấy tờ cần mang</h2><p>Bản chính.</p></mc-dialog>`);
    await waitUntil(() => native(dialog).matches(':modal'));
    const heading = dialog.querySelector('h2');
    expect(heading && getComputedStyle(heading).marginTop).to.equal('0px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    await expectAccessible(dialog);
    dialog.close();
  });

  it('says its button in English', async () => {
    const { dialog } = await opened();
    await setLanguage('en');
    await dialog.updateComplete;
    expect(deep(dialog, '.close').getAttribute('aria-label')).to.equal('Close');
    await setLanguage('vi');
  });
});

describe('mc-dialog in a small window', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));
  const long = html`<mc-dialog heading="Điều khoản sử dụng">
    ${Array.from({ length: 30 }, () => html`<p>Người nộp hồ sơ chịu trách nhiệm trước pháp luật về tính chính xác của thông tin đã khai.</p>`)}
    <form method="dialog" slot="actions"><button>Đã đọc</button></form>
  </mc-dialog>`;

  it('scrolls inside by keyboard, heading and actions in view', async () => {
    await setViewport({ width: 320, height: 640 });
    const { dialog } = await opened(long);
    const body = deep(dialog, '.body');
    await waitUntil(() => body.tabIndex === 0, 'can take the focus');
    expect([body.getAttribute('role'), body.getAttribute('aria-labelledby')]).to.deep.equal(['group', 'heading']);
    await expectAccessible(dialog);
    const button = dialog.querySelector('button');
    const box = button?.getBoundingClientRect();
    expect(box && box.bottom <= innerHeight && box.top > 0).to.equal(true);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(native(dialog).scrollWidth).to.equal(native(dialog).clientWidth);
    body.focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => body.scrollTop > 0, 'scrolled');
    dialog.close();
  });

  it('scrolls as a whole where the window is low, as at 400% zoom', async () => {
    await setViewport({ width: 320, height: 256 });
    const { dialog } = await opened(long);
    const box = native(dialog);
    expect(box.getBoundingClientRect().height).to.be.at.most(256);
    expect(box.scrollHeight).to.be.greaterThan(box.clientHeight);
    expect(box.scrollWidth).to.equal(box.clientWidth);
    dialog.querySelector('button')?.focus();
    const button = dialog.querySelector('button')?.getBoundingClientRect();
    expect(button && button.bottom <= innerHeight, 'the focus is in view').to.equal(true);
    await expectAccessible(dialog);
    dialog.close();
  });
});
