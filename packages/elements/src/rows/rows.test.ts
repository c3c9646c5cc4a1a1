import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FormSession } from '@motcua/form';
import type { Field, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button, control, field } from '../../test/form.ts';
import { planField } from '../../test/plan.ts';
import { rowsPlan } from '../../test/rows-plan.ts';
import { McRows } from './rows.ts';

const newSession = (): FormSession => new FormSession(rowsPlan, { validators: interpret(rowsPlan), context: { today: '2026-09-01' } });

const shown = async (session: FormSession, pointer = '/members'): Promise<McRows> => {
  const rows = await fixture<McRows>(html`<mc-rows .session=${session} .pointer=${pointer}></mc-rows>`);
  await waitUntil(() => session.rows(pointer).length === all(rows, '.row').length, 'rows are drawn');
  return rows;
};

const rowsIn = (rows: McRows): HTMLElement[] => [...(rows.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
const names = (rows: McRows): string[] => rowsIn(rows).map((row) => row.querySelector('.text')?.textContent?.trim() ?? '');
const buttonIn = (row: HTMLElement | undefined, text: string): HTMLElement => {
  const found = [...(row?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const status = (rows: McRows): string => visibleText(deep(rows, '[role=status]'));
/** A session with members of these names. */
const withMembers = (...given: readonly string[]): FormSession => {
  const session = newSession();
  while (session.rows('/members').length < given.length) session.addRow('/members');
  session.rows('/members').forEach((id, index) => session.at(`/members/${id}/name`).input(given[index]));
  return session;
};

describe('mc-rows', () => {
  it('shows each row under its summary line, which follows what is typed', async () => {
    const session = newSession();
    const rows = await shown(session);
    expect(visibleText(deep(rows, 'legend'))).to.equal('Thành viên cùng thay đổi');
    expect(names(rows)).to.deep.equal(['Thành viên 1']);
    const [id = ''] = session.rows('/members');
    type(control(rows, `/members/${id}/name`), 'Nguyễn Văn A');
    await waitUntil(() => names(rows)[0] === 'Thành viên 1: Nguyễn Văn A', 'the name is there');
    session.at(`/members/${id}/relation`).input('child');
    await waitUntil(() => names(rows)[0] === 'Thành viên 1: Nguyễn Văn A – con', 'the relation is there');
    expect(rowsIn(rows)[0]?.getAttribute('role')).to.equal('group');
    await expectAccessible(rows);
  });

  it('keeps to itself what is computed for rules alone', async () => {
    const unseen = planField('/members/-/known', 'boolean', 'none', 'Không ai thấy', { required: [], readOnly: true, compute: { '!!': [{ var: 'members.-.name' }] } });
    const withUnseen = (field: Field): Field => (field.items?.children && field.pointer === '/members' ? { ...field, items: { ...field.items, children: [...field.items.children, unseen] } } : field);
    const plan: Plan = { ...rowsPlan, fields: rowsPlan.fields.map(withUnseen), order: [...rowsPlan.order, unseen.pointer] };
    const rows = await shown(new FormSession(plan, { validators: interpret(plan), context: { today: '2026-09-01' } }));
    expect(deep(rows, '.head').textContent).not.to.contain('Không ai thấy');
    expect(all(rows, 'mc-field').map((each) => Reflect.get(each, 'pointer')).filter((pointer) => String(pointer).endsWith('/known'))).to.deep.equal([]);
    expect(all(rows, 'mc-field').length).to.be.above(2);
  });

  it('adds a row and moves the focus into it', async () => {
    const session = withMembers('A B');
    const rows = await shown(session);
    button(rows, 'Thêm thành viên').click();
    await waitUntil(() => rowsIn(rows).length === 2, 'a second row');
    const second = session.rows('/members')[1] ?? '';
    await waitUntil(() => focused() === control(rows, `/members/${second}/name`), 'the focus is in its first control');
  });

  it('says how many there must and may be: none can be removed at the least, none added at the most', async () => {
    const session = newSession();
    const rows = await shown(session);
    expect(visibleText(deep(rows, '#limits'))).to.equal('Cần từ 1 đến 4 thành viên.');
    expect([...(rows.shadowRoot?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent?.trim())).to.deep.equal(['Thêm thành viên']);
    for (let more = 0; more < 3; more += 1) session.addRow('/members');
    await waitUntil(() => all(rows, '#full').length === 1, 'the button is gone');
    expect(visibleText(deep(rows, '#full'))).to.equal('Đã đủ 4 thành viên, không thêm được nữa.');
    expect(all(rows, '.add')).to.have.length(0);
    expect(buttonIn(rowsIn(rows)[3], 'Xóa').textContent).to.contain('Thành viên 4');
  });

  it('removes a row, says so, and brings it back with everything in it, where it stood', async () => {
    const session = withMembers('Nguyễn A', 'Trần B', 'Lê C');
    const rows = await shown(session);
    const second = session.rows('/members')[1] ?? '';
    session.at(`/members/${second}/relation`).input('spouse');
    await rows.updateComplete;
    buttonIn(rowsIn(rows)[1], 'Xóa').click();
    await waitUntil(() => focused()?.textContent?.includes('Hoàn tác'), 'the focus is on undo');
    expect(status(rows)).to.equal('Đã xóa Thành viên 2: Trần B – vợ hoặc chồng');
    expect(names(rows)).to.deep.equal(['Thành viên 1: Nguyễn A', 'Thành viên 2: Lê C']);
    await expectAccessible(rows);
    const [first, note] = [rowsIn(rows)[0], deep(rows, '.removed')];
    expect(first?.nextElementSibling).to.equal(note);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => names(rows)[1] === 'Thành viên 2: Trần B – vợ hoặc chồng', 'it is back');
    expect(status(rows)).to.equal('Đã khôi phục Thành viên 2: Trần B – vợ hoặc chồng');
    await waitUntil(() => focused() === control(rows, `/members/${second}/name`), 'and has the focus');
    expect(all(rows, '.removed')).to.have.length(0);
  });

  it('brings back several, in any order', async () => {
    const session = withMembers('A A', 'B B', 'C C', 'D D');
    const rows = await shown(session);
    for (const row of [1, 0, 0]) {
      buttonIn(rowsIn(rows)[row], 'Xóa').click();
      await rows.updateComplete;
    }
    expect(names(rows)).to.deep.equal(['Thành viên 1: D D']);
    expect(all(rows, '.removed').map((note) => note.querySelector('span')?.textContent)).to.deep.equal(['Đã xóa Thành viên 1: A A', 'Đã xóa Thành viên 2: B B', 'Đã xóa Thành viên 1: C C']);
    for (const name of ['A A', 'C C', 'B B']) {
      const note = all(rows, '.removed').find(({ textContent }) => textContent?.includes(name));
      note?.querySelector('button')?.click();
      await waitUntil(() => names(rows).some((each) => each.includes(name)), `${name} is back`);
    }
    expect(session.rows('/members').map((id) => session.at(`/members/${id}/name`).state.value), 'each where it stood').to.deep.equal(['A A', 'B B', 'C C', 'D D']);
  });

  it('moves a row by its buttons, the focus stays with it', async () => {
    const session = withMembers('A A', 'B B', 'C C');
    const rows = await shown(session);
    const up = buttonIn(rowsIn(rows)[2], 'Chuyển lên');
    up.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => names(rows)[1] === 'Thành viên 2: C C', 'it moved');
    await waitUntil(() => focused() === buttonIn(rowsIn(rows)[1], 'Chuyển lên'), 'the focus follows');
    expect(status(rows)).to.equal('Đã chuyển tới vị trí 2/3: Thành viên 2: C C');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === buttonIn(rowsIn(rows)[0], 'Chuyển xuống'), 'at the end of the way, the other button');
    expect(buttonIn(rowsIn(rows)[0], 'Chuyển lên').getAttribute('aria-disabled')).to.equal('true');
    expect(names(rows)).to.deep.equal(['Thành viên 1: C C', 'Thành viên 2: A A', 'Thành viên 3: B B']);
  });

  it('shows what is wrong with the whole at its title, and takes the focus there', async () => {
    const session = withMembers('A A', 'B B');
    for (const id of session.rows('/members')) session.at(`/members/${id}/relation`).input('spouse');
    const rows = await shown(session);
    const issues = session.submitPage('members');
    expect(issues.map(({ address, code }) => [address, code])).to.deep.equal([['/members', 'contains']]);
    await waitUntil(() => rows.shadowRoot?.querySelector('#error'), 'the error is shown');
    expect(visibleText(deep(rows, '#error'))).to.contain('Đánh dấu đúng một người là vợ hoặc chồng');
    await rows.focusField('/members');
    expect(focused()).to.equal(deep(rows, 'fieldset'));
    expect(deep(rows, 'fieldset').getAttribute('aria-describedby')).to.contain('error');
    await expectAccessible(rows);
  });

  it('asks in each row what follows from an answer in it', async () => {
    const session = withMembers('A A', 'B B');
    const rows = await shown(session);
    const [first = '', second = ''] = session.rows('/members');
    session.at(`/members/${second}/relation`).input('other');
    await waitUntil(() => !field(rows, `/members/${second}/relationText`).hidden, 'the branch of the second row opens');
    expect(field(rows, `/members/${first}/relationText`).hidden).to.equal(true);
  });

  it('is a table where there is room, with a label of its own for each control, and cards where there is not', async () => {
    const session = withMembers('A A', 'B B');
    const host = await fixture<HTMLElement>(html`<div><mc-rows .session=${session} pointer="/members"></mc-rows></div>`);
    const rows = host.querySelector('mc-rows');
    if (!(rows instanceof McRows)) throw new Error('no rows');
    const [id = ''] = session.rows('/members');
    const label = (): DOMRect => {
      const found = all(field(rows, `/members/${id}/name`), 'label')[0];
      if (!found) throw new Error('no label');
      return found.getBoundingClientRect();
    };
    host.style.inlineSize = '60rem';
    await waitUntil(() => getComputedStyle(deep(rows, '.head')).display === 'flex', 'a table');
    const tops = new Set(['name', 'birthDate', 'relation'].map((key) => Math.round(control(rows, `/members/${id}/${key}`).getBoundingClientRect().top)));
    expect(tops.size).to.equal(1);
    expect(label().width).to.equal(1);
    expect([...deep(rows, '.head').querySelectorAll('.cell:not([hidden])')].map(({ textContent }) => textContent?.trim().split(/\s{2,}/)[0])).to.deep.equal(['Họ, chữ đệm, tên', 'Ngày sinh (không bắt buộc)', 'Quan hệ (không bắt buộc)']);
    const lefts = (part: string): number[] => [...deep(rows, part).querySelectorAll('.cell:not([hidden])')].map((cell) => Math.round(cell.getBoundingClientRect().left));
    expect(lefts('.row'), 'each answer under its title').to.deep.equal(lefts('.head'));
    await expectAccessible(rows);
    host.style.inlineSize = '20rem';
    await waitUntil(() => getComputedStyle(deep(rows, '.head')).display === 'none', 'cards');
    expect(label().width).to.be.greaterThan(100);
    expect(rows.scrollWidth).to.be.at.most(320);
    await expectAccessible(rows);
  });

  it('holds rows of plain answers', async () => {
    const session = newSession();
    const rows = await shown(session, '/phones');
    expect(visibleText(deep(rows, '.empty'))).to.equal('Chưa có số nào.');
    button(rows, 'Thêm số').click();
    await waitUntil(() => focused()?.localName === 'input', 'the focus is in it');
    const [id = ''] = session.rows('/phones');
    type(control(rows, `/phones/${id}`), '0912345678');
    expect(visibleText(deep(field(rows, `/phones/${id}`), 'mc-text-field', 'label'))).to.contain('Số 1');
    expect(session.answers()).to.have.deep.property('phones', ['0912345678']);
  });

  it('holds rows in rows', async () => {
    const session = newSession();
    const house = session.addRow('/houses');
    const rows = await shown(session, '/houses');
    session.at(`${house}/address`).input('12 Phố Huế');
    await waitUntil(() => all(rows, 'mc-rows').length === 1, 'rows inside');
    button(rows, 'Thêm giấy').click();
    await waitUntil(() => session.rows(`${house}/papers`).length === 1, 'a paper');
    const paper = `${house}/papers/${session.rows(`${house}/papers`)[0] ?? ''}`;
    await waitUntil(() => focused()?.localName === 'input' && focused() === control(rows, `${paper}/number`), 'the focus is in it');
    expect(await rows.focusField(`${house}/address`)).to.equal(true);
    expect(focused()).to.equal(control(rows, `${house}/address`));
    await rows.focusField(`${paper}/number`);
    expect(focused()).to.equal(control(rows, `${paper}/number`));
  });
});
