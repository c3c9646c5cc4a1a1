import 'axe-core';
import type axe from 'axe-core';
import { expect } from '@open-wc/testing';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The element inside an open shadow root, however deep: `deep(form, 'mc-page', 'mc-field', 'input')`. */
export const deep = (root: Element, ...path: readonly string[]): HTMLElement => {
  let found: Element = root;
  for (const selector of path) {
    const next = found.shadowRoot?.querySelector(selector);
    if (!next) throw new Error(`no ${selector} in ${found.localName}`);
    found = next;
  }
  if (!(found instanceof HTMLElement)) throw new Error(`${found.localName} is no HTML element`);
  return found;
};

/** Every element that matches, in all shadow roots below. */
export const all = (root: Element | ShadowRoot, selector: string): HTMLElement[] => {
  const inside = root instanceof Element ? root.shadowRoot : root;
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const own = inside && inside !== root ? all(inside, selector) : [];
  const below = [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? all(element.shadowRoot, selector) : []));
  return [...here, ...own, ...below];
};

/** The element that has the focus, looked for through all shadow roots. */
export const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/** Types as a keyboard does: the text grows, an `input` event tells. */
export const type = (input: HTMLElement, text: string): void => {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error('nothing to type in');
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
};

export const visibleText = (element: Element): string =>
  (element.shadowRoot?.textContent ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** Fails with axe's own words when it finds something against WCAG 2.2 AA. */
export const expectAccessible = async (element: Element): Promise<void> => {
  const { violations } = await window.axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  const relevant = violations.filter(({ id }) => !['region', 'landmark-one-main', 'page-has-heading-one'].includes(id));
  expect(relevant.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).to.deep.equal([]);
};
