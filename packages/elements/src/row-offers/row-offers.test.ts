import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { FormSession, type Prefill, type PrefillRow, type PrefillValue } from '@motcua/form';
import { applyPrefill, Prefilled } from '@motcua/form/prefill';
import { interpret } from '@motcua/procedure/interpret';
import '../define.ts';
import { all, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { child, relatives, spouse } from '../../test/relatives.ts';
import { rowsPlan } from '../../test/rows-plan.ts';
import { setLanguage } from '../localization.ts';
import type { McRows } from '../rows/rows.ts';
import type { McRowOffers, RowTakenEvent } from './row-offers.ts';

const newSession = (prefill: Prefill = relatives): FormSession =>
  new FormSession(rowsPlan, { validators: interpret(rowsPlan), context: { today: '2026-09-01' }, prefilled: new Prefilled(prefill) });

const inRows = async (session: FormSession): Promise<McRows> => {
  const rows = await fixture<McRows>(html`<mc-rows .session=${session} .pointer=${'/members'}></mc-rows>`);
  await waitUntil(() => rows.shadowRoot?.querySelector('mc-row-offers')?.shadowRoot?.querySelector('[role=status]'), 'the offers are there');
  return rows;
};
const alone = (session: FormSession): Promise<McRowOffers> => fixture<McRowOffers>(html`<mc-row-offers .session=${session} .pointer=${'/members'}></mc-row-offers>`);
const offered = (within: HTMLElement): string[] => all(within, '.who').map((each) => visibleText(each));
const press = async (within: HTMLElement, who: string): Promise<void> => {
  const button = all(within, 'button').find((each) => each.textContent?.includes(who) && each.textContent.trim().startsWith('Thêm'));
  if (!button) throw new Error(`nobody offers ${who}`);
  button.click();
};

describe('mc-row-offers', () => {
  it('offers each person with whom they are and a button of their own', async () => {
    const rows = await inRows(newSession());
    expect(offered(rows)).to.deep.equal(['Vợ hoặc chồng – Trần Thị Hoa', 'Con – Nguyễn Minh Khôi']);
    await expectAccessible(rows);
  });

  it('fills in a row, offers nobody twice, and leads to the row', async () => {
    const session = newSession();
    const rows = await inRows(session);
    await press(rows, 'Trần Thị Hoa');
    const row = `/members/${spouse.id}`;
    await waitUntil(() => all(rows, '.row').length === 1 && offered(rows).length === 1, 'one is a row');
    expect(session.at(`${row}/name`).state).to.deep.include({ value: 'Trần Thị Hoa', locked: true });
    await waitUntil(() => all(rows, '.row')[0]?.matches(':focus'), 'the row has the focus');
    expect(all(rows, '[role=status]').map((each) => visibleText(each))).to.include('Đã thêm Vợ hoặc chồng – Trần Thị Hoa');
    expect(offered(rows)).to.deep.equal(['Con – Nguyễn Minh Khôi']);
    await press(rows, 'Nguyễn Minh Khôi');
    await waitUntil(() => session.rows('/members').length === 2 && offered(rows).length === 0, 'nobody is left');
    await expectAccessible(rows);
  });

  it('offers who was removed again; who is taken again leaves nothing to bring back', async () => {
    const session = newSession();
    const rows = await inRows(session);
    for (const [index, who] of ['Trần Thị Hoa', 'Nguyễn Minh Khôi'].entries()) {
      await press(rows, who);
      await waitUntil(() => all(rows, '.row').length === index + 1 && all(rows, '.row')[index]?.matches(':focus'), `${who} is a row`);
    }
    all(rows, '.row button').find((each) => each.textContent?.trim().startsWith('Xóa'))?.click();
    await waitUntil(() => all(rows, '.removed').length === 1 && offered(rows).length === 1, 'removed and offered');
    await press(rows, 'Trần Thị Hoa');
    await waitUntil(() => all(rows, '.row').length === 2 && all(rows, '.removed').length === 0, 'taken again');
    expect(session.rows('/members')).to.deep.equal([child.id, spouse.id]);
  });

  it('tells those whose name the form can’t take by birth and number, and offers nobody who can’t be told from others', async () => {
    const unnamed = (id: string, record: string, values: readonly PrefillValue[]): PrefillRow => ({ id, group: '/members', record, values });
    const [name, born] = [child.values[0], child.values[1]];
    if (!name || !born) throw new Error('no values');
    const on = (value: string): PrefillValue => ({ ...born, value });
    const relation: PrefillValue = { ...born, pointer: '/members/-/relation', value: 'child' };
    const rows = [
      child,
      unnamed('c-2', '/family/children', [on('2017')]), unnamed('c-3', '/family/children', [on('2018-02-01'), relation]),
      unnamed('c-4', '/family/children', [on('2019')]), unnamed('c-5', '/family/children', [on('2019')]),
      unnamed('c-6', '/family/children', [relation]), unnamed('c-7', '/family/children', [relation]),
      unnamed('s-1', '/family/spouse', [relation]),
    ];
    expect(offered(await alone(newSession({ id: 'x', values: [], rows })))).to.deep.equal(['Con – Nguyễn Minh Khôi', 'Con – sinh năm 2017', 'Con – sinh ngày 01/02/2018', 'Vợ hoặc chồng']);
  });

  it('of a row its source is said once, and again by each cell that has another', async () => {
    const session = newSession();
    const rows = await inRows(session);
    await press(rows, 'Trần Thị Hoa');
    const notes = (within: string): string[] => all(rows, within).flatMap((each) => all(each, 'mc-source-note')).map((note) => all(note, 'p')[0]?.innerText.trim() ?? '');
    await waitUntil(() => notes('.source').join().includes('Từ'), 'the row says it');
    expect(notes('.source')[0]).to.contain('Từ Cơ sở dữ liệu quốc gia về dân cư').and.to.contain('đã xác thực');
    await waitUntil(() => notes('.cell mc-field').length === 2 && notes('.cell mc-field').every((note) => note.endsWith('Đã xác thực')), 'the cells are marked');
    expect(notes('.cell mc-field').join()).not.to.contain('quốc gia');
    await expectAccessible(rows);
    session.at(`/members/${spouse.id}/birthDate`).input('1990-01-01');
    await waitUntil(() => notes('.source').length === 0 && notes('.cell mc-field').every((note) => note.includes('quốc gia')), 'one cell is not many');
  });

  it('shows nothing where nobody is, and what it says later is said at once', async () => {
    const session = newSession({ id: 'none', values: [] });
    const offers = await alone(session);
    expect(offered(offers)).to.deep.equal([]);
    applyPrefill(session, relatives);
    await waitUntil(() => offered(offers).length === 2, 'they are there');
  });

  it('by itself keeps the focus, unless who listens sees to it', async () => {
    const session = newSession();
    const offers = await alone(session);
    const taken: string[] = [];
    offers.addEventListener('mc-row-taken', ({ detail }: RowTakenEvent) => taken.push(detail.address));
    await press(offers, 'Trần Thị Hoa');
    await waitUntil(() => focused()?.textContent?.includes('Nguyễn Minh Khôi'), 'the next one has the focus');
    expect(taken).to.deep.equal([`/members/${spouse.id}`]);
  });

  it('speaks both languages', async () => {
    const offers = await alone(newSession());
    await setLanguage('en');
    await waitUntil(() => offered(offers)[0] === 'Husband or wife – Trần Thị Hoa', 'English');
    expect(all(offers, 'button').map((each) => visibleText(each))[0]).to.equal('Add: Husband or wife – Trần Thị Hoa');
    await setLanguage('vi');
  });
});
