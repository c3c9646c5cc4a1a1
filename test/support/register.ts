/** The demonstration's parts for one test file, with a register whose records the tests may change. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { demonstrated, startParts, type Parts } from './parts.ts';
import { visitOn, type Visiting } from './session.ts';

export interface Changeable {
  readonly visit: Visiting<Parts>;
  /** Writes one text in the place of another into a person's record. */
  readonly change: (personalId: string, from: string, to: string) => Promise<void>;
}

/** Whoever comes back is told what is so today. @returns how to get them, in a test */
export const withRegister = (register: string): (() => Changeable) => {
  let folder = '';
  let started: { readonly parts: Parts; readonly browser: Browser } | undefined;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-register-'));
    await cp(fileURLToPath(demonstrated[register] ?? ''), folder, { recursive: true });
    started = { parts: await startParts(undefined, { [register]: pathToFileURL(folder).href }, { MOTCUA_PREFILL_REFRESH_HOURS: '0' }), browser: await launch() };
  });
  after(async () => {
    await started?.browser.close();
    await started?.parts.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const change: Changeable['change'] = async (personalId, from, to) => {
    const file = join(folder, `${personalId}.json`);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to));
  };
  return () => {
    if (!started) throw new TypeError('the parts are started before the first test');
    return { visit: visitOn(started.browser, started.parts), change };
  };
};
