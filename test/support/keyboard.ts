/** A person without a mouse: only keys, and whatever has the focus. */
import assert from 'node:assert/strict';
import type { JSHandle, Page } from 'playwright-core';
import { chosenValue, optionLabel } from './combobox.ts';
import type { FileLoad } from './papers.ts';
import type { Answer } from './person.ts';
import { formatted } from './person.ts';

export interface Focused {
  /** Local name, for inputs with their type or role: `input:radio`, `input:combobox`. */
  readonly what: string;
  /** Text of the thing or of its label. */
  readonly name: string;
  /** Pointer of the form field around it; empty outside of a form. */
  readonly pointer: string;
  /** Value of a control; of a box or a radio only while it is checked. */
  readonly value: string;
}

/** More than any list or page here holds: whoever presses a key that often is going round in circles. */
const MOST_PRESSES = 80;

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What has the focus now, shadow roots included. */
  async focused(): Promise<Focused> {
    return (await this.#focus()).evaluate((element) => {
      if (element === null) return { what: '', name: '', pointer: '', value: '' };
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const name = labels.map((label) => label.textContent).join(' ') || element.textContent;
      let pointer = '';
      for (let at: Node | null = element; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
        const own: unknown = at instanceof Element && at.localName === 'mc-field' ? Reflect.get(at, 'pointer') : undefined;
        if (typeof own === 'string' && pointer === '') pointer = own;
      }
      const what = element instanceof HTMLInputElement ? `input:${element.role === 'combobox' ? 'combobox' : element.type}` : element.localName;
      const checkable = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
      const control = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
      const value = control && (!checkable || element.checked) ? element.value : '';
      return { what, name: name.replaceAll(/\s+/g, ' ').trim(), pointer, value };
    });
  }

  /** The focus is somewhere: a person without a mouse has not been sent back to the top of the page. */
  async assertSomewhere(step: string): Promise<Focused> {
    const focused = await this.focused();
    assert.ok(!['', 'body', 'html'].includes(focused.what), `the focus is lost after: ${step}`);
    return focused;
  }

  /** Whoever looks at the screen sees where the focus is: an outline, wide enough, of a colour of its own, on the page and in view. */
  async assertVisible(step: string): Promise<void> {
    const seen = await (await this.#focus()).evaluate((element) => {
      if (!(element instanceof HTMLElement)) return { outlined: false, inView: false };
      const { top, left, bottom, right } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const outlined = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
      return { outlined, inView: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth };
    });
    assert.deepEqual(seen, { outlined: true, inView: true }, `the focus is seen: ${step}, ${JSON.stringify(await this.focused())}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses Tab until the focus is on what is wanted; fails when it isn't reached, and says what was. */
  async tabTo(wanted: RegExp | string, what?: string): Promise<Focused> {
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      const focused = await this.focused();
      const found = typeof wanted === 'string' ? focused.pointer === wanted : wanted.test(focused.name);
      if (found && (what === undefined || focused.what === what)) return focused;
      passed.push(`${focused.what} ${focused.name.slice(0, 40)} ${focused.pointer}`);
      await this.press('Tab');
    }
    assert.fail(`${String(wanted)} is not reached by Tab; passed:\n${passed.join('\n')}`);
  }

  /** Goes to a button or a link and presses it. */
  async activate(wanted: RegExp | string, what: 'a' | 'button' | 'summary' = 'button'): Promise<void> {
    await this.tabTo(wanted, what);
    await this.press('Enter');
  }

  /** In the group of radio buttons that is reached next under one of these names: the one with this name. */
  async choose(group: RegExp | string, wanted: (focused: Focused) => boolean): Promise<void> {
    const first = await this.tabTo(group, 'input:radio');
    if (first.value === '') await this.press('Space');
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if (wanted(await this.focused())) return;
      await this.press('ArrowDown');
    }
    assert.fail(`the arrow keys don’t lead to what is wanted in ${String(group)}`);
  }

  /** Answers a field of a form the way its control wants it. */
  async answer(pointer: string, answer: Answer): Promise<void> {
    const { what, value } = await this.tabTo(pointer);
    if (what === 'input:radio') {
      await this.choose(pointer, (focused) => focused.value === String(answer));
    } else if (what === 'input:checkbox') {
      if ((value !== '') !== (answer === true)) await this.press('Space');
    } else if (what === 'select') {
      await this.#select(String(answer));
    } else if (what === 'input:combobox') {
      await this.#find(String(answer));
    } else {
      await this.press('Control+A');
      await this.type(typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatted(answer) : String(answer));
    }
  }

  /** Opens the file chooser by its button and takes a file there. */
  async attach(button: RegExp, file: FileLoad): Promise<void> {
    const opened = this.#page.waitForEvent('filechooser');
    // Asked of the page in between, so that the browser hands the chooser over by the time that the key is pressed.
    await this.tabTo(button, 'button');
    await this.press('Enter');
    await (await opened).setFiles(file);
  }

  /** Types the name of an option, and takes the first that is found. */
  async #find(wanted: string): Promise<void> {
    const control = (await this.#focus()).asElement();
    assert.ok(control);
    const label = await optionLabel(control, wanted);
    await this.press('Control+A');
    await this.type(label);
    assert.equal(await chosenValue(control), wanted);
  }

  async #select(wanted: string): Promise<void> {
    for (let presses = 0; (await this.focused()).value !== wanted; presses += 1) {
      assert.ok(presses < MOST_PRESSES, `${wanted} is not in the list`);
      await this.press('ArrowDown');
    }
  }

  #focus(): Promise<JSHandle<Element | null>> {
    return this.#page.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    });
  }
}
