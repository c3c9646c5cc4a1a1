import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import { deep, expectAccessible, visibleText } from '../../test/dom.ts';
import type { McProcedureSearch } from './procedure-search.ts';

const list = (): Promise<McProcedureSearch> =>
  fixture<McProcedureSearch>(html`<mc-procedure-search>
    <section><h2>Nhà ở, cư trú</h2><ul><li data-keywords="ở trọ, thuê nhà"><a href="#tam-tru">Đăng ký tạm trú</a><p>Nơi ở mới.</p></li></ul></section>
    <section><h2>Kinh doanh</h2><ul>
      <li><a href="#ho">Đăng ký thành lập hộ kinh doanh</a></li>
      <li data-keywords="trọ"><a href="#nha-tro">Mở nhà cho thuê</a></li>
    </ul></section>
    <p slot="none">Gọi nơi tiếp dân.</p>
  </mc-procedure-search>`);

const box = (search: McProcedureSearch): HTMLInputElement => {
  const found = deep(search, 'input');
  if (!(found instanceof HTMLInputElement)) throw new Error('no box');
  return found;
};
const shown = (search: McProcedureSearch): string[] => [...search.querySelectorAll('li')].filter((entry) => entry.getBoundingClientRect().height > 0).map((entry) => entry.querySelector('a')?.textContent ?? '');
const headings = (search: McProcedureSearch): string[] => [...search.querySelectorAll('h2')].filter((heading) => heading.getBoundingClientRect().height > 0).map(({ textContent }) => textContent ?? '');
const type = async (search: McProcedureSearch, text: string): Promise<void> => {
  search.focus();
  await sendKeys({ type: text });
};

describe('mc-procedure-search', () => {
  it('shows the page’s own list until something is typed', async () => {
    const search = await list();
    expect(shown(search).length).to.equal(3);
    expect(visibleText(deep(search, '[role=status]'))).to.equal('');
    await expectAccessible(search);
  });

  it('finds without marks, by parts of words, and hides groups of which nothing is left', async () => {
    const search = await list();
    await type(search, 'tam tru');
    expect(shown(search)).to.deep.equal(['Đăng ký tạm trú']);
    expect(headings(search)).to.deep.equal(['Nhà ở, cư trú']);
    await waitUntil(() => visibleText(deep(search, '[role=status]')) === 'Tìm thấy 1 thủ tục.');
    await expectAccessible(search);
  });

  it('finds by what people call it', async () => {
    const search = await list();
    await type(search, 'nhà trọ');
    expect(shown(search)).to.deep.equal(['Đăng ký tạm trú', 'Mở nhà cho thuê']);
  });

  it('says when there is none and what to do, and shows all again when the box is emptied', async () => {
    const search = await list();
    await type(search, 'hộ chiếu');
    expect(shown(search)).to.deep.equal([]);
    await waitUntil(() => visibleText(deep(search, '[role=status]')).includes('Không tìm thấy'));
    expect(search.querySelector('[slot=none]')?.getBoundingClientRect().height).to.be.greaterThan(0);
    box(search).select();
    await sendKeys({ press: 'Backspace' });
    expect(shown(search).length).to.equal(3);
    await waitUntil(() => visibleText(deep(search, '[role=status]')) === '');
  });

  it('says how many only when somebody rests', async () => {
    const search = await list();
    const said: string[] = [];
    const status = deep(search, '[role=status]');
    new MutationObserver(() => said.push(visibleText(status))).observe(status, { subtree: true, childList: true, characterData: true });
    await type(search, 'kinh doanh');
    await waitUntil(() => said.length > 0);
    await aTimeout(0);
    expect(said).to.deep.equal(['Tìm thấy 1 thủ tục.']);
  });
});
