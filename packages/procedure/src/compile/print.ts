/** Makes a declaration's tree of `print.html`: only what is allowed gets in, and what isn't is refused by name and line. */
import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from 'parse5';
import type { Plan } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { printClasses, printTags, type PrintClass, type PrintElement, type PrintNode, type PrintTag, type PrintTemplate } from '../print.ts';
import { DocumentError, type ProcedureSource } from './document.ts';
import { isPlace, makePlace } from './print-places.ts';
import { eachOf } from './print-rows.ts';
import { attributesOf, isElement, refuse, type PrintContext } from './print-source.ts';

const isTag = (name: string): name is PrintTag => printTags.some((tag) => tag === name);
const isClass = (name: string): name is PrintClass => printClasses.some((allowed) => allowed === name);

const EMPTY: readonly string[] = ['br', 'hr'];
/** Cells, which alone can span others. */
const CELLS: readonly string[] = ['td', 'th'];
/** Elements that can be printed for each row: in a table HTML allows no element of ours around them. */
const REPEATED: readonly string[] = ['tr', 'li'];
/** Holders of blocks and rows: a space between those means nothing. */
const BLOCKS: readonly string[] = ['body', 'section', 'div', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr'];
/** What the parser adds by itself, as HTML wants it. */
const IMPLIED: readonly string[] = ['tbody', 'tr'];

const classesOf = (context: PrintContext, element: Tree.Element, names: string): PrintClass[] =>
  names.split(/\s+/).filter(Boolean).map((name) => {
    if (!isClass(name)) throw refuse(context, element, `has the unknown class "${name}".`, `Use one of ${printClasses.join(', ')}.`);
    return name;
  });

const spanOf = (context: PrintContext, element: Tree.Element, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^([1-9]|1\d|20)$/.test(text)) throw refuse(context, element, `spans "${text}" cells.`, 'Write a whole number from 1 to 20.');
  return Number(text);
};

/** The parser moves or adds elements where HTML doesn't allow what is written; what it made wouldn't be what was meant. */
const checkPlace = (context: PrintContext, element: Tree.Element, after: number): void => {
  const { tagName, sourceCodeLocation: location } = element;
  if (!location) {
    if (IMPLIED.includes(tagName)) return;
    throw refuse(context, element, 'comes from a tag that stands where HTML does not allow it.', 'Look for a stray closing tag, or a block inside a <p>.');
  }
  if (location.startOffset < after) throw refuse(context, element, 'stands where HTML does not allow it.', 'Inside a table only rows and cells may stand; put it into a cell, or around the table.');
  if (!location.endTag && !EMPTY.includes(tagName)) throw refuse(context, element, 'is not closed, or is closed by what stands in it.', `Write </${tagName}>; a <p> holds no block or table, and a table nothing but rows and cells.`);
};

const makeElement = (context: PrintContext, element: Tree.Element, tag: PrintTag): PrintNode => {
  const attributes = attributesOf(context, element, ['class', ...(CELLS.includes(tag) ? ['colspan', 'rowspan'] : []), ...(REPEATED.includes(tag) ? ['each', 'min'] : [])]);
  const classes = classesOf(context, element, attributes.get('class') ?? '');
  const colspan = spanOf(context, element, attributes.get('colspan'));
  const rowspan = spanOf(context, element, attributes.get('rowspan'));
  const made = (where: PrintContext): PrintElement => ({
    kind: 'element',
    tag,
    ...(classes.length > 0 ? { classes } : {}),
    ...(colspan === undefined ? {} : { colspan }),
    ...(rowspan === undefined ? {} : { rowspan }),
    nodes: makeNodes(where, element),
  });
  const each = attributes.get('each');
  const min = attributes.get('min');
  if (each !== undefined) return eachOf(context, element, each, min, (where) => [made(where)]);
  if (min !== undefined) throw refuse(context, element, 'has min without each.', 'Add each="/pointer" with the group whose rows are printed.');
  return made(context);
};

const makeNodes = (context: PrintContext, parent: Tree.Element): PrintNode[] => {
  let after = 0;
  return parent.childNodes.flatMap((child): PrintNode[] => {
    if ('value' in child) {
      const text = child.value.replaceAll(/\s+/g, ' ').normalize('NFC');
      return text === ' ' && BLOCKS.includes(parent.tagName) ? [] : [text];
    }
    if (!isElement(child)) return [];
    checkPlace(context, child, after);
    after = child.sourceCodeLocation?.endOffset ?? after;
    const { tagName } = child;
    if (isPlace(tagName)) return [makePlace(context, child, tagName, (where) => makeNodes(where, child))];
    if (!isTag(tagName)) throw refuse(context, child, 'is not allowed.', `Use one of ${printTags.join(', ')}, or mc-value, mc-boxes, mc-tick, mc-if, mc-each, mc-number, mc-sources.`);
    return [makeElement(context, child, tagName)];
  });
};

const checkHead = (context: PrintContext, head: Tree.Element): string => {
  let title = '';
  for (const child of head.childNodes.filter(isElement)) {
    if (child.tagName === 'title') title = child.childNodes.map((node) => ('value' in node ? node.value : '')).join('').trim();
    else if (child.tagName !== 'meta') throw refuse(context, child, 'is not allowed.', 'Only <meta charset> and <title> stand in the head; how the paper looks is not decided here.');
    attributesOf(context, child, child.tagName === 'meta' ? ['charset'] : []);
  }
  return title;
};

const childNamed = (parent: Tree.ParentNode, name: string): Tree.Element | undefined => parent.childNodes.filter(isElement).find(({ tagName }) => tagName === name);

/**
 * The declaration of a procedure as a tree, or `undefined` where the procedure has none.
 * @throws DocumentError that names the line of what isn't allowed
 */
export const compilePrint = (source: ProcedureSource, plan: Plan): PrintTemplate | undefined => {
  const { print } = source;
  if (!print) return undefined;
  const { file } = print;
  const onParseError = ({ code, startLine }: ParserError): void => {
    throw new DocumentError(file, '', `cannot be read as HTML at line ${startLine}: ${code}.`, 'Correct the markup there; our own elements are closed by a tag of their own: <mc-value at="…"></mc-value>.');
  };
  const document = parse(print.text, { sourceCodeLocationInfo: true, onParseError });
  const html = childNamed(document, 'html');
  const head = html && childNamed(html, 'head');
  const body = html && childNamed(html, 'body');
  if (!head || !body) throw new DocumentError(file, '', 'has no body.', 'Write <!doctype html>, <title>, then the declaration.');
  const context: PrintContext = { file, fields: new Map(fieldsOf(plan.fields).map((field) => [field.pointer, field])) };
  attributesOf(context, html, ['lang']);
  attributesOf(context, body, []);
  const title = checkHead(context, head);
  if (title === '') throw new DocumentError(file, '', 'has no title.', 'Write <title> with the name of the declaration: it names the printed file.');
  return { format: 'motcua.print/1', procedure: plan.procedure.code, version: plan.procedure.version, title, nodes: makeNodes(context, body) };
};
