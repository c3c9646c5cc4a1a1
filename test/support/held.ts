/** An answer of the gateway that a test keeps back, so that what waits for it can be looked at. */
import type { Page, Route } from 'playwright-core';

export interface Held {
  /** Resolves once the page has asked. */
  readonly asked: Promise<void>;
  /** Lets the answer through, and whatever is asked from now on. */
  release(): Promise<void>;
}

/** @param at glob of the address; @param method of the request that is kept back */
export const hold = async (page: Page, at: string, method: string): Promise<Held> => {
  let ask = (): void => undefined;
  let free = (): void => undefined;
  const asked = new Promise<void>((resolve) => { ask = resolve; });
  const freed = new Promise<void>((resolve) => { free = resolve; });
  const keep = async (route: Route): Promise<void> => {
    if (route.request().method() === method) {
      ask();
      await freed;
    }
    await route.continue();
  };
  await page.route(at, keep);
  return {
    asked,
    release: async () => {
      free();
      await page.unroute(at, keep);
    },
  };
};
