import type { ReactiveElement } from 'lit';

type Concerns = (record: MutationRecord) => boolean;

const isIn = (slot: string) => (node: Node): boolean => Boolean((node instanceof Element ? node : node.parentElement)?.closest(`[slot="${slot}"]`));

/** Whether a change is one of what stands in a slot. */
export const inSlot = (slot: string): Concerns => {
  const here = isIn(slot);
  return ({ target, addedNodes, removedNodes }) => here(target) || [...addedNodes, ...removedNodes].some(here);
};

/** An element that reads its text from the page's own HTML is drawn anew when that changes: with the language, for one. */
export const followContent = (host: ReactiveElement, concerns: Concerns = () => true): void => {
  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) host.requestUpdate();
  });
  host.addController({
    hostConnected: () => observer.observe(host, { childList: true, subtree: true, characterData: true }),
    hostDisconnected: () => observer.disconnect(),
  });
};

/** What an element's child in a slot says. */
export const slottedText = (host: Element, slot: string): string =>
  host.querySelector(`:scope > [slot="${slot}"]`)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
