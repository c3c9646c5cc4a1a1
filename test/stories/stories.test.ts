/**
 * Storybook as it is shipped: every story is shown without an error and without a barrier, is told to assistive technology as it was
 * accepted, and holds at 400% zoom, with text spaced out, in forced colours, with more contrast and without motion.
 */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { themes } from '@motcua/tokens/themes';
import type { Browser } from 'playwright-core';
import { Accepted } from '../support/accepted.ts';
import { accessibilityTree } from '../support/ax-tree.ts';
import { accessibilityTags, alsoAsked, launch } from '../support/browser.ts';
import { looksScript, walk, zoomed } from '../support/looks.ts';
import { serveFolder, type StaticServer } from '../support/static.ts';
import { axeFile, buildStorybook, folder, ofPages, pathOf, Preview, storyState, type Entry } from '../support/storybook.ts';

const entries = buildStorybook();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

/** How many pages are looked at side by side. */
const WORKERS = 2;

let browser: Browser;
let server: StaticServer;
const idle: Preview[] = [];
const desktop = { width: 1280, height: 720 };
const ROOT = '#storybook-root';

/** Trees of the elements, a file for each; what the journeys' stories show is made of these. */
const trees = new Map(
  stories.filter(({ importPath }) => importPath.includes('/elements/')).map(({ importPath }) => [importPath, new Accepted(`trees/${basename(importPath, '.stories.ts')}`)]),
);

before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(folder)]);
  const [first] = stories;
  assert.ok(first, 'there are no stories');
  for (let worker = 0; worker < WORKERS; worker++) {
    const preview = await Preview.open(browser, server.url, pathOf(first));
    await preview.page.addScriptTag({ path: axeFile });
    await preview.page.addScriptTag({ content: looksScript });
    idle.push(preview);
  }
});
after(async () => {
  server.stop();
  await browser.close();
});

/** Shows a page of docs and waits until each story on it is there, and done to its last phase: a page left before that is loaded anew, if late. */
const showDocs = async (preview: Preview, entry: Entry): Promise<void> => {
  await preview.goTo(entry);
  await preview.page.waitForFunction((docsId) => {
    const { currentRender, storyRenders = [] } = window.__STORYBOOK_PREVIEW__ ?? {};
    const page = document.querySelector('#storybook-docs:not([hidden])');
    const shown = currentRender?.id === docsId && page?.querySelector('h1') && [...page.querySelectorAll('[id^="story--"]')].every((story) => story.childElementCount > 0);
    return shown && storyRenders.every(({ phase = '' }) => ['finished', 'errored'].includes(phase));
  }, entry.id);
};

/** Lends one of the open pages, which are dear; says what went wrong on it meanwhile. */
const withPreview = async (look: (preview: Preview) => Promise<void>): Promise<void> => {
  const preview = idle.pop();
  assert.ok(preview);
  try {
    await look(preview);
    assert.deepEqual(preview.takeProblems(), []);
  } finally {
    preview.takeProblems();
    idle.push(preview);
  }
};

const barriers = ({ page }: Preview): Promise<readonly string[]> =>
  page.evaluate(
    async ([tags, notAsked, asked]) => {
      const rules = { ...Object.fromEntries(notAsked.map((id) => [id, { enabled: false }])), ...asked };
      const { violations } = await window.axe.run('#storybook-root', { runOnly: tags, rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [accessibilityTags, ofPages, alsoAsked] as const,
  );

/** In forced colours and without motion. */
const otherwise = async ({ page }: Preview): Promise<readonly string[]> => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  try {
    return await page.evaluate((root) => {
      const story = document.querySelector(root) ?? document;
      return [...window.inPage.lostInForcedColours(story), ...window.inPage.moving(story)];
    }, ROOT);
  } finally {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }
};

/** At 400% zoom: nothing sticks out, with text spaced out neither; the focus is seen all the way; targets are large. */
const atFourHundred = async ({ page }: Preview): Promise<readonly string[]> => {
  await page.setViewportSize(zoomed);
  try {
    const hidden = await walk(page);
    const found = await page.evaluate((root) => {
      const story = document.querySelector(root) ?? document;
      const asTheyAre = [...window.inPage.cutOff(story), ...window.inPage.smallTargets(story, 'ours')];
      window.inPage.spaceOut(true);
      const spaced = window.inPage.cutOff(story).map((each) => `with text spaced out: ${each}`);
      window.inPage.spaceOut(false);
      return [...asTheyAre, ...spaced];
    }, ROOT);
    return [...found, ...hidden];
  } finally {
    await page.setViewportSize(desktop);
  }
};

/** What axe says of contrast in themes; the page is left in its own. */
const faintIn = ({ page }: Preview, ids: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    async ([root, each]) => {
      const found: string[] = [];
      const shown = document.documentElement.dataset['mcTheme'] ?? '';
      for (const id of each) {
        document.documentElement.dataset['mcTheme'] = id;
        const { violations } = await window.axe.run(root, { runOnly: { type: 'rule', values: ['color-contrast'] } });
        found.push(...violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
      }
      document.documentElement.dataset['mcTheme'] = shown;
      return found;
    },
    [ROOT, ids] as const,
  );

/** With more contrast asked of the system, whatever the theme. */
const withMoreContrast = async (preview: Preview): Promise<readonly string[]> => {
  await preview.page.emulateMedia({ contrast: 'more' });
  try {
    return await faintIn(preview, ['national']);
  } finally {
    await preview.page.emulateMedia({ contrast: 'no-preference' });
  }
};

describe('every story', { concurrency: WORKERS }, () => {
  for (const entry of stories) {
    test(`${entry.title}: ${entry.name}`, () =>
      withPreview(async (preview) => {
        const phase = await preview.showStory(entry);
        assert.deepEqual(preview.takeProblems(), []);
        assert.equal(phase, 'finished');
        assert.deepEqual(await preview.page.evaluate(storyState), { undefinedTags: [], visible: true });
        assert.deepEqual(await barriers(preview), []);
        await trees.get(entry.importPath)?.settled(entry.name, async () => (await accessibilityTree(preview.page, ROOT)).replaceAll(/\d\d:\d\d/g, '…'));
        assert.deepEqual(await otherwise(preview), []);
        assert.deepEqual(await atFourHundred(preview), []);
        assert.deepEqual(await withMoreContrast(preview), []);
        if (process.env['MOTCUA_LONG'] !== '1') return;
        assert.deepEqual(await faintIn(preview, Object.keys(themes)), []);
        assert.deepEqual(await walk(preview.page, 'Shift+Tab'), []);
      }));
  }
  after(() => { for (const tree of trees.values()) tree.end(); });
});

describe('every page of docs', { concurrency: WORKERS }, () => {
  for (const entry of docs) test(entry.title, () => withPreview((preview) => showDocs(preview, entry)));

  test('has a table of attributes with controls, events, slots and parts, and HTML to copy', () =>
    withPreview(async (preview) => {
      const entry = docs.find(({ title }) => title === 'Controls/mc-select');
      assert.ok(entry);
      await showDocs(preview, entry);
      const page = preview.page.locator('#storybook-docs');
      const table = page.locator('.docblock-argstable');
      for (const category of ['attributes', 'properties without an attribute', 'events', 'slots', 'CSS parts']) await table.getByText(category, { exact: true }).waitFor();
      for (const row of ['list-key', 'options', 'change', '(default)', 'label']) await table.getByText(row, { exact: true }).first().waitFor();
      await table.locator('textarea[name=label]').waitFor();
      await page.getByRole('switch', { name: 'Show code' }).first().click();
      await page.locator('pre').filter({ hasText: '<mc-select name="dan-toc" label="Dân tộc">' }).first().waitFor();
    }));
});

test('the frame around the pages opens, and asks nothing of the network', async () => {
  const preview = await Preview.open(browser, server.url, '');
  await preview.page.getByText('Giới thiệu').first().waitFor();
  await preview.page.frameLocator('#storybook-preview-iframe').getByRole('heading', { name: 'Nhúng trong mười phút' }).waitFor();
  assert.deepEqual(preview.takeProblems(), []);
  await preview.page.close();
});
