/** What there is to read aloud in a part of the page: the flat tree, shadow roots and slots included, as it is shown. */

export interface Passage {
  readonly text: string;
  /** Where it stands: once that is gone from the page, nobody wants to hear it. */
  readonly element: Element;
}

/** Not for the ear; what is typed or chosen in a native control is no text of the page, and stays unread. */
const SILENT = 'script, style, template, noscript, svg, select, textarea, input, [aria-hidden="true"], mc-comfort';

/** Speech engines end long passages before their time. */
const LONGEST = 200;

const sentences = (text: string): string[] => {
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=[.!?…;:])\s+/)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST) parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
};

const nodesIn = (element: Element): Iterable<Node> => {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : element.childNodes;
  }
  return element.shadowRoot?.childNodes ?? element.childNodes;
};

/** The texts under an element, one for each block or long sentence, in reading order. */
export const passagesIn = (root: Element): Passage[] => {
  const passages: Passage[] = [];
  let running = '';
  let within: Element = root;
  const end = (): void => {
    const text = running.replaceAll(/\s+/g, ' ').trim();
    running = '';
    // Marks and bullets alone are nothing to say.
    if (/[\p{L}\p{N}]/u.test(text)) passages.push(...sentences(text).map((part) => ({ text: part, element: within })));
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (running.trim() === '' && node.parentElement) within = node.parentElement;
      running += node.data;
    }
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    if (node instanceof HTMLImageElement) running += ` ${node.alt} `;
    const block = !display.startsWith('inline') && display !== 'contents';
    if (block) end();
    for (const child of nodesIn(node)) visit(child);
    if (block) end();
    else if (display !== 'inline' && display !== 'contents') running += ' ';
  };
  visit(root);
  end();
  return passages;
};
