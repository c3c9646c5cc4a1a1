/**
 * What each element looks like: a sheet of its states on a phone and on a desktop, in the long run in dark and in high contrast too, beside
 * the sheet that was accepted. `npm run visual:accept` takes what is there now (docs/architecture.md).
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { root } from '../support/demo.ts';
import { serveFolder, type StaticServer } from '../support/static.ts';
import { buildStorybook, folder, type Entry } from '../support/storybook.ts';
import { launchCamera, openCamera, photograph, views, type Camera, type View } from './camera.ts';
import { decode } from './decode.ts';
import { differenceOf } from './difference.ts';
import { encode } from './encode.ts';
import type { Picture } from './picture.ts';
import { sheetOf } from './sheet.ts';

const accepting = process.env['MOTCUA_ACCEPT'] === '1';
const sheets = join(root, 'test/accepted/sheets');
const results = join(root, 'test-results/sheets');
const versionFile = join(sheets, 'chromium.txt');
/** All sheets together. */
const MOST_BYTES = 8_000_000;
const WORKERS = 2;
/** Dark and high contrast are looked at in the long run: other colours are tokens, and rarely all that changes. */
const looked = accepting || process.env['MOTCUA_LONG'] ? views : views.filter(({ theme }) => theme === 'national');

const stories = buildStorybook().filter(({ type, importPath }) => type === 'story' && importPath.includes('/elements/'));
const statesOf = new Map<string, Entry[]>();
for (const story of stories) {
  const tag = basename(story.importPath, '.stories.ts');
  statesOf.set(tag, [...(statesOf.get(tag) ?? []), story]);
}

let browser: Browser;
let server: StaticServer;
const idle: Camera[] = [];
const major = (): string => browser.version().split('.')[0] ?? '';
const madeWith = (): string => (existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '');

before(async () => {
  server = await serveFolder(folder);
  browser = await launchCamera(server.url);
  const [first] = stories;
  assert.ok(first, 'there are no stories');
  rmSync(results, { recursive: true, force: true });
  mkdirSync(sheets, { recursive: true });
  for (let worker = 0; worker < WORKERS; worker += 1) idle.push(await openCamera(browser, first));
});
after(async () => {
  server.stop();
  await browser.close();
});

/** What differs from the accepted sheet; nothing when it is that, or is accepted now. */
const check = (name: string, sheet: Picture, context: TestContext): string | undefined => {
  const path = join(sheets, `${name}.png`);
  const isOtherVersion = madeWith() !== major();
  const difference = existsSync(path) ? differenceOf(decode(readFileSync(path)), sheet, isOtherVersion) : { text: 'nothing was accepted yet' };
  if (accepting) {
    if (difference || isOtherVersion) writeFileSync(path, encode(sheet));
    if (difference) context.diagnostic(`${name}: accepted, ${difference.text}`);
    return undefined;
  }
  if (!difference) return undefined;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.now.png`), encode(sheet));
  if (difference.picture) writeFileSync(join(results, `${name}.difference.png`), encode(difference.picture));
  return `${name}: ${difference.text}`;
};

const look = async (states: readonly Entry[]): Promise<ReadonlyMap<View, Picture>> => {
  const camera = idle.pop();
  assert.ok(camera);
  try {
    const taken: ReadonlyMap<View, Picture>[] = [];
    for (const state of states) taken.push(await photograph(camera, state, looked));
    return new Map(looked.map((view) => [view, sheetOf(taken.flatMap((pictures) => pictures.get(view) ?? []))]));
  } finally {
    idle.push(camera);
  }
};

let lookedAt = 0;

describe('what is accepted', { concurrency: WORKERS }, () => {
  for (const [tag, states] of statesOf) {
    test(tag, async (context) => {
      const found = [...(await look(states))].flatMap(([view, sheet]) => check(`${tag}.${view.name}`, sheet, context) ?? []);
      lookedAt += 1;
      const other = madeWith() === major() ? '' : `\nThe accepted sheets were made with Chromium ${madeWith()}, this is ${major()}: small differences were let pass.`;
      assert.deepEqual(found, [], `It looks otherwise than what was accepted. Pictures: ${relative(root, results)}. If that is right: npm run visual:accept${other}`);
    });
  }
});

test('sheets are of elements that are there, and take little room', (context) => {
  if (accepting && lookedAt === statesOf.size) writeFileSync(versionFile, `${major()}\n`);
  if (madeWith() !== major()) context.diagnostic(`The accepted sheets were made with Chromium ${madeWith()}, this is ${major()}: small differences are let pass.`);
  const files = readdirSync(sheets).filter((name) => name.endsWith('.png'));
  const gone = files.filter((name) => !statesOf.has(name.split('.')[0] ?? ''));
  if (accepting) for (const name of gone) rmSync(join(sheets, name));
  else assert.deepEqual(gone, []);
  const bytes = files.reduce((sum, name) => sum + (statSync(join(sheets, name), { throwIfNoEntry: false })?.size ?? 0), 0);
  context.diagnostic(`${files.length} sheets, ${(bytes / 1e6).toFixed(2)} MB`);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});
