/**
 * The page's own texts in its language. Each element that carries one carries it in both languages, as attributes; Vietnamese
 * also stands in it, for pages without script. The elements of the SDK change by themselves.
 */
import { language } from '@motcua/elements';
import type { Text } from '@motcua/procedure';
import { element } from './dom.ts';

/** Attributes that are read or seen. */
const ATTRIBUTES = ['aria-label', 'name', 'unit', 'label', 'hint', 'error'] as const;
type Spoken = (typeof ATTRIBUTES)[number];

export const inLanguage = ({ vi, en }: Text): string => (language() === 'en' ? (en ?? vi) : vi);

/** An element whose text follows the language of the page. */
export const spoken = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: Text, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[Name] =>
  say(element(name, attributes), text);

/** Gives an element another text. */
export const say = <Of extends HTMLElement>(target: Of, text: Text): Of => {
  target.dataset['vi'] = text.vi;
  target.dataset['en'] = text.en ?? text.vi;
  target.textContent = inLanguage(text);
  return target;
};

/** The same for an attribute. */
export const sayAttribute = (target: HTMLElement, name: Spoken, text: Text | undefined): void => {
  for (const each of ['vi', 'en'] as const) {
    const own = `data-${each}-${name}`;
    if (text) target.setAttribute(own, text[each] ?? text.vi);
    else target.removeAttribute(own);
  }
  if (text) target.setAttribute(name, inLanguage(text));
  else target.removeAttribute(name);
};

const swap = (): void => {
  const now = language();
  document.documentElement.lang = now;
  for (const target of document.querySelectorAll<HTMLElement>('[data-vi]')) {
    const text = target.dataset[now];
    if (text !== undefined && text !== target.textContent) target.textContent = text;
  }
  for (const name of ATTRIBUTES) {
    for (const target of document.querySelectorAll(`[data-vi-${name}]`)) target.setAttribute(name, target.getAttribute(`data-${now}-${name}`) ?? '');
  }
};

/** Follows the choice in the header from now on. What was chosen on an earlier page may be there already, or come a moment later. */
export const followLanguage = (): void => {
  document.querySelector('mc-language-switch')?.addEventListener('mc-language-change', swap);
  if (language() !== 'vi') swap();
};
