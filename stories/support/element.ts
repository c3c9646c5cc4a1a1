import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { declarationOf } from './manifest.ts';

/** What a story gives an element: attributes by their names, properties by theirs, and `inside`, the HTML inside it. */
export type Given = Readonly<Record<string, unknown>>;

export type ElementMeta = Meta<Given>;
export type Story = StoryObj<Given>;

const attributeText = (value: unknown): string | undefined => {
  if (value === true) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/**
 * An element as a page's own HTML would make it: what is an attribute is set as one, so that the source shown beside a
 * story can be copied. Its events are told in the Actions panel; listened to on the element, because most don't bubble.
 */
export const element = (tag: string, { inside, ...given }: Given = {}): HTMLElement => {
  const { attributes = [], events = [] } = declarationOf(tag);
  const names = new Set(attributes.map(({ name }) => name));
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    const text = names.has(name) ? attributeText(value) : undefined;
    if (text !== undefined) made.setAttribute(name, text);
    else if (!names.has(name)) Reflect.set(made, name, value);
  }
  if (typeof inside === 'string') made.innerHTML = inside;
  for (const { name } of events) made.addEventListener(name, action(name));
  return made;
};
