/** The accessibility tree as the browser gives it to assistive technology, written in lines. */
import type { CDPSession, Page } from 'playwright-core';

interface AXValue {
  readonly value?: unknown;
}

interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Of these only what is inside matters. */
const TRANSPARENT = new Set(['generic', 'none', 'paragraph', 'LabelText', 'Legend', 'MenuListPopup']);
const LEFT_OUT = new Set(['InlineTextBox', 'LineBreak', 'ListMarker']);
/** Their text is the name or the value of what they stand for. */
const TOLD_ELSEWHERE = new Set(['LabelText', 'Legend', 'textbox', 'searchbox', 'MenuListPopup']);
/** What a person can hear of a state. */
const STATES = ['level', 'required', 'invalid', 'disabled', 'readonly', 'checked', 'pressed', 'selected', 'expanded', 'hasPopup', 'modal', 'multiline', 'live', 'valuetext', 'roledescription', 'autocomplete'];

const text = ({ value }: AXValue = {}): string => (typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll(/\s+/g, ' ').trim() : '');

const states = ({ properties = [] }: AXNode): string =>
  STATES.flatMap((name) => {
    const value = properties.find((property) => property.name === name)?.value.value;
    // What a state is when nobody says anything.
    if (value === undefined || value === '' || (value === 'false' && name === 'invalid') || (value === false && !['expanded', 'selected', 'checked', 'pressed'].includes(name))) return [];
    return value === true ? ` ${name}` : ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  }).join('');

const line = (node: AXNode): string => {
  const role = text(node.role);
  if (role === 'StaticText') return `“${text(node.name)}”`;
  const said = [text(node.name) && ` “${text(node.name)}”`, states(node)].join('');
  const value = text(node.value) && text(node.value) !== text(node.name) ? ` = “${text(node.value)}”` : '';
  const description = text(node.description) ? `; “${text(node.description)}”` : '';
  return `${role}${said}${value}${description}`;
};

/** No text has this in it. */
const ELSEWHERE = '\n';

/** @returns the lines for a node and all in it; a text that its parent's name says is not said twice */
const lines = (nodes: ReadonlyMap<string, AXNode>, id: string, depth: number, parent: string): readonly string[] => {
  const node = nodes.get(id);
  const role = text(node?.role);
  if (!node || LEFT_OUT.has(role)) return [];
  const name = text(node.name);
  const isText = ['StaticText', 'option'].includes(role);
  const isTold = !node.ignored && (!TRANSPARENT.has(role) || states(node) !== '') && !(isText && (name === '' || parent.includes(name) || parent === ELSEWHERE));
  const told = TOLD_ELSEWHERE.has(role) ? ELSEWHERE : isTold && name !== '' ? name : parent;
  const inside = (node.childIds ?? []).flatMap((child) => lines(nodes, child, isTold ? depth + 1 : depth, told));
  return isTold ? [`${'  '.repeat(depth)}${line(node)}`, ...inside] : inside;
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const sessionOf = (page: Page): Promise<CDPSession> => {
  const open = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, open);
  return open;
};

/** @param selector what is read, with all in it */
export const accessibilityTree = async (page: Page, selector: string): Promise<string> => {
  const session = await sessionOf(page);
  const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)})` });
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  const tree: { readonly nodes: readonly AXNode[] } = await session.send('Accessibility.getFullAXTree');
  const nodes = new Map(tree.nodes.map((each) => [each.nodeId, each]));
  const start = tree.nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return start ? lines(nodes, start.nodeId, 0, '').join('\n') : '';
};
