import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button, control, fetchLists, field, opened, title } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import type { FormSubmitEvent } from './events.ts';
import type { McForm } from './form.ts';

const choose = (select: HTMLElement, value: string): void => {
  if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

const fillFirstPage = async (form: McForm): Promise<void> => {
  type(control(form, '/requester/name'), 'Nguyễn Thị Hoa');
  type(control(form, '/requester/birthDate'), '2/9/1954');
  button(form, 'Tiếp tục').click();
  await waitUntil(() => title(form) === 'Tình trạng hôn nhân', 'the second page opens');
};

const fillSecondPage = async (form: McForm): Promise<void> => {
  control(form, '/status', 'input[value=married]').click();
  await waitUntil(() => !field(form, '/spouse').hidden, 'the branch opens');
  type(control(form, '/spouse'), 'Trần Văn An');
  control(form, '/pledge').click();
  button(form, 'Tiếp tục').click();
  await waitUntil(() => all(form, 'mc-check-answers h1, dl').length > 0 && all(form, 'mc-check-answers').length === 1, 'the check opens');
};

describe('mc-form without a client', () => {
  const native = window.fetch;
  before(() => (window.fetch = fetchLists));
  after(() => (window.fetch = native));

  it('opens on the first page, with nothing wrong yet and no focus taken', async () => {
    const form = await opened();
    expect(title(form)).to.equal('Người yêu cầu');
    expect(all(form, '[aria-invalid=true]')).to.have.length(0);
    expect(document.activeElement).to.equal(document.body);
    await expectAccessible(form);
  });

  it('lists what is missing, takes the focus there, and each entry leads into its control', async () => {
    const form = await opened();
    button(form, 'Tiếp tục').click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    const summary = deep(form, 'mc-error-summary', '.summary');
    expect(summary.textContent).to.contain('Có 2 chỗ cần sửa');
    const [first, second] = summary.querySelectorAll('a');
    expect(first?.textContent).to.equal('Người yêu cầu: nhập họ, chữ đệm, tên');
    expect(visibleText(deep(field(form, '/requester/name'), 'mc-text-field', '.error'))).to.equal('Lỗi: Nhập họ, chữ đệm, tên');
    second?.click();
    await waitUntil(() => focused() === control(form, '/requester/birthDate'), 'the link leads into the control');
    await expectAccessible(form);
  });

  it('says at once when a mended error is gone, and keeps unreadable text as typed', async () => {
    const form = await opened();
    const date = control(form, '/requester/birthDate');
    type(date, '31/02/1990');
    date.blur();
    await waitUntil(() => date.getAttribute('aria-invalid') === 'true', 'an error after leaving');
    expect(date).to.have.property('value', '31/02/1990');
    type(date, '28/02/1990');
    await waitUntil(() => date.getAttribute('aria-invalid') === 'false', 'the error goes');
    date.blur();
    expect(date).to.have.property('value', '28/02/1990');
  });

  it('offers the communes of the chosen province, and drops one that belongs to another', async () => {
    const form = await opened();
    const province = control(form, '/requester/province');
    const commune = control(form, '/requester/commune');
    await waitUntil(() => province.querySelectorAll('option').length === 3, 'provinces are loaded');
    expect(commune.querySelectorAll('option')).to.have.length(1);
    choose(province, '01');
    await waitUntil(() => commune.textContent?.includes('Ba Đình'), 'communes are loaded');
    choose(commune, '00004');
    choose(province, '79');
    await waitUntil(() => commune.textContent?.includes('Sài Gòn'), 'other communes are loaded');
    expect(commune).to.have.property('value', '');
  });

  it('asks what follows from an answer, shows the check, and hands out the answers', async () => {
    const form = await opened();
    await fillFirstPage(form);
    expect(focused()?.localName).to.equal('h1');
    await expectAccessible(form);
    expect(field(form, '/spouse').hidden).to.equal(true);
    await fillSecondPage(form);
    const check = deep(form, 'mc-check-answers');
    expect(visibleText(check)).to.contain('02/09/1954');
    expect(visibleText(check)).to.contain('Đang có vợ hoặc chồng');
    await expectAccessible(form);

    let outside = 0;
    const listen = (): void => void (outside += 1);
    document.body.addEventListener('mc-submit', listen);
    document.body.addEventListener('input', listen);
    setTimeout(() => button(form, 'Hoàn tất').click());
    const { detail, bubbles }: FormSubmitEvent = await oneEvent(form, 'mc-submit');
    expect(detail.answers).to.deep.equal({
      requester: { name: 'Nguyễn Thị Hoa', birthDate: '1954-09-02' },
      status: 'married',
      spouse: 'Trần Văn An',
      pledge: true,
    });
    expect(bubbles).to.equal(false);
    expect(outside).to.equal(0);
    await waitUntil(() => visibleText(form).includes('đã điền xong'), 'the end is shown');
    document.body.removeEventListener('mc-submit', listen);
    document.body.removeEventListener('input', listen);
  });

  it('checks under the titles that it asked under, and tells in one line of a part that was left out', async () => {
    const [first, ...rest] = plan.pages;
    if (!first) throw new Error('no page');
    const who = { id: 'who', fields: ['/requester/name', '/requester/birthDate', '/requester/copies'] };
    const home = { id: 'home', title: { vi: 'Nơi ở' }, fields: ['/requester/province', '/requester/commune'] };
    const form = await opened({ ...plan, pages: [{ ...first, sections: [who, home] }, ...rest] });
    await fillFirstPage(form);
    await fillSecondPage(form);
    const check = deep(form, 'mc-check-answers');
    expect(all(check, 'h3').map(visibleText)).to.deep.equal(['Nơi ở', 'Tình trạng']);
    const rows = all(check, '.row').map((row) => visibleText(row));
    expect(rows.filter((row) => row.includes('Để trống'))).to.deep.equal(['Số bản Để trống Sửa Số bản', 'Cả phần này Để trống Sửa Nơi ở: Cả phần này']);
    await expectAccessible(form);
    all(check, '.row').find((row) => row.textContent?.includes('Cả phần này'))?.querySelector('button')?.click();
    await waitUntil(() => focused()?.localName === 'select', 'its first answer has the focus');
  });

  it('stays open when the host cancels', async () => {
    const form = await opened();
    await fillFirstPage(form);
    await fillSecondPage(form);
    form.addEventListener('mc-submit', (event) => event.preventDefault());
    button(form, 'Hoàn tất').click();
    expect(all(form, 'mc-check-answers')).to.have.length(1);
  });

  it('keeps what was typed when going back, and comes back to the check after a change', async () => {
    const form = await opened();
    await fillFirstPage(form);
    button(form, 'Quay lại').click();
    await waitUntil(() => title(form) === 'Người yêu cầu', 'the first page again');
    expect(control(form, '/requester/name')).to.have.property('value', 'Nguyễn Thị Hoa');
    button(form, 'Tiếp tục').click();
    await waitUntil(() => title(form) === 'Tình trạng hôn nhân', 'the second page again');
    await fillSecondPage(form);
    button(form, 'Sửa').click();
    await waitUntil(() => all(form, 'mc-page').length === 1 && focused()?.id === 'input', 'the answer has the focus');
    expect(focused()).to.equal(control(form, '/requester/name'));
    type(control(form, '/requester/name'), 'Nguyễn Thị Huệ');
    button(form, 'Tiếp tục').click();
    await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'the check again');
    expect(visibleText(deep(form, 'mc-check-answers'))).to.contain('Nguyễn Thị Huệ');
  });

  it('keeps typed text inside: no input event reaches the page', async () => {
    const form = await opened();
    let heard = 0;
    document.body.addEventListener('input', () => (heard += 1), { once: true });
    type(control(form, '/requester/name'), 'A');
    expect(heard).to.equal(0);
  });

  it('names a bad plan instead of staying blank', async () => {
    const bad: typeof plan = JSON.parse('{ "format": "motcua.plan/1" }');
    const form = await fixture<McForm>(html`<mc-form .plan=${bad}></mc-form>`);
    await waitUntil(() => all(form, 'mc-notice').length > 0, 'an error is shown');
    expect(visibleText(form)).to.contain('motcua.plan/1');
    await expectAccessible(form);
  });

  it('names a pointer that leads nowhere', async () => {
    const [page] = plan.pages;
    const form = await fixture<McForm>(html`<mc-form .plan=${{ ...plan, pages: [{ ...page, sections: [{ id: 'x', fields: ['/nowhere'] }] }] }} code-lists="/lists/"></mc-form>`);
    await waitUntil(() => all(form, 'mc-notice').length > 0, 'an error is shown');
    expect(visibleText(form)).to.contain('/nowhere');
  });

  it('stands below a first heading of the page: titles begin where the page says', async () => {
    const form = await opened();
    const levels = (): (string | null)[] => all(form, 'h1, h2, h3').map((heading) => heading.getAttribute('aria-level'));
    expect(levels()).to.deep.equal(['1']);
    form.headingLevel = 2;
    button(form, 'Tiếp tục').click();
    await waitUntil(() => levels().length === 2, 'the summary and the page have headings');
    expect(levels().sort()).to.deep.equal(['2', '2']);
    await expectAccessible(form);
    await fillFirstPage(form);
    expect(levels()).to.deep.equal(['2', '3']);
    await fillSecondPage(form);
    await waitUntil(() => levels().length > 3, 'the check has headings');
    expect(levels().slice(0, 2)).to.deep.equal(['2', '3']);
    await expectAccessible(form);
  });

  it('changes language while open', async () => {
    const form = await opened();
    form.language = 'en';
    await waitUntil(() => title(form) === 'Requester', 'the page is in English');
    expect(button(form, 'Continue')).to.be.instanceOf(HTMLButtonElement);
    await setLanguage('vi');
  });
});
