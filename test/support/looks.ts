/** Looks at a page for what axe doesn't: the way of the focus, sizes of targets, forced colours, motion, spacing of text. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import type {} from '../looks/index.ts';
import { root } from './demo.ts';

const { outputFiles } = buildSync({ entryPoints: [join(root, 'test/looks/index.ts')], bundle: true, format: 'iife', write: false });
/** For `addInitScript`, or for `evaluate` where a page is open already. */
export const looksScript = outputFiles[0]?.text ?? '';

/** What is asked of a page at 400% zoom on a screen of 1280 × 1024 px (WCAG 1.4.10). */
export const zoomed = { width: 320, height: 256 };

/** More stops than any page here has: whoever presses that often is caught. */
const MOST_STOPS = 200;

/** Presses Tab, or Shift+Tab, through the whole page. @returns what can't be seen of it */
export const walk = async (page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly string[]> => {
  const found: string[] = [];
  await page.evaluate((from) => { window.inPage.start(from); }, key === 'Tab' ? ('first' as const) : ('last' as const));
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press(key);
    const { done, problems } = await page.evaluate(() => window.inPage.stop());
    if (done) return found;
    found.push(...problems);
  }
  return [...found, `the focus is caught: ${MOST_STOPS} stops`];
};

/** Walks there and back, and fails when the focus is hidden or caught on the way. */
export const assertWalkable = async (page: Page, step: string): Promise<void> => {
  assert.deepEqual([...(await walk(page)), ...(await walk(page, 'Shift+Tab'))], [], `the way of the focus through ${step}`);
};

/** All pointer targets are as large as we say. */
export const assertTargets = async (page: Page, step: string): Promise<void> => {
  assert.deepEqual(await page.evaluate(() => window.inPage.smallTargets(document, 'all')), [], `targets of ${step}`);
};
