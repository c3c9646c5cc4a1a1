const slotted = (host: Element, slot: string, kind = '*'): Element | undefined => Array.from(host.children).find((child) => child.slot === slot && child.matches(kind));

/** Whether the page has put something into a slot of an element; of the kind that the selector names. */
export const hasSlotted = (host: Element, slot: string, kind?: string): boolean => slotted(host, slot, kind) !== undefined;

/** What an element's child in a slot says. */
export const slottedText = (host: Element, slot: string): string => slotted(host, slot)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
