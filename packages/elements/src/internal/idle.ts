/** Runs `then` once the page is painted as it is now and has nothing better to do; soon, where the browser can't tell. */
export const whenIdle = (then: () => void): void => {
  requestAnimationFrame(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 2_000 });
    else setTimeout(then, 200);
  });
};
