import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/panels.ts';
import { setLanguage } from '../localization.ts';
import { all, deep, expectAccessible, focused } from '../../test/dom.ts';
import type { McTable } from './table.ts';

const fees = html`<table>
  <caption>Lệ phí theo thủ tục</caption>
  <thead><tr><th data-sort scope="col">Thủ tục</th><th data-sort scope="col">Ngày nộp</th><th data-sort scope="col">Lệ phí</th><th scope="col">Ghi chú</th></tr></thead>
  <tbody>
    <tr><th scope="row">Đăng ký khai sinh</th><td><time datetime="2026-09-02">02/09/2026</time></td><td><data value="0">Miễn lệ phí</data></td><td>Tại <b>xã</b></td></tr>
    <tr><th scope="row">Ấp mới</th><td></td><td><data value="1000000">1.000.000 đồng</data></td><td></td></tr>
    <tr><th scope="row">Xác nhận hôn nhân</th><td><time datetime="2025-12-31">31/12/2025</time></td><td><data value="8000">8.000 đồng</data></td><td></td></tr>
  </tbody>
</table>`;

/** A table in a place of its own width. */
const made = async (width: number, given: { readonly keepColumns?: boolean; readonly table?: typeof fees } = {}): Promise<McTable> => {
  const place = await fixture(html`<div><mc-table ?keep-columns=${given.keepColumns}>${given.table ?? fees}</mc-table></div>`);
  const [table] = all(place, 'mc-table');
  if (!(place instanceof HTMLElement) || !table?.matches('mc-table')) throw new Error('not rendered');
  place.style.setProperty('inline-size', `${width}px`);
  const element = place.querySelector('mc-table');
  if (!element) throw new Error('no mc-table');
  await element.updateComplete;
  return element;
};
const first = (table: McTable): string[] => [...table.querySelectorAll('tbody th')].map((cell) => cell.textContent ?? '');
const sortButton = (table: McTable, column: number): HTMLElement => {
  const button = table.querySelectorAll('thead th')[column]?.querySelector('button');
  if (!button) throw new Error(`column ${column} can't be sorted`);
  return button;
};
const order = (table: McTable): (string | null)[] => [...table.querySelectorAll('thead th')].map((header) => header.getAttribute('aria-sort'));

describe('mc-table', () => {
  it('is a table where there is room, and passes axe', async () => {
    const table = await made(700);
    const row = table.querySelector('tbody tr');
    expect(row && getComputedStyle(row).display).to.equal('table-row');
    expect(table.querySelector('thead')?.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(deep(table, '.region').tabIndex).to.equal(-1);
    expect(deep(table, '.order').checkVisibility()).to.equal(false);
    await expectAccessible(table);
  });

  it('is cards where there is none: each cell beside the name of its column, roles as before', async () => {
    const table = await made(400);
    const cells = [...table.querySelectorAll('tbody tr:first-child > *')];
    // Some browsers tell the attribute, others what stands in it.
    const named = (cell: Element): string => getComputedStyle(cell, '::before').content.replace('attr(data-column)', `"${cell.getAttribute('data-column') ?? ''}"`);
    expect(cells.map(named)).to.deep.equal(['Thủ tục', 'Ngày nộp', 'Lệ phí', 'Ghi chú'].map((name) => `"${name}" / ""`));
    const tops = cells.map((cell) => cell.getBoundingClientRect().top);
    expect([...tops].sort((one, other) => one - other), 'under one another').to.deep.equal(tops);
    expect(new Set(tops).size).to.equal(4);
    const roles = (selector: string): (string | null)[] => [...table.querySelectorAll(selector)].map((one) => one.getAttribute('role'));
    expect(roles('table, thead, tbody')).to.deep.equal(['table', 'rowgroup', 'rowgroup']);
    expect(roles('tr')).to.deep.equal(['row', 'row', 'row', 'row']);
    expect(roles('tr:first-child > *').slice(0, 5)).to.deep.equal(['columnheader', 'columnheader', 'columnheader', 'columnheader', 'rowheader']);
    expect(roles('td')).to.deep.equal(Array.from({ length: 9 }, () => 'cell'));
    await expectAccessible(table);
  });

  it('fits 320 pixels, at twice the size of text too', async () => {
    for (const size of ['100%', '200%']) {
      document.documentElement.style.setProperty('font-size', size);
      const table = await made(320);
      expect(deep(table, '.region').scrollWidth, size).to.be.at.most(320);
      for (const cell of table.querySelectorAll('tbody th, tbody td')) expect(cell.scrollWidth, size).to.be.at.most(320);
    }
    document.documentElement.style.removeProperty('font-size');
  });

  it('sorts by its heads, to and fro, by what machines read of a cell; says it, and keeps the focus', async () => {
    const table = await made(700);
    const { width, height } = getComputedStyle(sortButton(table, 0), '::after');
    expect(parseFloat(width) >= 44 && parseFloat(height) >= 44, 'the head is pressed, not the mark').to.equal(true);
    sortButton(table, 0).focus();
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(first(table), 'Vietnamese order').to.deep.equal(['Ấp mới', 'Đăng ký khai sinh', 'Xác nhận hôn nhân']);
    expect(order(table)).to.deep.equal(['ascending', null, null, null]);
    expect(deep(table, '[role=status]').textContent).to.equal('Đã sắp xếp theo Thủ tục, tăng dần.');
    await sendKeys({ press: 'Space' });
    await table.updateComplete;
    expect(first(table)).to.deep.equal(['Xác nhận hôn nhân', 'Đăng ký khai sinh', 'Ấp mới']);
    expect(order(table)).to.deep.equal(['descending', null, null, null]);
    expect(focused()).to.equal(sortButton(table, 0));
    sortButton(table, 2).click();
    await table.updateComplete;
    expect(first(table), 'numbers').to.deep.equal(['Đăng ký khai sinh', 'Xác nhận hôn nhân', 'Ấp mới']);
    expect(order(table)).to.deep.equal([null, null, 'ascending', null]);
    for (const times of [1, 2]) {
      sortButton(table, 1).click();
      await table.updateComplete;
      expect(first(table).at(-1), `nothing comes last, ${times}`).to.equal('Ấp mới');
    }
    await expectAccessible(table);
  });

  it('offers the order as a choice where the heads are not to be seen', async () => {
    const table = await made(400);
    expect(sortButton(table, 0).checkVisibility(), 'nothing that can’t be seen takes the focus').to.equal(false);
    const select = deep(table, 'select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no choice');
    expect(select.labels[0]?.textContent).to.equal('Sắp xếp theo');
    expect([...select.options].map(({ text }) => text).slice(0, 3)).to.deep.equal(['Chọn thứ tự', 'Thủ tục, tăng dần', 'Thủ tục, giảm dần']);
    select.focus();
    select.value = '2 descending';
    select.dispatchEvent(new Event('change'));
    await table.updateComplete;
    expect(first(table)).to.deep.equal(['Ấp mới', 'Xác nhận hôn nhân', 'Đăng ký khai sinh']);
    expect([select.selectedOptions[0]?.text, focused()]).to.deep.equal(['Lệ phí, giảm dần', select]);
    await expectAccessible(table);
  });

  it('leaves the rows to a page that sorts them itself', async () => {
    const table = await made(700);
    const before = first(table);
    const heard: unknown[] = [];
    table.addEventListener('mc-sort', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });
    sortButton(table, 2).click();
    await table.updateComplete;
    expect([heard, first(table), order(table)[2]]).to.deep.equal([[{ column: 2, direction: 'ascending' }], before, 'ascending']);
  });

  it('follows the page: new rows stand where they belong, heads in another language keep their button', async () => {
    const table = await made(700);
    sortButton(table, 0).click();
    await table.updateComplete;
    const row = document.createElement('tr');
    const cells = ['Bà mụ', '', '', ''].map((text, index) => {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      cell.textContent = text;
      return cell;
    });
    row.append(...cells);
    table.querySelector('tbody')?.append(row);
    await waitUntil(() => first(table)[1] === 'Bà mụ');
    expect(cells.map((cell) => `${cell.getAttribute('role')} ${cell.getAttribute('data-column')}`)).to.deep.equal(['rowheader Thủ tục', 'cell Ngày nộp', 'cell Lệ phí', 'cell Ghi chú']);
    const head = table.querySelector('thead th');
    if (head) head.textContent = 'Procedure';
    await waitUntil(() => head?.querySelector('button'));
    await setLanguage('en');
    await waitUntil(() => sortButton(table, 0).getAttribute('aria-label') === 'Sort by Procedure');
    expect(cells[0]?.getAttribute('data-column')).to.equal('Procedure');
    await setLanguage('vi');
  });

  it('scrolls by itself and by keyboard when it is wider than its place', async () => {
    const wide = html`<table>
      <caption>Số hồ sơ theo tháng</caption>
      <thead><tr>${Array.from({ length: 12 }, (_, month) => html`<th scope="col">Tháng&nbsp;${month + 1}</th>`)}</tr></thead>
      <tbody><tr>${Array.from({ length: 12 }, (_, month) => html`<td>${month}</td>`)}</tr></tbody>
    </table>`;
    const table = await made(400, { keepColumns: true, table: wide });
    const region = deep(table, '.region');
    await waitUntil(() => region.tabIndex === 0, 'can take the focus');
    expect([region.getAttribute('role'), region.getAttribute('aria-label')]).to.deep.equal(['region', 'Số hồ sơ theo tháng']);
    expect(deep(table, '.hint').textContent).to.contain('kéo sang ngang');
    await expectAccessible(table);
    region.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => region.scrollLeft > 0, 'scrolled');
    table.parentElement?.style.setProperty('inline-size', '2000px');
    await waitUntil(() => region.tabIndex === -1, 'no stop on the way any more');
  });

  it('takes the look that the page gives its cells, and not that of its buttons', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('td { padding: 1px; } button { padding: 1px; min-height: 80px; background: red; }');
    document.adoptedStyleSheets.push(sheet);
    const table = await made(700);
    const cell = table.querySelector('td');
    expect(cell && getComputedStyle(cell).padding).to.equal('1px');
    const { padding, backgroundColor, minHeight } = getComputedStyle(sortButton(table, 0));
    expect([padding, backgroundColor, minHeight]).to.deep.equal(['0px 8px', 'rgba(0, 0, 0, 0)', '0px']);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
});
