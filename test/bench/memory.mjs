/** Whether a long form keeps what it has shown: our form of 200 fields is filled in and gone through, to the end and back, again and again. */
import { chromium } from 'playwright-core';

/** After which rounds is looked. */
const ROUNDS = [10, 50];

/** What the engine makes of code that runs often is no memory of the form's; left on, it hides what is. */
const FLAGS = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** In the page, once: what a round is. Types into every line of text of every page, goes on to the end, then back to the first. */
const teach = () => {
  globalThis.goRound = async (round) => {
    const deep = function* (root) {
      for (const element of root.querySelectorAll('*')) {
        yield element;
        if (element.shadowRoot) yield* deep(element.shadowRoot);
      }
    };
    const rest = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const button = (text) => [...deep(document)].find((element) => element.localName === 'button' && element.textContent.trim() === text);
    const title = () => [...deep(document)].find((element) => element.localName === 'h1')?.textContent;
    const fill = () => {
      for (const input of deep(document)) {
        if (input.localName !== 'input' || input.type !== 'text' || input.inputMode === 'numeric') continue;
        input.focus();
        input.value = `Trả lời ${round}`;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        input.blur();
      }
      // What must be a number of twelve digits, so that the page may be left.
      for (const input of deep(document)) {
        if (input.localName !== 'input' || input.type !== 'text' || !/12 chữ số/.test(input.getRootNode().textContent)) continue;
        input.value = String(100000000000 + round);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    };
    /** Steps are taken when what is being checked is known. */
    const go = async (text) => {
      const before = title();
      button(text).click();
      for (let waited = 0; title() === before || !(button('Tiếp tục') ?? button('Hoàn tất')); waited += 1) {
        if (waited > 100) throw new Error(`"${text}" did not lead on from "${before}".`);
        await rest();
      }
    };
    let pages = 0;
    for (; button('Tiếp tục'); pages += 1) {
      fill();
      await go('Tiếp tục');
    }
    while (button('Quay lại')) await go('Quay lại');
    return pages;
  };
};

const collected = async (session) => {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value, nodes, listeners };
};

/** Elements that script still holds though no document shows them. Templates, which elements are cloned from, are no part of a page. */
const detachedElements = async (session) => {
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
  return detachedNodes.filter(({ treeNode: { nodeName } }) => !['TEMPLATE', '#document-fragment'].includes(nodeName)).length;
};

/** @returns bytes of heap, nodes and listeners after the first and the last of these rounds, forced collection each time, and elements that stay behind */
export const measureMemory = async (executablePath, url, { say = () => undefined, rounds = ROUNDS } = {}) => {
  const [first, last] = rounds;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', FLAGS] });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('DOM.enable');
    // Once, and not with each round: the browser would keep each as a script of its own.
    await page.addInitScript(teach);
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector('mc-form')?.shadowRoot?.querySelector('mc-page') != null);
    let from;
    let pages = 0;
    for (let round = 1; round <= last; round += 1) {
      pages = await page.evaluate((number) => globalThis.goRound(number), round);
      if (round === first) from = await collected(session);
      if (round % first === 0) say(round);
    }
    return { from, to: await collected(session), detached: await detachedElements(session), pages, rounds };
  } finally {
    await browser.close();
  }
};
