/** What there is to read aloud in a part of the page: the flat tree, shadow roots and slots included, as it is shown. */

export interface Passage {
  readonly text: string;
  /** Language of the text, as its surroundings say. */
  readonly language: string;
  /** It is what the page, or the step of a form, is called. */
  readonly isTitle: boolean;
  /** Where it stands, whole: other passages may have their words from the same place. */
  readonly places: readonly Place[];
}

/** A piece of text in the page, and what it was when the page was gone through. */
interface Place {
  readonly node: Text;
  readonly was: string;
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

/** What a node is shown in. */
const shownIn = (node: Node): Node | null => {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
};

const languageAt = (node: Node): string => {
  for (let at: Node | null = node; at; at = shownIn(at)) if (at instanceof HTMLElement && at.lang) return languageOf(at.lang);
  return '';
};

/** `vi` of `vi-VN`. */
export const languageOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** The places of a passage, to be marked or measured. */
export const rangesOf = ({ places }: Passage): readonly Range[] =>
  places.map(({ node }) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range;
  });

/** Whether a passage is still to be seen as it was: not another page of the form, another language, another state. */
export const isStillThere = (passage: Passage): boolean =>
  passage.places.every(({ node, was }) => node.isConnected && node.data === was) && rangesOf(passage).every((range) => range.getClientRects().length > 0);

/** The trees that a passage is shown through. A change that takes it away happens in one of them. */
export const treesOf = ({ places }: Passage): ReadonlySet<Node> => {
  const trees = new Set<Node>();
  for (const { node } of places) for (let at: Node | null = node; at; at = shownIn(at)) trees.add(at.getRootNode());
  return trees;
};

/** The texts under an element, one for each block or long sentence, in reading order. */
export const passagesIn = (root: Element): Passage[] => {
  const passages: Passage[] = [];
  let running = '';
  let places: Place[] = [];
  const end = (): void => {
    const text = running.replaceAll(/\s+/g, ' ').trim();
    const [first] = places;
    const language = languageAt(first?.node ?? root);
    const isTitle = first?.node.parentElement?.closest('h1') instanceof Element;
    // Marks and bullets alone are nothing to say.
    if (/[\p{L}\p{N}]/u.test(text)) for (const part of sentences(text)) passages.push({ text: part, language, isTitle, places });
    running = '';
    places = [];
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data.trim() !== '') places.push({ node, was: node.data });
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
