/** The static Storybook, built once, and its pages in a browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { root } from './demo.ts';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'docs' | 'story';
  readonly importPath: string;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'id' in value && 'type' in value && 'importPath' in value && typeof value.importPath === 'string';

export const folder = join(root, 'storybook-static');

/** In a run of all tests, which says when it began, the pages are built by the first who asks. */
const isBuilt = (): boolean => {
  const builtAt = statSync(join(folder, 'index.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return builtAt > Number(process.env['MOTCUA_BEGAN'] ?? Infinity);
};

/** Builds all pages and tells which there are. */
export const buildStorybook = (): readonly Entry[] => {
  if (!isBuilt()) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, '.storybook/run.mjs'), 'build'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MOTCUA_PREPARED: '1' },
    });
    assert.equal(status, 0, `Storybook was not built:\n${stdout}${stderr}`);
  }
  const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  assert.ok(typeof index === 'object' && index !== null && 'entries' in index && typeof index.entries === 'object' && index.entries !== null);
  const entries: unknown[] = Object.values(index.entries);
  assert.ok(entries.every(isEntry));
  return entries;
};

export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** A story is a part of a page: what a whole page must have isn't asked of it. */
export const ofPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

declare global {
  interface Window {
    readonly axe: typeof axe;
    /** Storybook's own side of the page; `currentRender.phase` says how far the story is. */
    readonly __STORYBOOK_PREVIEW__?: {
      readonly currentRender?: { readonly id: string; readonly phase?: string };
      readonly storyRenders?: readonly { readonly phase?: string }[];
    };
    readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, selection: { readonly storyId: string; readonly viewMode: string }): void };
  }
}

/** Where an entry is shown. The page's own checker stays off: two at a time get in each other's way. */
export const pathOf = ({ id, type }: Entry, globals: Readonly<Record<string, string>> = {}): string =>
  `iframe.html?id=${id}&viewMode=${type}&globals=${['a11y.manual:!true', ...Object.entries(globals).map(([name, value]) => `${name}:${value}`)].join(';')}`;

/**
 * Elements of ours that nobody defined, and whether any of ours, or a picture of a token, is to be seen. Runs in the page, of any
 * browser.
 */
export const storyState = async (): Promise<{ readonly undefinedTags: readonly string[]; readonly visible: boolean }> => {
  // What follows from the size that something was drawn in is drawn with the next frame.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const ours = [...document.querySelectorAll('#storybook-root *')].filter(({ localName }) => localName.startsWith('mc-'));
  return {
    undefinedTags: ours.filter((element) => !element.matches(':defined')).map(({ localName }) => localName),
    // A dialog has no box of its own: what stands in it does.
    visible: [...ours.flatMap((element) => [element, ...element.children]), ...document.querySelectorAll('#storybook-root [data-token]')].some(
      (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0,
    ),
  };
};

export interface PreviewOptions extends BrowserContextOptions {
  /** What the page's clock shows all the time, where that is to be seen. */
  readonly now?: string;
  /** Done before the page is fetched, once the clock stands. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A page of Storybook without the frame around it, one story after the other. */
export class Preview {
  readonly page: Page;
  /** Console errors, uncaught errors and requests to other hosts since they were last taken. */
  #problems: string[] = [];

  private constructor(page: Page, url: string) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      this.#problems.push(`script: ${error.message}`);
    });
    page.on('request', (request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(url)) this.#problems.push(`request to a stranger: ${request.url()}`);
    });
  }

  static async open(browser: Browser, url: string, path: string, { now, prepare, ...options }: PreviewOptions = {}): Promise<Preview> {
    const preview = new Preview(await browser.newPage({ locale: 'vi-VN', ...options }), url);
    if (now !== undefined) await preview.page.clock.setFixedTime(now);
    await prepare?.(preview.page);
    await preview.page.goto(new URL(path, url).href);
    return preview;
  }

  goTo({ id, type }: Entry): Promise<void> {
    return this.page.evaluate((selection) => { window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', selection); }, { storyId: id, viewMode: type });
  }

  /** Shows a story and waits until it has been rendered and played; gives how it ended. */
  async showStory(entry: Entry): Promise<string> {
    await this.goTo(entry);
    const ended = await this.page.waitForFunction((storyId) => {
      const { id: current, phase = '' } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return current === storyId && ['finished', 'errored'].includes(phase) && phase;
    }, entry.id);
    return String(await ended.jsonValue());
  }

  takeProblems(): readonly string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }
}
