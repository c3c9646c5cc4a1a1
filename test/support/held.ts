/** An answer of the gateway that a test keeps back, so that what waits for it can be looked at. */
import type { Page } from 'playwright-core';

export interface Held {
  /** Resolves once the page has asked. */
  readonly asked: Promise<void>;
  /** Lets the answer through, and whatever is asked from now on. */
  readonly release: () => void;
}

/** @param at glob of the address; @param method of the request that is kept back */
export const hold = async (page: Page, at: string, method: string): Promise<Held> => {
  let ask = (): void => undefined;
  let open = (): void => undefined;
  const asked = new Promise<void>((resolve) => { ask = resolve; });
  const freed = new Promise<void>((resolve) => { open = resolve; });
  await page.route(at, async (route) => {
    if (route.request().method() === method) {
      ask();
      await freed;
    }
    await route.continue();
  });
  return {
    asked,
    release: () => { open(); },
  };
};
