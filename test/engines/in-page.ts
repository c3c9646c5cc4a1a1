/** What runs in the page for a journey: each function stands alone, because it is sent there as text. */

/** A type, not an interface, so that it may pass between page and test. */
export type Wanted = {
  /** What it is: a selector of its native elements. */
  readonly selector: string;
  /** Words in its name or text; `''` for any. */
  readonly words: string;
  /** In the field of this pointer; `''` for anywhere. */
  readonly pointer: string;
};

export type Found = {
  /** Where to press it, now. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly value: string;
  readonly type: string;
  readonly role: string;
};

/** Looks for something to be seen, through all shadow roots, brings it into view and says where it is. */
export const find = ({ selector, words, pointer }: Wanted): Found | null => {
  const found: Element[] = [];
  const roots: (readonly [ParentNode, boolean])[] = [[document, pointer === '']];
  for (let next = roots.pop(); next !== undefined; next = roots.pop()) {
    const [root, inside] = next;
    for (const element of root.querySelectorAll('*')) {
      const is = inside || (element.localName === 'mc-field' && Reflect.get(element, 'pointer') === pointer);
      if (is && element.matches(selector)) found.push(element);
      if (element.shadowRoot) roots.push([element.shadowRoot, is]);
    }
  }
  for (const element of found) {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const text = [element.getAttribute('aria-label') ?? '', ...(labels.length > 0 ? labels : [element]).map((one) => one.textContent)].join(' ').replaceAll(/\s+/g, ' ').trim();
    // What can be pressed of a choice is its label.
    const shown = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? (labels[0] ?? element) : element;
    if (!text.includes(words) || !shown.checkVisibility({ visibilityProperty: true }) || shown.closest('[hidden]')) continue;
    shown.scrollIntoView({ block: 'center', behavior: 'instant' });
    Reflect.set(window, 'aimedAt', [shown, element]);
    const { left, top, width, height } = (shown.getClientRects()[0] ?? shown.getBoundingClientRect());
    const native = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    return {
      x: left + Math.min(width / 2, 20), y: top + height / 2, text,
      value: native ? element.value : '', type: native ? element.type : '', role: element.getAttribute('role') ?? '',
    };
  }
  return null;
};

/** The label of an option of the searched list in a field, once its list has arrived. */
export const optionLabel = ({ pointer, value }: { readonly pointer: string; readonly value: string }): string | null => {
  const roots: (readonly [ParentNode, boolean])[] = [[document, false]];
  for (let next = roots.pop(); next !== undefined; next = roots.pop()) {
    const [root, inside] = next;
    for (const element of root.querySelectorAll('*')) {
      const is = inside || (element.localName === 'mc-field' && Reflect.get(element, 'pointer') === pointer);
      const choices: unknown = is ? Reflect.get(element, 'choices') : undefined;
      const wanted: unknown = Array.isArray(choices) ? choices.find((choice: unknown) => typeof choice === 'object' && choice !== null && Reflect.get(choice, 'value') === value) : undefined;
      if (typeof wanted === 'object' && wanted !== null) {
        const label: unknown = Reflect.get(wanted, 'label');
        return String(typeof label === 'object' && label !== null ? Reflect.get(label, 'vi') : label);
      }
      if (element.shadowRoot) roots.push([element.shadowRoot, is]);
    }
  }
  return null;
};

/** Notes from now on what a page should never have: errors of its script, breaches of its policy. @returns what was noted. */
export const troubles = (): readonly string[] => {
  const known: unknown = Reflect.get(window, 'noted');
  if (Array.isArray(known)) return known.map(String);
  const noted: string[] = [];
  Reflect.set(window, 'noted', noted);
  window.addEventListener('error', ({ message }) => noted.push(`script: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => noted.push(`script: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => noted.push(`policy: ${violatedDirective} ${blockedURI}`));
  return noted;
};

/** Puts the focus on the native list of a field. @returns the label of an option, to be typed there */
export const focusList = ({ pointer, value }: { readonly pointer: string; readonly value: string }): string | null => {
  const roots: (readonly [ParentNode, boolean])[] = [[document, false]];
  for (let next = roots.pop(); next !== undefined; next = roots.pop()) {
    const [root, inside] = next;
    for (const element of root.querySelectorAll('*')) {
      const is = inside || (element.localName === 'mc-field' && Reflect.get(element, 'pointer') === pointer);
      if (is && element instanceof HTMLSelectElement) {
        element.focus();
        return [...element.options].find((option) => option.value === value)?.text ?? null;
      }
      if (element.shadowRoot) roots.push([element.shadowRoot, is]);
    }
  }
  return null;
};
