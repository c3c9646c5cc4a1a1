import type { ReactiveElement } from 'lit';
import { followLightDom } from './light-dom.ts';

type Concerns = (record: MutationRecord) => boolean;

const isIn = (slot: string) => (node: Node): boolean => Boolean((node instanceof Element ? node : node.parentElement)?.closest(`[slot="${slot}"]`));

/** Whether a change is one of what stands in a slot. */
export const inSlot = (slot: string): Concerns => {
  const here = isIn(slot);
  return ({ target, addedNodes, removedNodes }) => here(target) || [...addedNodes, ...removedNodes].some(here);
};

/** An element that reads its text from the page's own HTML is drawn anew when that changes: with the language, for one. */
export const followContent = (host: ReactiveElement, concerns: Concerns = () => true): void =>
  followLightDom(host, { childList: true, subtree: true, characterData: true }, (changes) => {
    if (changes.some(concerns)) host.requestUpdate();
  });
