/** When nothing on a page of Storybook will change any more. */
import type { Page, Request } from 'playwright-core';

/** What waits as long as this, such as another attempt or another look, never comes: until then the page rests. In milliseconds. */
const LONG = 1_000;
/** Below what is shown, for shadows. */
const MARGIN = 16;
/** For so many frames nothing has changed. */
const STILL = 3;
/** A page that changes for so many frames never comes to rest. */
const MOST_FRAMES = 1_000;

declare global {
  interface Window {
    /** Timers that are still to come. */
    readonly timersToCome: ReadonlySet<number>;
  }
}

/** To be done before any script of the page runs. */
export const holdTimers = (page: Page): Promise<unknown> =>
  page.addInitScript((long) => {
    const set = window.setTimeout.bind(window);
    const clear = window.clearTimeout.bind(window);
    const toCome = new Set<number>();
    // Methods, because a transpiler names functions by a helper that isn't in the page.
    Object.assign(window, {
      timersToCome: toCome,
      setTimeout(then: (...given: readonly unknown[]) => void, delay = 0, ...given: readonly unknown[]): number {
        if (delay >= long) return 0;
        const id = set(() => {
          toCome.delete(id);
          then(...given);
        }, delay);
        toCome.add(id);
        return id;
      },
      clearTimeout(id = 0): void {
        toCome.delete(id);
        clear(id);
      },
    });
  }, LONG);

/** Waits for the page's own work: timers, idle moments, fonts, pictures, rendering. @returns how far down the page anything is to be seen, with a margin */
const still = (page: Page): Promise<number> =>
  page.evaluate(
    async ([enough, most, margin]) => {
      let before = '';
      let bottom = 0;
      let times = 0;
      for (let frame = 0; times < enough; frame += 1) {
        if (frame > most) throw new Error(`It doesn't come to rest: ${window.timersToCome.size} timers are still to come.`);
        // After each change what waits for an idle moment gets it.
        await new Promise((resolve) => requestAnimationFrame(() => (times === 0 ? requestIdleCallback(resolve) : setTimeout(resolve))));
        await document.fonts.ready;
        bottom = 0;
        let now = '';
        const roots: (Element | ShadowRoot)[] = [...document.querySelectorAll('#state, #storybook-root')];
        for (const root of roots) {
          now += root.innerHTML;
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) roots.push(element.shadowRoot);
            if (element instanceof HTMLImageElement) await element.decode();
            if (element.checkVisibility()) bottom = Math.max(bottom, element.getBoundingClientRect().bottom + scrollY);
          }
        }
        now += bottom;
        times = now === before && window.timersToCome.size === 0 ? times + 1 : 0;
        before = now;
      }
      // What scrolls within a box ends with the page at the latest.
      return Math.min(Math.ceil(bottom) + margin, document.documentElement.scrollHeight);
    },
    [STILL, MOST_FRAMES, MARGIN] as const,
  );

export class Rest {
  readonly #page: Page;
  readonly #open = new Set<Request>();
  #asked = 0;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      this.#asked += 1;
      this.#open.add(request);
    });
    const end = (request: Request): void => void this.#open.delete(request);
    page.on('requestfinished', end).on('requestfailed', end);
  }

  /** Waits until the page waits for nothing. @returns how much of its height there is to be seen */
  async come(): Promise<number> {
    for (;;) {
      const asked = this.#asked;
      const bottom = await still(this.#page);
      if (this.#open.size === 0 && this.#asked === asked) return bottom;
    }
  }
}
