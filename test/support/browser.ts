/** A browser whose pages fail the test on anything that a person shouldn't meet. */
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Addresses } from './demo.ts';
import { looksScript } from './looks.ts';

/** @param more switches of the browser's command line */
export const launch = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  });

declare global {
  /** Tells the test, from inside the page. */
  var reportViolation: (text: string) => void;
}

export interface Watched {
  readonly page: Page;
  /** Fails when anything went wrong since the page was opened: console, script, policy, or a request to a stranger. */
  assertClean(): void;
  close(): Promise<void>;
}

export interface WatchOptions extends BrowserContextOptions {
  /** Console errors that the test provokes on purpose, such as a refused submission. */
  readonly expected?: RegExp;
}

export const openPage = async (browser: Browser, demo: Addresses, { expected, ...options }: WatchOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  const problems: string[] = [];
  const origins = new Set([demo.portal, demo.gateway, demo.issuer].map((url) => new URL(url).origin));
  await context.exposeBinding('reportViolation', (_source, text: string) => {
    problems.push(`policy: ${text}`);
  });
  await context.addInitScript({ content: looksScript });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      reportViolation(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !expected?.test(text)) problems.push(`console: ${text} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      problems.push(`script: ${error.message}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !origins.has(origin)) problems.push(`request to a stranger: ${origin}`);
    });
  };
  context.on('page', watch);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return {
    page,
    assertClean: () => {
      assert.deepEqual(problems, []);
    },
    close: () => context.close(),
  };
};

export const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Not yet among axe's own: what is said to a control by voice is what stands on it (WCAG 2.5.3). */
export const alsoAsked = { 'label-content-name-mismatch': { enabled: true } };
