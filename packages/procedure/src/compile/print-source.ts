/** Reading the parsed HTML of a declaration. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Field, Pointer } from '../plan.ts';
import { DocumentError } from './document.ts';

export interface PrintContext {
  readonly file: string;
  /** The plan's fields, which alone can be named. */
  readonly fields: ReadonlyMap<Pointer, Field>;
  /** The row that stands around: `/members/-`. */
  readonly row?: Pointer;
}

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/** Where the element begins; the parser knows no place of what it added by itself. */
const lineOf = (element: Tree.Element): string => {
  const line = element.sourceCodeLocation?.startLine;
  return line === undefined ? '' : ` at line ${line}`;
};

export const refuse = ({ file }: PrintContext, element: Tree.Element, problem: string, remedy: string): DocumentError =>
  new DocumentError(file, '', `<${element.tagName}>${lineOf(element)} ${problem}`, remedy);

/** An element's attributes, all of them among the allowed ones. */
export const attributesOf = (context: PrintContext, element: Tree.Element, allowed: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    element.attrs.map(({ name, value }) => {
      if (!allowed.includes(name)) {
        const remedy = allowed.length > 0 ? `It may have ${allowed.join(', ')}.` : 'It may have none.';
        throw refuse(context, element, `has the attribute "${name}", which is not allowed.`, remedy);
      }
      return [name, value] as const;
    }),
  );
