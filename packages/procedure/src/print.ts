/**
 * The official declaration as data: what `motcua build` makes of a procedure's `print.html`. A tree of allowed elements
 * and classes and of places for answers; it holds no markup, so a page can show it without parsing anything.
 */
import type { Pointer } from './plan.ts';

export const printTags = [
  'h1', 'h2', 'h3', 'p', 'div', 'section', 'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'span', 'sup', 'small', 'br', 'hr',
] as const;
export type PrintTag = (typeof printTags)[number];

/** What a class says, never how it looks: the page that prints decides that. */
export const printClasses = [
  /** A label and the answer beside it, with a dotted line to the margin; `<span>`s in it are several of these on one line. */
  'line',
  /** The name of the Republic and the motto. */
  'republic',
  'center', 'right', 'justify', 'uppercase', 'indent', 'small',
  /** Side by side, where the paper is wide enough. */
  'columns',
  /** Space for a signature. */
  'signature',
  /** Stands in the place of a signature where none is needed. */
  'signed',
  /** A box to tick with its label, never parted. */
  'choice',
  /** Stays on one page. */
  'keep',
] as const;
export type PrintClass = (typeof printClasses)[number];

/** Facts that are not answers; not there while the declaration isn't submitted. */
export const dossierFacts = ['dossier-code', 'submitted-at', 'submitted-on'] as const;
export type DossierFact = (typeof dossierFacts)[number];

/** How an answer is written. `date-long` is "ngày … tháng … năm …", `money` has its digits in groups and đồng after them. */
export const valueForms = ['text', 'uppercase', 'date', 'date-long', 'words', 'money', 'money-words'] as const;
export type ValueForm = (typeof valueForms)[number];

/** What is printed or tested: answers, or a fact of the dossier. */
export type PrintSubject = Pointer | { readonly fact: DossierFact };

export interface PrintElement {
  readonly kind: 'element';
  readonly tag: PrintTag;
  readonly classes?: readonly PrintClass[];
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly nodes: readonly PrintNode[];
}

/** The answers that are there, joined by commas; a dotted line where there is none, or where nothing is named. */
export interface PrintValue {
  readonly kind: 'value';
  readonly of: readonly PrintSubject[];
  readonly as: ValueForm;
}

/** Characters in boxes; `count` boxes stand empty without an answer. */
export interface PrintBoxes {
  readonly kind: 'boxes';
  readonly of: Pointer;
  readonly count: number;
}

/** A box, ticked where the answer is `is`, or where `is` is among the choices. */
export interface PrintTick {
  readonly kind: 'tick';
  readonly of: Pointer;
  readonly is: string;
}

/** Nodes that are printed only where the subject is `is` (absent: where it is there), or where it isn't. */
export interface PrintIf {
  readonly kind: 'if';
  readonly of: PrintSubject;
  readonly is?: string;
  readonly not?: boolean;
  readonly nodes: readonly PrintNode[];
}

/** Nodes that are printed once for each row of a repeated group; pointers in them have `-` for the row. */
export interface PrintEach {
  readonly kind: 'each';
  readonly of: Pointer;
  /** Where there are fewer rows, blank ones follow, as on paper. */
  readonly min?: number;
  readonly nodes: readonly PrintNode[];
}

/** The number of the row, counted from 1; nothing in a blank one. */
export interface PrintNumber {
  readonly kind: 'number';
}

/** The list of the registers that answers came from. */
export interface PrintSources {
  readonly kind: 'sources';
}

export type PrintNode = string | PrintElement | PrintValue | PrintBoxes | PrintTick | PrintIf | PrintEach | PrintNumber | PrintSources;

export interface PrintTemplate {
  readonly format: 'motcua.print/1';
  readonly procedure: string;
  readonly version: string;
  readonly title: string;
  readonly nodes: readonly PrintNode[];
}

/** Far more than any declaration needs; deeper trees could exhaust the stack of who renders them. */
const DEEPEST = 40;
/** Boxes in a row that still fit on a line. */
export const MOST_BOXES = 20;
const MOST_CELLS = 20;
/** Blank rows that a paper may have. */
export const MOST_BLANK_ROWS = 30;

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = (allowed: readonly string[], value: unknown): boolean => typeof value === 'string' && allowed.includes(value);
const isPointer = (value: unknown): boolean => typeof value === 'string' && value.startsWith('/');
const isSubject = (value: unknown): boolean => isPointer(value) || (isRecord(value) && isOneOf(dossierFacts, value['fact']));
const isCount = (value: unknown, most: number): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isString = (value: unknown): boolean => typeof value === 'string';

/** Where a node stands: how deep, and in the row of which repeated group (`''`: in none). */
interface Place {
  readonly depth: number;
  readonly row: Pointer;
}

const areNodes = (value: unknown, { depth, row }: Place): boolean =>
  depth < DEEPEST && Array.isArray(value) && value.every((node) => isNode(node, { depth: depth + 1, row }));

const isElement = (node: Unknown, place: Place): boolean =>
  isOneOf(printTags, node['tag']) &&
  isAbsentOr(node['classes'], (classes) => Array.isArray(classes) && classes.every((name) => isOneOf(printClasses, name))) &&
  isAbsentOr(node['colspan'], (count) => isCount(count, MOST_CELLS)) &&
  isAbsentOr(node['rowspan'], (count) => isCount(count, MOST_CELLS)) &&
  areNodes(node['nodes'], place);

/** Rows stand in a row only where they lie in it: what is printed can't grow beyond what was declared. */
const isEach = ({ of, min, nodes }: Unknown, { depth, row }: Place): boolean =>
  typeof of === 'string' &&
  of.startsWith(`${row}/`) &&
  !`${of.slice(row.length)}/`.includes('/-/') &&
  isAbsentOr(min, (count) => isCount(count, MOST_BLANK_ROWS)) &&
  areNodes(nodes, { depth, row: `${of}/-` });

const isNode = (node: unknown, place: Place): boolean => {
  if (typeof node === 'string') return true;
  if (!isRecord(node)) return false;
  const { of } = node;
  switch (node['kind']) {
    case 'element':
      return isElement(node, place);
    case 'value':
      return Array.isArray(of) && of.every(isSubject) && isOneOf(valueForms, node['as']);
    case 'boxes':
      return isPointer(of) && isCount(node['count'], MOST_BOXES);
    case 'tick':
      return isPointer(of) && isString(node['is']);
    case 'if':
      return isSubject(of) && isAbsentOr(node['is'], isString) && isAbsentOr(node['not'], (not) => typeof not === 'boolean') && areNodes(node['nodes'], place);
    case 'each':
      return isEach(node, place);
    case 'number':
      return place.row !== '';
    case 'sources':
      return true;
    default:
      return false;
  }
};

/** Whether something that came from outside is a declaration of the format that this version prints, down to its last node. */
export const isPrint = (value: unknown): value is PrintTemplate =>
  isRecord(value) &&
  value['format'] === 'motcua.print/1' &&
  [value['procedure'], value['version'], value['title']].every(isString) &&
  areNodes(value['nodes'], { depth: 0, row: '' });

/** Every pointer that a declaration prints or tests; in rows with `-` for the row. */
export const pointersIn = (nodes: readonly PrintNode[]): Pointer[] =>
  nodes.flatMap((node): Pointer[] => {
    if (typeof node === 'string' || node.kind === 'sources' || node.kind === 'number') return [];
    if (node.kind === 'element') return pointersIn(node.nodes);
    const own = (node.kind === 'value' ? node.of : [node.of]).filter((subject) => typeof subject === 'string');
    return 'nodes' in node ? [...own, ...pointersIn(node.nodes)] : own;
  });
