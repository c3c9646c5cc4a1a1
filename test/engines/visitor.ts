/** A person in any browser: finds things by what they are and say, presses and types. */
import assert from 'node:assert/strict';
import { askedPointers } from '../support/asked.ts';
import { eventually } from '../support/eventually.ts';
import { formatted } from '../support/person.ts';
import type { Answer, Seen } from '../support/person.ts';
import { aim, met } from './aim.ts';
import type { Engine } from './engine.ts';
import { find, focusList, optionLabel, troubles } from './in-page.ts';
import type { Found, Wanted } from './in-page.ts';

const CONTROL = 'input:not([type=hidden], [aria-hidden=true]), select, textarea';
/** The kinds of things that people name. */
const ROLES = {
  button: 'button, [role=button]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4',
  choice: 'input[type=radio], input[type=checkbox]',
  text: 'p, span, div, li, dt, dd, output, strong, time, pre',
  code: '.code',
};

export class Visitor {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async open(url: string): Promise<void> {
    await this.#engine.goto(url);
  }

  /** Waits until it is there and to be seen. */
  find(role: keyof typeof ROLES, words: string): Promise<Found> {
    return this.#find({ selector: ROLES[role], words, pointer: '' });
  }

  async press(role: keyof typeof ROLES, words: string): Promise<void> {
    await this.#click({ selector: ROLES[role], words, pointer: '' });
  }

  asked(): Promise<readonly string[]> {
    return this.#engine.run(askedPointers, null);
  }

  /** What a field shows: nothing settled here, because these journeys begin with what nobody knows. */
  async see(pointer: string): Promise<Seen> {
    return { kind: 'typed', text: (await this.#find({ selector: CONTROL, words: '', pointer })).value, source: '' };
  }

  /** Answers a field the way its control wants it, by pointer and keys. */
  async answer(pointer: string, value: Answer): Promise<void> {
    const first = await this.#find({ selector: CONTROL, words: '', pointer });
    if (first.type === 'radio') return this.#click({ selector: `input[value="${value}"]`, words: '', pointer });
    if (first.type === 'checkbox') return value === true ? this.#click({ selector: CONTROL, words: '', pointer }) : undefined;
    // A list that opens is drawn by the browser, out of a driver's reach; closed, it takes what is typed as well.
    if (first.type === 'select-one') {
      await this.#engine.type(await this.#told(focusList, pointer, String(value)));
      await this.#engine.press('Tab');
      return;
    }
    const text = first.role === 'combobox' ? await this.#told(optionLabel, pointer, String(value)) : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatted(value) : String(value);
    await this.#click({ selector: CONTROL, words: '', pointer });
    await this.#engine.press('Control+a');
    await this.#engine.type(text);
    await this.#engine.press('Tab');
  }

  attach(path: string): Promise<void> {
    return this.#engine.attach(path);
  }

  /** Fails when the page has met with an error or gone against its policy since it was first looked at. */
  async assertClean(): Promise<void> {
    assert.deepEqual(await this.#engine.run(troubles, null), []);
  }

  /** Presses it once it stands still, again where the page moved away under the pointer all the same. */
  async #click(wanted: Wanted): Promise<void> {
    let before = await this.#find(wanted);
    await eventually(async () => {
      const { x, y } = before;
      before = await this.#find(wanted);
      assert.deepEqual([before.x, before.y], [x, y], `${wanted.words} doesn't come to rest`);
      await this.#engine.run(aim, null);
      await this.#engine.click(x, y);
      assert.ok(await this.#met(), `${wanted.words} doesn't come to rest`);
    });
  }

  /** A page that is just being left says nothing. */
  async #met(): Promise<boolean> {
    let hit = false;
    await eventually(async () => {
      hit = await this.#engine.run(met, null);
    });
    return hit;
  }

  /** The label of an option, once there is one. */
  async #told(script: typeof optionLabel, pointer: string, value: string): Promise<string> {
    let label: string | null = null;
    await eventually(async () => {
      label = await this.#engine.run(script, { pointer, value });
      assert.ok(label !== null, `${pointer} has no option ${value}`);
    });
    return String(label);
  }

  async #find(wanted: Wanted): Promise<Found> {
    let found: Found | null = null;
    await eventually(async () => {
      await this.#engine.run(troubles, null);
      found = await this.#engine.run(find, wanted);
      assert.ok(found, `${wanted.selector} "${wanted.words}" ${wanted.pointer} is not to be seen`);
    }, 30_000);
    assert.ok(found);
    return found;
  }
}
