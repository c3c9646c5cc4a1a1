/** What holds at each step of each journey, in whatever state it is. */
import { assertAccessible, assertFitsWidth } from './browser.ts';
import { assertTargets, assertWalkable, zoomed } from './looks.ts';
import type { Visit } from './session.ts';

/**
 * Nothing sticks out, axe finds nothing, targets are large, nothing went wrong so far. At 400% zoom, where least is in view, the focus
 * goes through the page and back too, and is seen at each stop.
 */
export const look = async ({ person: { page }, watched }: Pick<Visit, 'person' | 'watched'>, step: string): Promise<void> => {
  await assertFitsWidth(page, step);
  await assertAccessible(page, step);
  await assertTargets(page, step);
  if (page.viewportSize()?.height === zoomed.height) await assertWalkable(page, step);
  watched.assertClean();
};
