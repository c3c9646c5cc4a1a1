let pressed = false;
let watching = false;

const watch = (): void => {
  watching = true;
  addEventListener('pointerdown', () => (pressed = true), true);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true);
};

/** Starts to know whether a pointer is down; the first call counts, so that importing has no effect. */
export const watchPointer = (): void => {
  if (!watching) watch();
};

/**
 * Runs `then` once no pointer is down. Pressing a button takes focus from a field; an error that appeared at that moment
 * would move the button away from under the finger before it is lifted.
 */
export const afterPointerUp = (then: () => void): void => {
  if (!pressed) then();
  else addEventListener('pointerup', () => requestAnimationFrame(then), { once: true, capture: true });
};
