/** What a host may add to a form, in a page of its own, under a strict policy. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, openPage, type Watched } from '../support/browser.ts';
import { serveHost } from '../support/host.ts';
import { look } from '../support/look.ts';
import type { StaticServer } from '../support/static.ts';

let server: StaticServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([serveHost(), launch()]);
});
after(async () => {
  await browser.close();
  server.stop();
});

const visit = async (go: (page: Page, watched: Watched) => Promise<void>): Promise<void> => {
  const watched = await openPage(browser, { portal: server.url, gateway: server.url, issuer: server.url });
  try {
    await watched.page.goto(server.url);
    await watched.page.getByRole('heading', { name: 'Hồ sơ cũ' }).waitFor();
    await go(watched.page, watched);
    watched.assertClean();
  } finally {
    await watched.close();
  }
};

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Tiếp tục' }).click();
const toSecondPage = async (page: Page): Promise<void> => {
  await page.getByLabel('Mã hồ sơ').fill('HS-1');
  await next(page);
  await page.getByRole('heading', { name: 'Xem thửa đất' }).waitFor();
  await page.getByLabel('Tôi đã xem bản đồ').check();
  await next(page);
  await page.getByRole('heading', { name: 'Ý kiến' }).waitFor();
};

test('a message of the host’s stands at the field and in the summary', () =>
  visit(async (page, watched) => {
    await look({ watched }, 'a form of the host’s, empty');
    await next(page);
    await page.getByRole('link', { name: 'cơ quan cần mã hồ sơ: xem trên giấy hẹn' }).click();
    assert.ok(await page.getByText('Lỗi: Cơ quan cần mã hồ sơ: xem trên giấy hẹn').isVisible());
    await look({ watched }, 'a message of the host’s');
  }));

test('a check that asks the host’s server is waited for, and says what is wrong', () =>
  visit(async (page, watched) => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/codes.json', async (route) => {
      await asked;
      await route.continue();
    });
    await page.getByLabel('Mã hồ sơ').fill('HS-9');
    await next(page);
    await page.getByRole('button', { name: 'Đang kiểm tra…' }).waitFor();
    assert.ok(await page.getByRole('heading', { name: 'Hồ sơ cũ' }).isVisible());
    await look({ watched }, 'a check of the host’s, busy');
    answer();
    await page.getByRole('link', { name: 'mã hồ sơ này không có trong hệ thống của cơ quan' }).waitFor();
    await look({ watched }, 'a check of the host’s, with an error');
    await page.getByLabel('Mã hồ sơ').fill('HS-2');
    await next(page);
    await page.getByRole('heading', { name: 'Xem thửa đất' }).waitFor();
  }));

test('a page of the host’s is counted, holds the person until it lets go, and is part of the way back', () =>
  visit(async (page, watched) => {
    assert.ok(await page.getByText('Bước 1/4').isVisible());
    await page.getByLabel('Mã hồ sơ').fill('HS-1');
    await next(page);
    await page.getByRole('heading', { name: 'Xem thửa đất' }).waitFor();
    assert.ok(await page.getByText('Bước 2/4').isVisible());
    await look({ watched }, 'a page of the host’s');
    await next(page);
    await page.getByText('Hãy xem bản đồ rồi đánh dấu vào ô ở trên').waitFor();
    await look({ watched }, 'a page of the host’s that holds the person');
    assert.ok(await page.getByRole('heading', { name: 'Xem thửa đất' }).isVisible());
    await page.getByLabel('Tôi đã xem bản đồ').check();
    await next(page);
    await page.getByRole('heading', { name: 'Ý kiến' }).waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    assert.ok(await page.getByLabel('Tôi đã xem bản đồ').isChecked());
  }));

test('a control of the host’s answers a field, shows its error, and its answer is handed over', () =>
  visit(async (page, watched) => {
    await toSecondPage(page);
    await look({ watched }, 'a control of the host’s, empty');
    await next(page);
    await page.getByRole('link', { name: /mức hài lòng/ }).click();
    assert.equal(await page.evaluate(() => document.querySelector('mc-form')?.shadowRoot?.activeElement?.localName), 'mc-page');
    await look({ watched }, 'a control of the host’s, with an error');
    await page.getByLabel('4 sao').check();
    await next(page);
    await page.getByRole('heading', { name: 'Kiểm tra lại' }).waitFor();
    await look({ watched }, 'the check');
    await page.getByRole('button', { name: 'Hoàn tất' }).click();
    const shown: unknown = JSON.parse(await page.locator('#answers').innerText());
    assert.deepEqual(shown, { first: { code: 'HS-1' }, second: { stars: 4 } });
    await look({ watched }, 'handed over');
  }));
