/**
 * An error that appears when a field is left is said at once, without moving the focus; those of a whole page, which appear
 * when it is submitted, are told by the error summary, and all of them read out would drown it. So only the control that
 * has the focus, or had it last, has its error in a live region: by the time that an error is shown, the next control has the focus.
 */

/** Told `true` when a control takes the focus, and `false` when the focus has gone on from the control after it. */
export const announce = Symbol('announce');

interface Announcing extends EventTarget {
  [announce](announces: boolean): void;
}

const isAnnouncing = (node: Node): node is Node & Announcing => announce in node;

/** The control with the focus, and those that it is a part of. */
let current = new Set<Announcing>();
/** Those that had it before. */
let last = new Set<Announcing>();
/** It comes by at a part first, then at what that is a part of. Held weakly: an event knows where it was, and that page may be gone. */
const seen = new WeakSet<Event>();

const around = (control: EventTarget | null): Set<Announcing> => {
  const found = new Set<Announcing>();
  for (let at = control instanceof Node ? control : null; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (isAnnouncing(at)) found.add(at);
  return found;
};

/** Hears of the focus at each control itself: what moves it within a shadow root is not heard outside of that. */
export const onFocus = (event: Event): void => {
  if (seen.has(event)) return;
  seen.add(event);
  const next = around(event.currentTarget);
  if (next.size === current.size && [...next].every((control) => current.has(control))) return;
  for (const control of last) if (!next.has(control) && !current.has(control)) control[announce](false);
  for (const control of next) control[announce](true);
  [last, current] = [current, next];
};

/** A control that has left the page is held no longer. */
export const forgetFocusOf = (control: Announcing): void => {
  current.delete(control);
  last.delete(control);
};
