/** The element that has the focus, looked for through all shadow roots; `undefined` when it is nowhere. */
export const activeElement = (): HTMLElement | undefined => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
};
