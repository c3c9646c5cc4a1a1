/** A person without a mouse: only keys, and whatever has the focus. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export interface Focused {
  /** Local name, for inputs with their type: `input:radio`. */
  readonly what: string;
  /** Text of the thing or of its label. */
  readonly name: string;
  /** Pointer of the form field around it; empty outside of a form. */
  readonly pointer: string;
}

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What has the focus now, shadow roots included. */
  focused(): Promise<Focused> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (element === null) return { what: '', name: '', pointer: '' };
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const name = labels.map((label) => label.textContent).join(' ') || element.textContent;
      let pointer = '';
      for (let at: Node | null = element; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
        const own: unknown = at instanceof Element && at.localName === 'mc-field' ? Reflect.get(at, 'pointer') : undefined;
        if (typeof own === 'string' && pointer === '') pointer = own;
      }
      const what = element instanceof HTMLInputElement ? `input:${element.type}` : element.localName;
      return { what, name: name.replaceAll(/\s+/g, ' ').trim(), pointer };
    });
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
    for (let presses = 0; presses < 80; presses += 1) {
      const focused = await this.focused();
      const found = typeof wanted === 'string' ? focused.pointer === wanted : wanted.test(focused.name);
      if (found && (what === undefined || focused.what === what)) return focused;
      passed.push(`${focused.what} ${focused.name.slice(0, 40)} ${focused.pointer}`);
      await this.press('Tab');
    }
    assert.fail(`${String(wanted)} is not reached by Tab; passed:\n${passed.join('\n')}`);
  }
}
