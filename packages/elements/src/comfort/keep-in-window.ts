/** Pixels that stay free at the window's edge, where there is room for them. */
const EDGE = 16;

/** What ends where its button ends begins within the window all the same. */
export const keepInWindow = (panel: HTMLElement | null): void => {
  if (!panel) return;
  panel.style.translate = '';
  const margin = Math.min(EDGE, (document.documentElement.clientWidth - panel.offsetWidth) / 2);
  panel.style.translate = `${Math.max(0, margin - panel.getBoundingClientRect().left)}px`;
};
