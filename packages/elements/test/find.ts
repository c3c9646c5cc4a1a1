/** Finding and using what is inside shadow roots. No test library: stories use it too. */

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

/** The button whose text begins so. */
export const button = (form: Element, text: string): HTMLElement => {
  const found = all(form, 'button').find((one) => one.textContent?.trim().startsWith(text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
};

export const field = (form: Element, pointer: string): HTMLElement => {
  const found = all(form, 'mc-field').find((one) => 'pointer' in one && one.pointer === pointer);
  if (!found) throw new Error(`no field ${pointer}`);
  return found;
};

/** The native input of a field. */
export const control = (form: Element, pointer: string, selector = 'input, select, textarea'): HTMLElement => {
  const found = all(field(form, pointer), selector)[0];
  if (!found) throw new Error(`no ${selector} at ${pointer}`);
  return found;
};
