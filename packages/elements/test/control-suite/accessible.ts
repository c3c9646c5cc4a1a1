/** What assistive technology is told: names and descriptions as they are computed, not as they are meant. */
import { all } from '../dom.ts';

const text = (node: Element | null | undefined): string => {
  if (!node || node.closest('[hidden]')) return '';
  return (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
};

const referenced = (element: Element, attribute: string): Element[] => {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return [];
  return (element.getAttribute(attribute) ?? '').split(' ').flatMap((id) => root.getElementById(id) ?? []);
};

/** The description, each part that says something, in order. */
export const descriptionOf = (element: Element): string[] => referenced(element, 'aria-describedby').map(text).filter(Boolean);

/** The name as axe computes it. */
export const nameOf = (element: Element): string => {
  window.axe.setup(element.getRootNode() instanceof ShadowRoot ? document.body : element);
  try {
    return window.axe.commons.text.accessibleText(element).replaceAll(/\s+/g, ' ').trim();
  } finally {
    window.axe.teardown();
  }
};

/** The elements of a control that carry its description: the input, or the group of inputs. */
export const describedIn = (control: Element): HTMLElement[] => all(control, '[aria-describedby]');

/** The elements that show a text and have none inside that shows all of it: each is a place where it is read. */
export const placesOf = (control: Element, wanted: string): HTMLElement[] => {
  const showing = all(control, '*').filter((element) => element.localName !== 'style' && text(element).includes(wanted));
  return showing.filter((element) => !showing.some((other) => other !== element && element.contains(other)));
};

/** The live region that an element stands in. */
export const liveAround = (element: Element | undefined): string | undefined => {
  const region = element?.closest('[aria-live], [role=alert], [role=status]');
  return region ? (region.getAttribute('aria-live') ?? region.getAttribute('role') ?? undefined) : undefined;
};
