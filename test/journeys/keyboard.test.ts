/** The whole way of a citizen by keyboard alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from '../support/keyboard.ts';
import { look } from '../support/look.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

test('a citizen signs in, answers, mends, submits and follows by keyboard alone', () =>
  visit({}, async ({ person, watched, demo }) => {
    const { page } = person;
    const keys = new Keyboard(page);
    await person.open('/');
    await page.locator('#procedures a').first().waitFor();
    await keys.tabTo(/^Đăng nhập$/, 'a');
    await keys.press('Enter');
    await page.getByRole('radio', { name: 'Trần Văn Mẫu' }).waitFor();
    await keys.tabTo(/Nguyễn Thị Thử/, 'input:radio');
    await keys.press('ArrowDown');
    assert.match((await keys.focused()).name, /Trần Văn Mẫu/);
    await keys.tabTo(/^Đăng nhập$/, 'button');
    await keys.press('Enter');

    await page.locator('#procedures a').first().waitFor();
    await keys.tabTo(/Cấp Giấy xác nhận/, 'a');
    await keys.press('Enter');
    await person.button('Bắt đầu khai').waitFor();
    await keys.tabTo(/câu có thể được điền sẵn/, 'summary');
    await keys.press('Enter');
    await keys.tabTo(/đồng ý .* lấy dữ liệu của tôi/, 'input:checkbox');
    await keys.press('Space');
    await keys.tabTo(/đồng ý .* tìm giấy tờ của tôi/, 'input:checkbox');
    await keys.press('Space');
    await keys.tabTo(/^Lấy dữ liệu và bắt đầu khai$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Người yêu cầu').waitFor();
    assert.equal((await keys.focused()).what, 'h1', 'a new page is read from its title');
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Người được xác nhận').waitFor();
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');
    await person.summary();
    await look({ watched }, 'whose paper it is, with an error');
    await keys.tabTo(/bản thân/, 'a');
    await keys.press('Enter');
    await keys.tabTo('/relation', 'input:radio');
    await keys.press('Space');
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Tình trạng hôn nhân').waitFor();
    await look({ watched }, 'marital status, filled in');
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Mục đích').waitFor();
    await keys.tabTo('/purpose/kind', 'input:radio');
    await keys.press('Space', 'ArrowDown', 'ArrowUp');
    const kind = (await person.see('/purpose/kind')).text;
    for (const pointer of (await person.asked()).filter((asked) => asked.startsWith('/purpose/') && asked !== '/purpose/kind')) {
      await keys.tabTo(pointer);
      await keys.type('Thử bàn phím');
    }
    assert.notEqual(kind, '');
    await keys.tabTo('/copies');
    await keys.press('Control+A');
    await keys.type('2');
    await keys.tabTo('/pledge', 'input:checkbox');
    await keys.press('Space');
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Kiểm tra lại').waitFor();
    await keys.tabTo(/^Sửa.*Số lượng bản/, 'button');
    await keys.press('Enter');
    await keys.tabTo('/copies');
    await keys.press('Control+A');
    await keys.type('3');
    await keys.tabTo(/^Tiếp tục$/, 'button');
    await keys.press('Enter');
    await person.heading.getByText('Kiểm tra lại').waitFor();
    await keys.tabTo(/^Nộp hồ sơ$/, 'button');
    await keys.press('Enter');

    await person.heading.getByText('Đã nộp hồ sơ').waitFor();
    const code = await page.locator('mc-receipt .code').innerText();
    await keys.tabTo(/^Theo dõi hồ sơ này$/, 'a');
    await keys.press('Enter');
    const tracker = page.locator('mc-status-tracker');
    await tracker.getByText('Đang theo dõi').waitFor();
    await demo.officer(code, '2');
    await tracker.getByRole('heading', { name: 'Được tiếp nhận' }).waitFor();

    await keys.tabTo(/^Đăng xuất$/, 'button');
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Đăng xuất khỏi bản trình diễn?' }).waitFor();
    await keys.tabTo(/^Đăng xuất$/, 'button');
    await keys.press('Enter');
    await page.getByText('Đăng nhập để xem hồ sơ của mình và khai tiếp bản khai dở.').waitFor();
  }));
