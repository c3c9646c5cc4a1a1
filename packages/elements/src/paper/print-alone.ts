const AROUND = 'data-mc-around-print';
const BESIDE = 'data-mc-beside-print';

let sheet: CSSStyleSheet | undefined;

/** What is around the printed element leaves no box, what stands beside it isn't there; on screen nothing changes. */
const aloneSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { [${AROUND}] { display: contents !important; } [${BESIDE}] { display: none !important; } }`);
  }
  return sheet;
};

/** The node that a node is drawn in: through slots and out of shadow roots. */
const around = (node: Node): Node | null => {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
};

/**
 * Prints one element of the page by itself, wherever it stands: what is around and beside it is left off the paper, without
 * moving it (it would lose what its page gives it). Nothing is marked any more when printing is over.
 */
export const printAlone = (element: Element): void => {
  const marked: Element[] = [];
  const mark = (one: Element, name: string): void => {
    one.toggleAttribute(name, true);
    marked.push(one);
  };
  const roots = new Set<Document | ShadowRoot>();
  for (let node: Node | null = element; node; node = around(node)) {
    const root = node.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) roots.add(root);
    if (!(node instanceof Element)) continue;
    if (node === document.documentElement) continue;
    if (node !== element && node !== document.body) mark(node, AROUND);
    const parent: Node | null = around(node);
    if (!(parent instanceof Element || parent instanceof ShadowRoot) || parent === document.documentElement) continue;
    const beside = parent instanceof HTMLSlotElement ? parent.assignedElements() : [...parent.children];
    for (const sibling of beside) if (sibling !== node) mark(sibling, BESIDE);
  }
  const alone = aloneSheet();
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, alone];
  addEventListener(
    'afterprint',
    () => {
      for (const one of marked) {
        one.removeAttribute(AROUND);
        one.removeAttribute(BESIDE);
      }
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== alone);
    },
    { once: true },
  );
  print();
};
