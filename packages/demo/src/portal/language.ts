/**
 * The page's own texts in its language. Each element that carries one carries it in both languages, as attributes, with its plainer
 * words where it has some; Vietnamese also stands in it, for pages without script. The elements of the SDK change by themselves.
 */
import { language, textOf } from '@motcua/elements';
import type { Text } from '@motcua/procedure';
import { element } from './dom.ts';

/** Attributes that are read or seen. */
const ATTRIBUTES = ['aria-label', 'name', 'unit', 'label', 'hint', 'error'] as const;
type Spoken = (typeof ATTRIBUTES)[number];

/** An element whose text follows the language of the page. */
export const spoken = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: Text, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[Name] =>
  say(element(name, attributes), text);

/** Gives an element another text. */
export const say = <Of extends HTMLElement>(target: Of, text: Text): Of => {
  const { vi, en = vi, simple } = text;
  Object.assign(target.dataset, { vi, en });
  for (const name of ['viSimple', 'enSimple'] as const) Reflect.deleteProperty(target.dataset, name);
  if (simple) Object.assign(target.dataset, { viSimple: simple.vi, enSimple: simple.en ?? en });
  target.textContent = textOf(text);
  return target;
};

/** The same for an attribute. */
export const sayAttribute = (target: HTMLElement, name: Spoken, text: Text | undefined): void => {
  for (const each of ['vi', 'en'] as const) {
    const own = `data-${each}-${name}`;
    if (text) target.setAttribute(own, text[each] ?? text.vi);
    else target.removeAttribute(own);
  }
  if (text) target.setAttribute(name, textOf(text));
  else target.removeAttribute(name);
};

const swap = (): void => {
  const now = language();
  const simple = document.documentElement.dataset['mcLanguage'] === 'simple';
  document.documentElement.lang = now;
  for (const target of document.querySelectorAll<HTMLElement>('[data-vi]')) {
    const text = (simple ? target.dataset[`${now}Simple`] : undefined) ?? target.dataset[now];
    if (text !== undefined && text !== target.textContent) target.textContent = text;
  }
  for (const name of ATTRIBUTES) {
    for (const target of document.querySelectorAll(`[data-vi-${name}]`)) target.setAttribute(name, target.getAttribute(`data-${now}-${name}`) ?? '');
  }
};

/** Follows the choices in the header from now on. What was chosen on an earlier page may be there already, or come a moment later. */
export const followLanguage = (): void => {
  document.querySelector('mc-language-switch')?.addEventListener('mc-language-change', swap);
  const comfort = document.querySelector('mc-comfort');
  comfort?.addEventListener('mc-comfort-change', swap);
  comfort?.toggleAttribute('simple-texts', document.querySelector('[data-vi-simple]') !== null);
  swap();
};
