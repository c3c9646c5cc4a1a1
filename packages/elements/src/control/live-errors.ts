/**
 * An error that appears when a field is left is said at once, without moving the focus; those of a whole page, which appear
 * when it is submitted, are told by the error summary, and all of them read out would drown it. So only the control that
 * has the focus, or had it last, has its error in a live region: by the time that an error is shown, the next control has the focus.
 */

type Tell = (announces: boolean) => void;

const controls = new WeakMap<EventTarget, Tell>();
/** The control with the focus, and those that it is a part of. */
let current = new Set<EventTarget>();
/** Those that had it before. */
let last = new Set<EventTarget>();
/** It comes by at a part first, then at what that is a part of. */
let seen: Event | undefined;

const around = (control: EventTarget | null): readonly Node[] => {
  const found: Node[] = [];
  for (let at = control instanceof Node ? control : null; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (controls.has(at)) found.push(at);
  return found;
};

const onFocus = (event: Event): void => {
  if (event === seen) return;
  seen = event;
  const next = new Set<EventTarget>(around(event.currentTarget));
  if (next.size === current.size && [...next].every((control) => current.has(control))) return;
  for (const control of last) if (!next.has(control) && !current.has(control)) controls.get(control)?.(false);
  for (const control of next) controls.get(control)?.(true);
  [last, current] = [current, next];
};

/**
 * Tells a control `true` when it takes the focus, and `false` when the focus has gone on from the control after it. Each is listened
 * to itself: what moves the focus within a shadow root is not heard outside of it.
 */
export const watchFocusOf = (control: EventTarget, tell: Tell): void => {
  controls.set(control, tell);
  control.addEventListener('focusin', onFocus);
};

/** A control that has left the page is held no longer. */
export const forgetFocusOf = (control: EventTarget): void => {
  current.delete(control);
  last.delete(control);
};
