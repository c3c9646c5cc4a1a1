/** What stands on a page before its scripts, and without them; and that nothing jumps when they come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleNamed } from '../support/answers.ts';
import { clientOf, keepDraft } from '../support/drafts.ts';
import { PROCEDURE } from '../support/person.ts';
import { withDemo } from '../support/session.ts';

const visit = withDemo();

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const CITIZEN = 'Nguyễn Thị Thử';
const { answers } = exampleNamed('01');
/** Greatest sum of layout shifts, as browsers count them (web.dev: "good" is 0.1). */
const MOST = 0.02;

const withoutScript = (path: string, look: (page: Page) => Promise<void>): Promise<void> =>
  visit({ viewport: PHONE, javaScriptEnabled: false }, async ({ person }) => {
    await person.open(path);
    await look(person.page);
  });

test('without script a procedure’s page says what it is, what to bring and where to go', () =>
  withoutScript(`/thu-tuc/${PROCEDURE}`, async (page) => {
    const text = await page.locator('body').innerText();
    for (const expected of ['Cổng trình diễn', 'Cấp Giấy xác nhận tình trạng hôn nhân', 'Ai có thể làm', '3 ngày làm việc', 'Giấy tờ cần có', 'Bản án hoặc quyết định ly hôn', 'Bộ phận Một cửa nơi cư trú'])
      assert.ok(text.includes(expected), `${expected} in ${text}`);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  }));

test('without script the first page lists the procedures by what happens in a life', () =>
  withoutScript('/', async (page) => {
    await page.getByRole('heading', { name: 'Nhà ở, cư trú' }).waitFor();
    await page.getByRole('link', { name: 'Đăng ký tạm trú' }).waitFor();
  }));

interface Shift {
  readonly value: number;
  readonly what: string;
}

declare global {
   
  var shifts: Shift[];
}

/** In the page, without functions that have names: each shift that nobody caused, with what moved. */
const watchShifts = (): void => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('value' in entry && typeof entry.value === 'number' && 'hadRecentInput' in entry && 'sources' in entry && Array.isArray(entry.sources))) throw new TypeError('no layout shift');
      if (entry.hadRecentInput) continue;
      const what = entry.sources.map(({ node }: { node: Node | null }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node?.nodeName)).join(', ');
      globalThis.shifts.push({ value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const pages: readonly { readonly path: string; readonly ready: string; readonly signedIn?: true; readonly drafts?: number }[] = [
  { path: '/', ready: 'mc-procedure-search input' },
  { path: '/', ready: '#dossiers mc-empty', signedIn: true },
  { path: `/thu-tuc/${PROCEDURE}`, ready: '#form .button' },
  { path: `/thu-tuc/${PROCEDURE}`, ready: 'mc-start button.primary', signedIn: true },
  { path: '/nhung/', ready: 'mc-page mc-field' },
  { path: '/tra-cuu', ready: 'mc-dossier-lookup button' },
  { path: '/', ready: '#drafts li', signedIn: true, drafts: 3 },
];

for (const { path, ready, signedIn, drafts = 0 } of pages) {
  for (const viewport of [PHONE, DESK]) {
    test(`nothing jumps on ${path}${signedIn ? ', signed in,' : ''}${drafts > 0 ? ` with ${drafts} unfinished forms,` : ''} ${viewport.width} px wide`, () =>
      visit({ viewport }, async ({ person, demo }) => {
        const { page } = person;
        if (signedIn) await person.signIn(CITIZEN);
        for (let kept = 0; kept < drafts; kept += 1) await keepDraft(await clientOf(person, demo), answers, 'requester');
        const session = await page.context().newCDPSession(page);
        // The page is painted before its scripts are there, as on any slow network.
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        await session.send('Network.emulateNetworkConditions', { offline: false, latency: 100, downloadThroughput: 180_000, uploadThroughput: 84_375 });
        await page.addInitScript(watchShifts);
        await person.open(path);
        await page.locator(ready).first().waitFor();
        // Two frames on, whatever came last has been laid out.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const shifts = await page.evaluate(() => globalThis.shifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        assert.ok(sum <= MOST, `${sum.toFixed(3)}: ${shifts.map(({ value, what }) => `${value.toFixed(3)} ${what}`).join('; ')}`);
      }));
  }
}
