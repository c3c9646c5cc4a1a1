/**
 * Runs `then` once the page as it is now has been painted and there is nothing better to do; soon, where the browser can't tell.
 * A frame's own callbacks run before it is painted: the one after it is asked for.
 */
export const whenIdle = (then: () => void): void => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 2_000 });
      else setTimeout(then, 200);
    });
  });
};
