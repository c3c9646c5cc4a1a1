/** The page as it is drawn: through shadow roots and slots. */

export const everything = (root: ParentNode = document): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);

/** What an element stands in on screen: its slot, its parent, or the host of its root. */
export const parentOf = (node: Node): Node | null => {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
};

/** The element and all that it stands in, innermost first. */
export const around = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at: Node | null = element; at; at = parentOf(at)) if (at instanceof Element) found.push(at);
  return found;
};

/** Drawn, larger than a dot (which is how things are hidden from the eye alone), and not beside the page. */
export const isSeen = (element: Element): boolean => {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
};

/** Short enough for a line of a report, long enough to find it. */
export const named = (element: Element): string => {
  const hosts = around(element).filter(({ localName }) => localName.includes('-') && element.localName !== localName);
  const own = element.id ? `#${element.id}` : element.classList.length > 0 ? `.${[...element.classList].join('.')}` : '';
  const text = (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim().slice(0, 40);
  return `${hosts[0] ? `${hosts[0].localName} ` : ''}${element.localName}${own} “${text}”`;
};

/** What has the focus, however deep. */
export const focusedElement = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || element === document.documentElement ? null : element;
};

export const labelsOf = (element: Element): readonly Element[] =>
  'labels' in element && element.labels instanceof NodeList ? [...element.labels].filter((label) => label instanceof Element) : [];
