/** One demo and one browser for a test file. */
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, openPage } from './browser.ts';
import type { Watched, WatchOptions } from './browser.ts';
import { startDemo } from './demo.ts';
import type { Addresses, Demo } from './demo.ts';
import { Person } from './person.ts';

export interface Visit<Where extends Addresses = Demo> {
  readonly person: Person;
  readonly watched: Watched;
  readonly demo: Where;
}

/** Opens a page for a person of their own, and closes it: the test fails when the page was not clean to the end. */
export type Visiting<Where extends Addresses = Demo> = (options: WatchOptions, visit: (visit: Visit<Where>) => Promise<void>) => Promise<void>;

export const visitOn =
  <Where extends Addresses>(browser: Browser, demo: Where): Visiting<Where> =>
  async (options, visit) => {
    const watched = await openPage(browser, demo, options);
    try {
      await visit({ person: new Person(watched.page, demo), watched, demo });
      watched.assertClean();
    } finally {
      await watched.close();
    }
  };

/**
 * Starts the demo before the file's tests and stops it after them.
 * @returns what opens a page for one test
 */
export const withDemo = (): Visiting => {
  let running: { readonly demo: Demo; readonly browser: Browser } | undefined;
  before(async () => {
    running = { demo: await startDemo(), browser: await launch() };
  });
  after(async () => {
    await running?.browser.close();
    await running?.demo.stop();
  });
  return async (options, visit) => {
    if (running === undefined) throw new Error('The demo has not been started.');
    await visitOn(running.browser, running.demo)(options, visit);
  };
};

/** The access token that the portal holds for whoever is signed in on this page. */
export const accessToken = async ({ page }: Person): Promise<string> => {
  const stored: unknown = JSON.parse((await page.evaluate(() => sessionStorage.getItem('motcua.signed-in'))) ?? 'null');
  if (typeof stored !== 'object' || stored === null || !('accessToken' in stored) || typeof stored.accessToken !== 'string') throw new Error('Nobody is signed in.');
  return stored.accessToken;
};
