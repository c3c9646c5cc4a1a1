/** Our own elements of a declaration: places for answers, and parts that depend on them. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Field, Pointer } from '../plan.ts';
import { dossierFacts, MOST_BOXES, valueForms, type DossierFact, type PrintNode, type PrintSubject, type ValueForm } from '../print.ts';
import { eachOf, namedIn } from './print-rows.ts';
import { attributesOf, isElement, refuse, type PrintContext } from './print-source.ts';

const attributes = {
  'mc-value': ['at', 'fact', 'as'],
  'mc-boxes': ['at', 'count'],
  'mc-tick': ['at', 'is'],
  'mc-if': ['at', 'fact', 'is', 'present', 'not'],
  'mc-each': ['at', 'min'],
  'mc-number': [],
  'mc-sources': [],
} as const;
type Place = keyof typeof attributes;

export const isPlace = (name: string): name is Place => Object.hasOwn(attributes, name);
const isFact = (name: string): name is DossierFact => dossierFacts.some((fact) => fact === name);
const isForm = (name: string): name is ValueForm => valueForms.some((form) => form === name);

/** A computed value is not among the submitted answers, so paper could not show it. */
const fieldAt = (context: PrintContext, element: Tree.Element, at: string): Field => {
  const field = namedIn(context, element, at);
  const { pointer } = field;
  if (field.children) throw refuse(context, element, `names ${pointer}, which is a group.`, 'Name the fields in it, one by one.');
  if (field.items) throw refuse(context, element, `names ${pointer}, which is a repeated group.`, `Print its rows: <mc-each at="${pointer}">, or each="${pointer}" on a <tr> or <li>.`);
  if (field.compute) throw refuse(context, element, `names ${pointer}, which is computed.`, 'Name the answers that it is computed from.');
  return field;
};

/** A value that is no choice of its question is a slip that nobody would see on paper. */
const checkChoice = (context: PrintContext, element: Tree.Element, field: Field, is: string): void => {
  const { options, type } = field;
  const choices = options && !('list' in options) ? options.map(({ value }) => value) : type === 'boolean' ? ['true', 'false'] : undefined;
  if (choices && !choices.includes(is)) throw refuse(context, element, `tests ${field.pointer} for "${is}", which is none of its choices.`, `Use one of ${choices.join(', ')}.`);
};

const subjectOf = (context: PrintContext, element: Tree.Element, at: string | undefined, fact: string | undefined, find = fieldAt): PrintSubject => {
  if ((at === undefined) === (fact === undefined)) throw refuse(context, element, 'needs either at="/pointer" or fact="…".', 'Give one of them.');
  if (at !== undefined) return find(context, element, at).pointer;
  if (fact !== undefined && isFact(fact)) return { fact };
  throw refuse(context, element, `names the unknown fact "${fact ?? ''}".`, `Use one of ${dossierFacts.join(', ')}.`);
};

const pointerOf = (context: PrintContext, element: Tree.Element, at: string | undefined): Pointer => fieldAt(context, element, at ?? '').pointer;

const valueOf = (context: PrintContext, element: Tree.Element, given: ReadonlyMap<string, string>): PrintNode => {
  const form = given.get('as') ?? 'text';
  if (!isForm(form)) throw refuse(context, element, `has the unknown form "${form}".`, `Use one of ${valueForms.join(', ')}.`);
  const at = given.get('at')?.trim().split(/\s+/);
  const fact = given.get('fact');
  if (!at && fact === undefined) return { kind: 'value', of: [], as: form };
  const of = at && fact === undefined ? at.map((pointer) => pointerOf(context, element, pointer)) : [subjectOf(context, element, at?.join(' '), fact)];
  return { kind: 'value', of, as: form };
};

const boxesOf = (context: PrintContext, element: Tree.Element, given: ReadonlyMap<string, string>): PrintNode => {
  const count = Number(given.get('count'));
  if (!Number.isInteger(count) || count < 1 || count > MOST_BOXES) throw refuse(context, element, 'needs a count of boxes.', `Write count="12", at most ${MOST_BOXES}.`);
  return { kind: 'boxes', of: pointerOf(context, element, given.get('at')), count };
};

const tickOf = (context: PrintContext, element: Tree.Element, given: ReadonlyMap<string, string>): PrintNode => {
  const field = fieldAt(context, element, given.get('at') ?? '');
  const is = given.get('is') ?? (field.type === 'boolean' ? 'true' : undefined);
  if (is === undefined) throw refuse(context, element, 'does not say when it is ticked.', 'Add is="…" with the value of the choice.');
  checkChoice(context, element, field, is);
  return { kind: 'tick', of: field.pointer, is };
};

/** Of a repeated group only whether it has rows can be tested. */
const groupOrField = (context: PrintContext, element: Tree.Element, at: string): Field => {
  const field = namedIn(context, element, at);
  return field.items ? field : fieldAt(context, element, at);
};

const ifOf = (context: PrintContext, element: Tree.Element, given: ReadonlyMap<string, string>, nodes: readonly PrintNode[]): PrintNode => {
  const is = given.get('is');
  const of = subjectOf(context, element, given.get('at'), given.get('fact'), is === undefined ? groupOrField : fieldAt);
  if ((is === undefined) === !given.has('present')) throw refuse(context, element, 'needs either is="…" or present.', 'Give one of them; add not to turn it round.');
  if (is !== undefined && typeof of === 'string') checkChoice(context, element, fieldAt(context, element, of), is);
  return { kind: 'if', of, ...(is === undefined ? {} : { is }), ...(given.has('not') ? { not: true } : {}), nodes };
};

/** @param inside makes the nodes in the element */
export const makePlace = (context: PrintContext, element: Tree.Element, name: Place, inside: (context: PrintContext) => readonly PrintNode[]): PrintNode => {
  const given = attributesOf(context, element, attributes[name]);
  if (name === 'mc-if') return ifOf(context, element, given, inside(context));
  if (name === 'mc-each') return eachOf(context, element, given.get('at') ?? '', given.get('min'), inside);
  if (element.childNodes.some((node) => isElement(node) || ('value' in node && node.value.trim() !== ''))) {
    throw refuse(context, element, 'has something in it.', `Close it at once: <${name} …></${name}>.`);
  }
  switch (name) {
    case 'mc-value':
      return valueOf(context, element, given);
    case 'mc-boxes':
      return boxesOf(context, element, given);
    case 'mc-tick':
      return tickOf(context, element, given);
    case 'mc-number':
      if (context.row === undefined) throw refuse(context, element, 'stands in no row.', 'Put it into an <mc-each>, or an element with each="…".');
      return { kind: 'number' };
    case 'mc-sources':
      return { kind: 'sources' };
  }
};
