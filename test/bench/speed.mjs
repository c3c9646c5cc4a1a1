/**
 * Time from a page's first statement until its first page can be used and is painted, and what a key press costs. All
 * cases take turns in one browser, each in a fresh context; medians.
 */
import { chromium } from 'playwright-core';
import { PER_SECTION, mix } from './mix.mjs';

/** In the page: notes when as many controls are there as are asked for and the frame with them is painted. */
const watch = (controls) => {
  const count = (root) => {
    let found = 0;
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'textarea' || element.localName === 'select' || (element.localName === 'input' && element.type !== 'hidden')) found += 1;
      if (element.shadowRoot) found += count(element.shadowRoot);
    }
    return found;
  };
  const afterFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const look = () => {
    if (globalThis.startedAt !== undefined && count(document) >= controls) {
      afterFrame(() => {
        globalThis.usableAfter = performance.now() - globalThis.startedAt;
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.watchKeys = () => {
    globalThis.frames = [];
    addEventListener('keydown', () => {
      const began = performance.now();
      requestAnimationFrame(() => afterFrame(() => globalThis.frames.push(performance.now() - began)));
    }, { capture: true });
  };
};

/** In the page: puts the focus into the fourth line of text, deep. */
const focusText = () => {
  const texts = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'input' && element.type === 'text') texts.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  globalThis.typedInto = texts[3];
  texts[3].focus();
  globalThis.watchKeys();
};

export const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const WARM_KEYS = 2;
const KEYS = 5;
/** Milliseconds in which a closed page is cleared away. */
const AT_REST = 500;

const metric = async (session, name) => (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === name).value * 1000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds in which script ran, by the samples of a profile; collecting garbage is part of it. */
const scriptIn = ({ nodes, samples, timeDeltas }) => {
  const idle = new Set(nodes.filter(({ callFrame }) => ['(idle)', '(program)', '(root)'].includes(callFrame.functionName)).map(({ id }) => id));
  return samples.reduce((sum, id, index) => sum + (idle.has(id) ? 0 : timeDeltas[index]), 0) / 1000;
};

/** Presses keys one by one, each time until the page is at rest: the script that each ran, and the time to its frame. */
const pressKeys = async (page, session) => {
  await page.evaluate(focusText);
  const press = async (text) => {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    await pause(150);
  };
  for (let key = 0; key < WARM_KEYS; key += 1) await press('a');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  for (let key = 0; key < KEYS; key += 1) await press('a');
  await pause(300);
  const { profile } = await session.send('Profiler.stop');
  const { frames, text } = await page.evaluate(() => ({ frames: globalThis.frames, text: globalThis.typedInto.value }));
  if (!text.endsWith('a'.repeat(KEYS))) throw new Error(`what was typed isn't there: ${text}`);
  return { script: scriptIn(profile) / KEYS, frame: median(frames.slice(WARM_KEYS)) };
};

const measureOnce = async (browser, url, controls, keys) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(watch, controls);
    await page.goto(url);
    await page.waitForFunction(() => globalThis.usableAfter !== undefined, undefined, { timeout: 60_000, polling: 100 });
    const usable = await page.evaluate(() => globalThis.usableAfter);
    const work = await metric(session, 'TaskDuration');
    return { usable, work, ...(keys ? await pressKeys(page, session) : {}) };
  } catch (error) {
    throw new Error(`${url}: ${problems[0] ?? error.message}`, { cause: error });
  } finally {
    await context.close();
    // What is left to be cleared away of this page is not the next one's to wait for.
    await pause(AT_REST);
  }
};

/** What asks for yes or no by one box; the others have two radios. */
const ONE_BOX = ['jsonforms', 'jsfe'];

/** Native controls on the first page when all of it is there. */
const controlsOf = ({ stack, count, paged }) => {
  const fields = mix(paged ? Math.min(count, PER_SECTION) : count);
  return fields.length + (ONE_BOX.includes(stack) ? 0 : fields.filter(({ kind }) => kind === 'boolean').length);
};

const launch = (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });

/** A page comes to be painted with one frame or with the next, and what else the machine does decides: of two short starts only many rounds tell. */
const MANY = 31;

/**
 * The start of two cases alone, taking turns.
 * @returns their medians, and the quotient of each round: its median and quartiles
 */
export const compareStarts = async (executablePath, url, one, other) => {
  const browser = await launch(executablePath);
  try {
    const taken = [];
    for (let round = 0; round <= MANY; round += 1) {
      const pair = [];
      for (const each of [one, other]) pair.push((await measureOnce(browser, `${url}/${each.name}/`, controlsOf(each), false)).usable);
      if (round > 0) taken.push(pair);
    }
    const quotients = taken.map(([first, second]) => first / second).sort((a, b) => a - b);
    const quarter = Math.floor(MANY / 4);
    return { usable: [0, 1].map((which) => median(taken.map((pair) => pair[which]))), quotient: median(quotients), quartiles: [quotients[quarter], quotients[MANY - 1 - quarter]], rounds: MANY };
  } finally {
    await browser.close();
  }
};

/**
 * @param cases `{ name, stack, count, paged }`, each a page below `url`
 * @returns medians by name, with the Chromium that they were measured in
 */
export const measureSpeed = async (executablePath, url, cases, rounds, say = () => undefined) => {
  const browser = await launch(executablePath);
  const taken = new Map(cases.map(({ name }) => [name, []]));
  try {
    // The first round only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const each of cases) {
        const { name } = each;
        const once = await measureOnce(browser, `${url}/${name}/`, controlsOf(each), round > 0);
        if (round > 0) taken.get(name).push(once);
      }
      say(round);
    }
    const of = (all, part) => median(all.map((once) => once[part]));
    return {
      version: browser.version(),
      results: new Map([...taken].map(([name, all]) => [name, { usable: of(all, 'usable'), least: Math.min(...all.map(({ usable }) => usable)), most: Math.max(...all.map(({ usable }) => usable)), work: of(all, 'work'), script: of(all, 'script'), frame: of(all, 'frame') }])),
    };
  } finally {
    await browser.close();
  }
};
