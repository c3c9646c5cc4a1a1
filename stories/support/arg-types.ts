import type { ArgTypes } from '@storybook/web-components-vite';
import type { Described } from './declarations.ts';
import { declarationOf } from './manifest.ts';

type Row = ArgTypes[string];

/** What a type's text says to the control: `boolean`, `number`, or one of given texts. */
const controlOf = (text = 'string'): Pick<Row, 'control' | 'options'> => {
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  if (choices.length > 1) return { control: { type: 'inline-radio' }, options: choices };
  if (text.includes('boolean')) return { control: { type: 'boolean' } };
  return { control: { type: text.includes('number') ? 'number' : 'text' } };
};

const row = (category: string, { name, description, type, default: initial }: Described): Row => ({
  name: name || '(default)',
  description: description ?? '',
  table: {
    category,
    ...(type ? { type: { summary: type.text } } : {}),
    ...(initial === undefined ? {} : { defaultValue: { summary: initial } }),
  },
});

/** Rows that are read; only attributes are set from a control. Properties keep their name: stories give them by it. */
const readRows = (category: string, all: readonly Described[] = [], prefix = `${category}: `): [string, Row][] =>
  all.map((described) => [prefix + described.name, { ...row(category, described), control: { disable: true } }]);

/**
 * The tables of an element's page. Storybook's own put an attribute, a part and a slot of the same name into one row, of
 * which the last one stays; here each kind has names of its own.
 */
export const extractArgTypes = (tag: string): ArgTypes => {
  const { attributes = [], members = [], events, slots, cssParts, cssProperties } = declarationOf(tag);
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const fieldOf = (attribute: string): Described | undefined => fields.find((field) => field.attribute === attribute);
  return Object.fromEntries([
    ...attributes.map((attribute): [string, Row] => [
      attribute.name,
      { ...row('attributes', { ...fieldOf(attribute.name), ...attribute }), ...controlOf(attribute.type?.text) },
    ]),
    ...readRows('properties without an attribute', fields.filter(({ attribute }) => attribute === undefined), ''),
    ...readRows('events', events),
    ...readRows('slots', slots),
    ...readRows('CSS parts', cssParts),
    ...readRows('CSS custom properties', cssProperties),
    // The HTML that a story puts inside is seen in its source.
    ['inside', { table: { disable: true } }],
  ]);
};

export const extractComponentDescription = (tag: string): string => declarationOf(tag).description ?? '';
