import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { all, deep, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import type { McEmpty } from './empty.ts';

const failed = (): Promise<McEmpty> =>
  fixture<McEmpty>(html`<mc-empty kind="error" heading-level="3" role="alert">
    <span slot="heading">Chưa tải được danh sách hồ sơ</span>
    <p>Hệ thống trả lời chậm hơn thường lệ.</p>
    <p slot="safe">Hồ sơ đã nộp không bị ảnh hưởng.</p>
    <p slot="next">Thử lại sau ít phút.</p>
    <mc-button slot="actions">Thử lại</mc-button>
  </mc-empty>`);

describe('mc-empty', () => {
  it('says what happened, what is safe and what to do next, in this order', async () => {
    const empty = await failed();
    const tops = ['[slot=heading]', 'p:not([slot])', '[slot=safe]', '[slot=next]', '[slot=actions]'].map((selector) => empty.querySelector(selector)?.getBoundingClientRect().top ?? NaN);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    expect(deep(empty, 'h1').ariaLevel).to.equal('3');
    await expectAccessible(empty);
  });

  it('takes the focus on its heading', async () => {
    const empty = await failed();
    empty.focus();
    expect(focused()).to.equal(deep(empty, 'h1'));
  });

  it('has words of its own for each kind, and no room for what nobody gives', async () => {
    const page = await fixture(html`<div><mc-empty></mc-empty><mc-empty kind="error"></mc-empty><mc-empty kind="offline"></mc-empty></div>`);
    expect([...page.querySelectorAll('mc-empty')].map(visibleText)).to.deep.equal([
      'Chưa có gì ở đây',
      'Chưa tải được',
      'Thiết bị đang không có mạng Hãy kiểm tra mạng Wi-Fi hoặc dữ liệu di động rồi thử lại.',
    ]);
    const [empty] = page.querySelectorAll('mc-empty');
    expect(empty && all(empty, '.safe, .actions').map(({ hidden }) => hidden)).to.deep.equal([true, true]);
    await expectAccessible(page);
  });

  it('has an edge in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    expect(getComputedStyle(deep(await failed(), '.empty')).borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('fits a narrow screen with large text', async () => {
    await fits(await failed());
  });
});
