/**
 * Time from the start of navigation until the first page of the form can be used: all its controls are there, options
 * included, and a frame with them has been painted. `<mc-form>` beside static HTML with the same content, alternated in
 * one browser, nothing cached.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const optionsOf = (root, list) =>
  JSON.parse(readFileSync(join(root, 'dist', 'code-lists', `${list}.json`), 'utf8'))
    .options.map(({ value, label }) => `<option value="${escape(value)}">${escape(label.vi)}</option>`)
    .join('');

const staticPage = (root) =>
  readFileSync(new URL('static.html', import.meta.url), 'utf8').replace(/<!-- (countries|provinces) -->/g, (_, list) => optionsOf(root, list));

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));

/** The static page on an origin of its own; style sheet and icon are the portal's own, as for the form. */
export const serveStatic = async (root, portal) => {
  const page = gzipSync(staticPage(root));
  const style = gzipSync(await (await fetch(`${portal}/style.css`)).text());
  const icon = gzipSync(await (await fetch(`${portal}/icon.svg`)).text());
  const server = createServer((request, response) => {
    const [type, body] = { '/style.css': ['text/css', style], '/icon.svg': ['image/svg+xml', icon] }[request.url] ?? ['text/html; charset=utf-8', page];
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'" });
    response.end(body);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, bytes: page.length, close: () => server.close() };
};

/** In the page: notes when as many controls are there as the page has, and the next frame is painted. */
const watchUsable = (controls) => {
  const count = (root) => {
    let found = 0;
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('[hidden]')) continue;
      if (/^(input|textarea)$/.test(element.localName) || (element.localName === 'select' && (element.options.length > 30 || element.closest('[id=commune]') || root !== document))) found += 1;
      if (element.shadowRoot) found += count(element.shadowRoot);
    }
    return found;
  };
  const look = () => {
    if (count(document) >= controls) requestAnimationFrame(() => { globalThis.usableAt = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** 3 text, 4 + 3 radios, 3 text, 3 selects, 1 text: what the first page asks of somebody in Vietnam. */
const CONTROLS = 17;

export const measureUsable = async (executablePath, pages, runs) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  try {
    for (let run = 0; run <= runs; run += 1) {
      for (const [name, url] of Object.entries(pages)) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.addInitScript(watchUsable, CONTROLS);
        await page.goto(url);
        await page.waitForFunction(() => globalThis.usableAt !== undefined);
        // The first round only warms the browser up.
        if (run > 0) times[name].push(await page.evaluate(() => globalThis.usableAt));
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { median: median(all), least: Math.min(...all), most: Math.max(...all) }]));
};
