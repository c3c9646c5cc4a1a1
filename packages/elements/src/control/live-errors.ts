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
let watching = false;

const onFocus = (event: Event): void => {
  const around = event.composedPath().filter((target) => controls.has(target));
  if (around.length === 0 || (around.length === current.size && around.every((control) => current.has(control)))) return;
  for (const control of last) if (!around.includes(control) && !current.has(control)) controls.get(control)?.(false);
  for (const control of around) controls.get(control)?.(true);
  [last, current] = [current, new Set(around)];
};

/** Tells a control `true` when it takes the focus, and `false` when the focus has gone on from the control after it. */
export const watchFocusOf = (control: EventTarget, tell: Tell): void => {
  controls.set(control, tell);
  if (!watching) addEventListener('focusin', onFocus, true);
  watching = true;
};

/** A control that has left the page is held no longer. */
export const forgetFocusOf = (control: EventTarget): void => {
  current.delete(control);
  last.delete(control);
};
