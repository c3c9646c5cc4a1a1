import { setAttributes, type AttributeValues } from './attributes.ts';

/** An element made without a template; a strict page allows no HTML as text. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, values: AttributeValues = {}, ...inside: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  setAttributes(element, values, {});
  element.append(...inside);
  return element;
};

/** In a template, where nothing belongs to the page. */
const asTemplate = <Tree extends Node>(tree: Tree): Tree => document.createElement('template').content.appendChild(tree);

/** Makes a tree at the first call and copies it at each: what a long form has a thousand of, the browser copies faster than anything could write it. */
export const copied = <Tree extends Node>(made: () => Tree): (() => Tree) => {
  let first: Tree | undefined;
  return () => document.importNode((first ??= asTemplate(made())), true);
};

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing on a 24 × 24 grid. */
export const makeIcon = (path: string): SVGElement => {
  const drawing = document.createElementNS(SVG, 'svg');
  setAttributes(drawing, { 'viewBox': '0 0 24 24', 'aria-hidden': 'true', 'focusable': 'false' }, {});
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
};

/** Writes a text where another one stands. */
export const setText = (node: Node, text: string): void => {
  if (node.textContent !== text) node.textContent = text;
};
