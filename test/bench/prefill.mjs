/**
 * What prefill adds to the time between "begin" and a first page that can be used, on the demo in a real browser: with three repositories that
 * answer over HTTP in 100 ms each, and with one of them that never answers. All cases take turns; each round is another browser context.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../packages/demo/prepare.mjs';
import { median } from './speed.mjs';
import { withDemo } from './start.mjs';

const ANSWERS_AFTER = 100;
const CITIZEN = { name: 'Nguyễn Thị Thử', personalId: '003198000001' };
const RECORDS = 'packages/demo/citizens/repositories';

const recordOf = (id) => JSON.parse(readFileSync(join(root, RECORDS, id, `${CITIZEN.personalId}.json`), 'utf8'));

/** What each of the agency's repositories answers; the account that people sign in with is asked like any other here. */
const ANSWERS = { 'population': recordOf('population'), 'civil-status': recordOf('civil-status'), 'sign-in': { person: { personalId: CITIZEN.personalId, name: CITIZEN.name } } };

/** An adapter over HTTP that hangs when it is told to. */
const startRepository = async (record) => {
  const repository = { hangs: false, asked: 0 };
  const server = createServer((request, response) => {
    request.resume();
    repository.asked += 1;
    if (repository.hangs) return;
    setTimeout(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(record)), ANSWERS_AFTER);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(repository, { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } });
};

/** In the page: presses "begin"; resolves with the milliseconds until all fields of the first page are there and painted. */
const beginAndWait = async () => {
  const all = function* (within) {
    for (const element of within.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  };
  const find = (tag) => [...all(document)].find(({ localName }) => localName === tag);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const button = find('mc-start').shadowRoot.querySelector('button.primary');
  const began = performance.now();
  button.click();
  while (!find('mc-page')) await frame();
  const page = find('mc-page');
  await page.updateComplete;
  await Promise.all([...page.shadowRoot.querySelectorAll('mc-field')].map((field) => field.updateComplete));
  await frame();
  return performance.now() - began;
};

const signIn = async (page, portal) => {
  await page.goto(`${portal}/dang-nhap?quay-lai=/`);
  await page.getByRole('radio', { name: CITIZEN.name }).check();
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.locator('#nguoi-dung').getByText(CITIZEN.name).waitFor();
};

/** @returns milliseconds from "begin" to a first page that can be used */
const timeOf = async (browser, portal, consents) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await signIn(page, portal);
    await page.goto(`${portal}/thu-tuc/1.004873`);
    await page.locator('mc-start button.primary').waitFor();
    if (consents) await page.locator('mc-start [data-purpose=prefill]').getByRole('checkbox').check();
    return await page.evaluate(beginAndWait);
  } finally {
    await context.close();
  }
};

const summary = (times) => ({ median: median(times), least: Math.min(...times), most: Math.max(...times) });

/** @returns times without consent, with it, with one repository that hangs, and what prefill adds at the median */
export const measurePrefill = async (executablePath, rounds) => {
  const repositories = Object.fromEntries(await Promise.all(Object.entries(ANSWERS).map(async ([id, record]) => [id, await startRepository(record)])));
  const addresses = Object.entries(repositories).map(([id, { url }]) => `${id}=${url}`).join(',');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const times = { without: [], with: [], hanging: [] };
  try {
    await withDemo(
      async (portal) => {
        for (let round = 0; round <= rounds; round += 1) {
          for (const name of Object.keys(times)) {
            repositories.population.hangs = name === 'hanging';
            const took = await timeOf(browser, portal, name !== 'without');
            // The first round only warms up.
            if (round > 0) times[name].push(took);
          }
        }
      },
      { MOTCUA_REPOSITORIES: addresses },
    );
  } finally {
    await browser.close();
    for (const { close } of Object.values(repositories)) close();
  }
  if (Object.values(repositories).some(({ asked }) => asked === 0)) throw new Error('A repository was never asked.');
  const [without, with_, hanging] = [times.without, times.with, times.hanging].map(summary);
  return { without, with: with_, hanging, added: with_.median - without.median };
};
