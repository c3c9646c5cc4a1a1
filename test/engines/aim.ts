/** What runs in the page while something is pressed: each function stands alone, because it is sent there as text. */

/**
 * From now on a press counts only where it meets what was found last. A browser may still show the page as it was before it moved, so
 * that a point that is right for its script is wrong for its pointer: what is met instead learns nothing of it.
 */
export const aim = (): null => {
  Reflect.set(window, 'met', null);
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  if (!Reflect.has(window, 'aims')) {
    for (const type of types) {
      window.addEventListener(type, (event) => {
        if (Reflect.get(window, 'aims') !== true) return;
        if (Reflect.get(window, 'met') === null) {
          const wanted: unknown = Reflect.get(window, 'aimedAt');
          Reflect.set(window, 'met', Array.isArray(wanted) && event.composedPath().some((target) => wanted.includes(target)));
        }
        if (Reflect.get(window, 'met') === true) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      }, { capture: true });
    }
  }
  Reflect.set(window, 'aims', true);
  return null;
};

/** Whether the press met nothing else: of one that leads to another page nothing is known there, nor of one that the browser is still about to tell. */
export const met = (): boolean => {
  Reflect.set(window, 'aims', false);
  return Reflect.get(window, 'met') !== false;
};
