/**
 * Texts that a person has looked at once and found right. A file holds sections, each under its name; a test fails when
 * something else is there now. `npm test -- --accept` takes what is there.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './demo.ts';
import { eventually } from './eventually.ts';

const accepting = process.env['MOTCUA_ACCEPT'] === '1';

/** How long something is given to arrive, and how long it must stay as it is, in ms. */
const [PATIENCE, STILL] = [3000, 200];

const HOW = 'Is this how it should be? Then `npm test -- --accept` takes it.';

export class Accepted {
  readonly #file: string;
  readonly #kept: Map<string, string>;
  readonly #met = new Set<string>();

  /** @param name of the file in test/accepted, without its ending */
  constructor(name: string) {
    this.#file = join(root, 'test/accepted', `${name}.txt`);
    const sections = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split(/^## /m).slice(1) : [];
    this.#kept = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trim()]));
  }

  check(name: string, text: string): void {
    this.#met.add(name);
    if (accepting) this.#kept.set(name, text);
    else assert.equal(text, this.#kept.get(name) ?? '', `${name}: ${HOW}`);
  }

  /** The same of what arrives piece by piece: gives it time to become what was accepted, or, when accepting, to stay as it is. */
  async settled(name: string, read: () => Promise<string>): Promise<void> {
    if (!accepting) return eventually(async () => { this.check(name, await read()); }, PATIENCE);
    let before = '';
    await eventually(async () => {
      const now = await read();
      const isStill = now === before;
      before = now;
      await delay(STILL);
      assert.ok(isStill, `${name} doesn’t come to rest`);
    });
    this.check(name, before);
  }

  /** After all tests: a section that nothing came by is about something that is gone. */
  end(): void {
    // None of its tests was to run.
    if (this.#met.size === 0) return;
    const gone = [...this.#kept.keys()].filter((name) => !this.#met.has(name));
    if (!accepting) {
      assert.deepEqual(gone, [], `${this.#file}: nothing is called so any more. ${HOW}`);
      return;
    }
    for (const name of gone) this.#kept.delete(name);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, [...this.#kept].map(([name, text]) => `## ${name}\n\n${text}\n`).join('\n'));
  }
}
