/** Whether the page has put something into a slot of an element; of the kind that the selector names. */
export const hasSlotted = (host: Element, slot: string, kind = ''): boolean => host.querySelector(`:scope > ${kind}[slot='${slot}']`) !== null;
