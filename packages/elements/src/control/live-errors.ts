/**
 * An error that appears when a field is left is said at once, without moving the focus; those of a whole page, which appear
 * when it is submitted, are told by the error summary, and all of them read out would drown it. So only the control that
 * has the focus, or had it last, has its error in a live region.
 */

interface Announcing extends EventTarget {
  announces: boolean;
}

const controls = new WeakSet<EventTarget>();
const isControl = (target: EventTarget): target is Announcing => controls.has(target);

const current = new Set<Announcing>();
let watching = false;

const onFocus = (event: Event): void => {
  const around = event.composedPath().filter(isControl);
  if (around.length === 0) return;
  for (const control of current) {
    control.announces = false;
    current.delete(control);
  }
  for (const control of around) {
    control.announces = true;
    current.add(control);
  }
};

/** Keeps a control's `announces` true from when it takes the focus until another control does. */
export const watchFocusOf = (control: Announcing): void => {
  controls.add(control);
  if (!watching) addEventListener('focusin', onFocus, true);
  watching = true;
};

/** A control that has left the page is held no longer. */
export const forgetFocusOf = (control: Announcing): void => {
  current.delete(control);
};
