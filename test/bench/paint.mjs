/**
 * When the demo's pages are first painted, beside the same content as static HTML, on a slow phone: 4× slower processor, slow 4G.
 * The static page is made of what our page shows at the end, shadow roots and their sheets written out, without any script.
 */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median } from './speed.mjs';

const PHONE = { width: 360, height: 640 };
/** "Slow 4G" of Chromium's DevTools: bytes a second, milliseconds. */
const SLOW_4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };
const SLOWER = 4;

/** In the page, before anything else: collects what the browser says of painting. */
const watchPaint = () => {
  globalThis.paint = { first: 0, largest: 0, shift: 0, longest: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') globalThis.paint.first = startTime; });
  watch('largest-contentful-paint', ({ startTime }) => { globalThis.paint.largest = startTime; });
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) globalThis.paint.shift += value; });
  watch('longtask', ({ startTime, duration }) => {
    const { first } = globalThis.paint;
    if (first > 0 && startTime >= first) globalThis.paint.longest = Math.max(globalThis.paint.longest, duration);
  });
};

/** In the page: what is shown, as HTML that needs no script. */
const written = () => {
  const roots = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      roots.push(element.shadowRoot);
      visit(element.shadowRoot);
    }
  };
  visit(document);
  for (const root of roots) {
    const style = document.createElement('style');
    style.textContent = root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n')).join('\n');
    root.prepend(style);
  }
  for (const script of document.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
  return `<!doctype html>${document.documentElement.getHTML({ shadowRoots: roots }).replace(/^/, '<html lang="vi">')}</html>`;
};

const CITIZEN = 'Nguyễn Thị Thử';

/** The demo's pages: what shows that a page is complete, and what is done before it is opened. */
export const pagesOf = (portal) => {
  const signedIn = async (page) => {
    await page.goto(`${portal}/dang-nhap?quay-lai=/`);
    await page.getByRole('radio', { name: CITIZEN }).check();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.locator('#nguoi-dung').getByText(CITIZEN).waitFor();
  };
  return [
    { name: 'home', path: '/', ready: '#procedures a' },
    { name: 'procedure', path: '/thu-tuc/1.004873', ready: '#form .button' },
    { name: 'start', path: '/thu-tuc/1.004873', ready: 'mc-start button.primary', prepare: signedIn },
    { name: 'form', path: '/nhung/', ready: 'mc-page mc-field' },
    { name: 'lookup', path: '/tra-cuu', ready: 'mc-dossier-lookup button' },
  ];
};

const withPage = async (browser, prepare, work) => {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    await prepare?.(page);
    return await work(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
};

/** Goes to a page that nothing is cached of. @returns what was painted when, once the page is complete and at rest */
const paintOf = async (page, session, url, ready, slow) => {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slow) {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  await page.addInitScript(watchPaint);
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve, 300)))));
  return page.evaluate(() => globalThis.paint);
};

const serveTwins = async (portal, twins) => {
  const fetched = async (path) => gzipSync(await (await fetch(portal + path)).text());
  const [style, icon] = [await fetched('/style.css'), await fetched('/icon.svg')];
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/style.css' ? ['text/css', style] : url === '/icon.svg' ? ['image/svg+xml', icon] : ['text/html; charset=utf-8', twins.get(url.slice(1)) ?? ''];
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

/**
 * @param pages `{ name, path, ready, prepare? }`: what shows that a page is complete (a CSS selector), and what is done before it is opened
 * @returns by page: ours and static, each the median of first and largest contentful paint (ms), the greatest layout shift, and on an
 *   unthrottled machine the longest task after the first paint (ms)
 */
export const measurePaint = async (executablePath, portal, pages, rounds) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const twins = new Map();
    for (const { name, path, ready, prepare } of pages) {
      await withPage(browser, prepare, async (page, session) => {
        await paintOf(page, session, portal + path, ready, false);
        twins.set(name, gzipSync(await page.evaluate(written)));
      });
    }
    const { url, close } = await serveTwins(portal, twins);
    const taken = new Map(pages.map(({ name }) => [name, { ours: [], html: [], fast: [] }]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, path, ready, prepare } of pages) {
        const ours = await withPage(browser, prepare, (page, session) => paintOf(page, session, portal + path, ready, true));
        const html = await withPage(browser, undefined, (page, session) => paintOf(page, session, `${url}/${name}`, 'main', true));
        const fast = await withPage(browser, prepare, (page, session) => paintOf(page, session, portal + path, ready, false));
        if (round === 0) continue; // warms up
        const all = taken.get(name);
        all.ours.push(ours);
        all.html.push(html);
        all.fast.push(fast);
      }
    }
    close();
    const middle = (all, part) => median(all.map((each) => each[part]));
    const most = (all, part) => Math.max(...all.map((each) => each[part]));
    return new Map(
      [...taken].map(([name, { ours, html, fast }]) => [
        name,
        {
          first: [middle(ours, 'first'), middle(html, 'first')],
          largest: [middle(ours, 'largest'), middle(html, 'largest')],
          shift: most([...ours, ...fast], 'shift'),
          longest: middle(fast, 'longest'),
        },
      ]),
    );
  } finally {
    await browser.close();
  }
};
