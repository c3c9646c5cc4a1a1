/** A source of data that doesn't answer: the form says so, asks what it would have said, and is filed all the same. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { declared, submit } from '../support/filing.ts';
import { answerGroup, answerOutage, fillBusiness, OWNER } from '../support/household.ts';
import { look } from '../support/look.ts';
import { startParts, type Parts } from '../support/parts.ts';
import { visitOn } from '../support/session.ts';
import { WIDTHS } from '../support/widths.ts';

const SAID = 'Chưa tra được Cơ sở dữ liệu quốc gia về dân cư';

/** Takes requests and never answers. */
let silent: Server;
let parts: Parts;
let browser: Browser;
before(async () => {
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  assert.ok(address !== null && typeof address === 'object');
  parts = await startParts(undefined, { population: `http://127.0.0.1:${String(address.port)}/` });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await parts.stop();
  silent.closeAllConnections();
  silent.close();
});

for (const width of WIDTHS) {
  test(`a household business while the population database can't be reached, ${String(width)} px wide`, () =>
    visitOn(browser, parts)({ viewport: { width, height: 800 } }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn(OWNER.name);
      await person.open('/thu-tuc/1.001612');
      await person.begin.waitFor();
      await person.start(true);
      await page.locator('mc-notice').getByText(SAID).waitFor();
      assert.deepEqual(await person.see('/owner/name'), { kind: 'typed', text: OWNER.name, source: 'Tài khoản đăng nhập' }, 'the account that they signed in with told it');
      assert.deepEqual(await person.see('/owner/birthDate'), { kind: 'typed', text: '30/11/1985', source: 'Tài khoản đăng nhập' });
      assert.equal((await person.see('/owner/sex')).source, '', 'nobody has filled it in');
      await look(visited, 'owner, with what the account told');

      await answerGroup(person, '/owner', OWNER);
      await person.next();
      const missing = await person.summary();
      assert.ok(missing.some((entry) => entry.includes('dân tộc')), missing.join());
      await look(visited, 'owner, with errors');
      await answerOutage(person);
      await person.next();
      await person.heading.getByText('Tên và trụ sở').waitFor();

      // On another day, on the same draft, the same is asked.
      await page.getByText(/^Đã lưu/).first().waitFor();
      await page.reload();
      await person.heading.getByText('Tên và trụ sở').waitFor();
      await person.button('Quay lại').click();
      await person.heading.getByText('Chủ hộ kinh doanh').waitFor();
      assert.equal((await person.see('/owner/ethnicGroup')).kind, 'typed');
      await person.next();

      await fillBusiness(person);
      await person.heading.getByText('Giấy tờ kèm theo').waitFor();
      await page.locator('mc-papers').getByText('Giấy tờ tùy thân của chủ hộ kinh doanh').first().waitFor();
      await person.next();
      await person.heading.getByText('Kiểm tra lại').waitFor();
      const code = await submit(person);
      assert.match(await declared(person, code, 'bị gián đoạn'), /Dân tộc: Kinh Quốc tịch: Việt Nam/);
    }));
}

for (const width of WIDTHS) {
  test(`a person sees what they agreed to and takes it back, ${String(width)} px wide`, () =>
    visitOn(browser, parts)({ viewport: { width, height: 800 } }, async (visited) => {
      const { person } = visited;
      const { page } = person;
      await person.signIn('Lê Thị Ví Dụ');
      await person.open('/thu-tuc/1.004873');
      await person.begin.waitFor();
      const asked = page.locator('mc-start .asked');
      await page.getByText(/^Xem \d+ câu có thể được điền sẵn$/).click();
      assert.match(await asked.innerText(), /Cơ sở dữ liệu hộ tịch điện tử\s+Tình trạng hôn nhân/);
      await look(visited, 'the start, with whom is asked for what');
      await person.start(true);

      await person.open('/');
      await page.getByRole('link', { name: /^Dữ liệu của tôi/ }).click();
      const latest = page.locator('mc-repository [part=consent]').filter({ hasText: 'Để điền sẵn tờ khai' }).first();
      await latest.getByText('chưa tra được').waitFor();
      assert.match(await latest.innerText(), /Cơ sở dữ liệu hộ tịch điện tử: (đã điền|không có)/);
      await look(visited, 'my data');
      await latest.getByRole('button', { name: /^Rút lại/ }).click();
      await look(visited, 'my data, asked again');
      await latest.getByRole('button', { name: /^Rút lại đồng ý/ }).click();
      await latest.getByText('Đã rút lại lúc').waitFor();
      await look(visited, 'my data, taken back');
      await page.reload();
      await latest.getByText('Đã rút lại lúc').waitFor();
    }));
}
