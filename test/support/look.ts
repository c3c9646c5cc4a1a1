/** What holds at each step of each journey, in whatever state it is: the one check that all journeys share. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { accessibilityTags, alsoAsked, type Watched } from './browser.ts';
import { assertTargets, assertWalkable, zoomed } from './looks.ts';

/** Every rule of WCAG 2.0 to 2.2, levels A and AA, on what is shown now; the page's own policy stays on. */
export const assertAccessible = async (page: Page, step: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).options({ rules: alsoAsked }).withTags(accessibilityTags).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  assert.deepEqual(found, [], `accessibility of ${step}`);
};

/** Nothing sticks out at the right: a person never has to scroll sideways. */
export const assertFitsWidth = async (page: Page, step: string): Promise<void> => {
  const { wide, available } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, available: document.documentElement.clientWidth }));
  assert.ok(wide <= available, `${step} is ${wide} px wide where ${available} px are there`);
};

/** A page that is watched; `person`, where it is shown in another tab than the first. */
export interface Looked {
  readonly watched: Watched;
  readonly person?: { readonly page: Page };
}

/**
 * Nothing sticks out, axe finds nothing, targets are large, nothing went wrong so far. At 400% zoom, where least is in view, the focus
 * goes through the page and back too, and is seen at each stop.
 */
export const look = async ({ watched, person: { page } = watched }: Looked, step: string): Promise<void> => {
  await assertFitsWidth(page, step);
  await assertAccessible(page, step);
  await assertTargets(page, step);
  if (page.viewportSize()?.height === zoomed.height) await assertWalkable(page, step);
  watched.assertClean();
};
