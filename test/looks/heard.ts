/** What a screen reader would say by itself: each text that comes into a live region, in order. */
import { around } from './deep.ts';

const LIVE = '[aria-live], [role=alert], [role=status], [role=log]';
/** A region that is filled piece by piece is heard when it has settled. */
const SETTLED = 60;

const said: string[] = [];
const last = new WeakMap<Element, string>();
const waiting = new Map<Element, ReturnType<typeof setTimeout>>();

const politeness = (region: Element): string => region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');

const textIn = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) {
    if (node.matches('style, script, [aria-hidden=true]') || !node.checkVisibility({ visibilityProperty: true })) return node.localName === 'slot' ? slotted(node) : '';
    if (node.localName === 'slot') return slotted(node);
  }
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(textIn).join(' ');
};

const slotted = (slot: Node): string => {
  if (!(slot instanceof HTMLSlotElement)) return '';
  const nodes = slot.assignedNodes();
  return (nodes.length > 0 ? nodes : [...slot.childNodes]).map(textIn).join(' ');
};

const hear = (region: Element): void => {
  waiting.delete(region);
  if (!region.isConnected || politeness(region) === 'off') return;
  const text = textIn(region).replaceAll(/\s+/g, ' ').trim();
  if (text === last.get(region)) return;
  last.set(region, text);
  if (text !== '') said.push(`${politeness(region)}: ${text}`);
};

const touch = (region: Element): void => {
  clearTimeout(waiting.get(region));
  waiting.set(region, setTimeout(() => { hear(region); }, SETTLED));
};

const regionsOf = ({ target, addedNodes }: MutationRecord): readonly Element[] => {
  const from = target instanceof ShadowRoot ? target.host : target instanceof Element ? target : target.parentElement;
  const inside = [...addedNodes].flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll(LIVE)] : []));
  return [...(from ? around(from) : []), ...inside].filter((element) => element.matches(LIVE));
};

const observer = new MutationObserver((records) => {
  for (const region of new Set(records.flatMap(regionsOf))) touch(region);
});

const watch = (root: Node): void => {
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-live', 'hidden'] });
};

/** From the page's beginning on, in each shadow root that is made. */
export const listen = (): void => {
  watch(document);
  const descriptor = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');
  const attach: unknown = descriptor?.value;
  if (typeof attach !== 'function') throw new Error('There is no attachShadow to listen to.');
  const attachAndWatch = new Proxy(attach, {
    apply: (target, host, given: readonly unknown[]): unknown => {
      const root: unknown = Reflect.apply(target, host, given);
      if (root instanceof ShadowRoot) watch(root);
      return root;
    },
  });
  Object.defineProperty(Element.prototype, 'attachShadow', { ...descriptor, value: attachAndWatch });
};

const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });
const pause = (): Promise<unknown> => new Promise((resolve) => { setTimeout(resolve, SETTLED); });

/** What was said since this was asked last, once nothing more is coming: what is drawn next is waited for. */
export const heard = async (): Promise<readonly string[]> => {
  await frame();
  await frame();
  do await pause();
  while (waiting.size > 0);
  return said.splice(0);
};

/** Whether something like this has been said since then. */
export const isHeard = (part: string): boolean => said.some((text) => text.includes(part));
