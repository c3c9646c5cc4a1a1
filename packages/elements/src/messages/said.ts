/** What a message is made of. */
import type { Field, Issue, Language } from '@motcua/procedure';
import { formatDate } from '@motcua/vietnam';
import { withinSentence } from '../internal/within-sentence.ts';
import { language, textOf } from '../localization.ts';

/**
 * A host's own message; `undefined` leaves it to the others. The procedure's own text (`x-message`) still wins.
 * @param language the language of the page
 */
export type MessageFor = (issue: Issue, field: Field, language: Language) => string | undefined;

/** A field that something is wrong with, as its message speaks of it. */
export interface Said {
  readonly issue: Issue;
  readonly field: Field;
  /** The field's title within a sentence. */
  readonly name: string;
  /** The limit that the answer breaks, as people write it; `''` where none is known. */
  readonly limit: string;
}

export type MessageOf = (said: Said) => string;

/** What a person does with a field to answer it. */
export type Deed = 'choose' | 'tick' | 'add' | 'attach' | 'group' | 'write';

const DEEDS: Readonly<Record<string, Deed>> = {
  'radio': 'choose', 'yes-no': 'choose', 'select': 'choose', 'combobox': 'choose', 'checkboxes': 'choose',
  'checkbox': 'tick', 'pledge': 'tick', 'rows': 'add', 'file': 'attach', 'group': 'group',
};

export const deedOf = (field: Field): Deed =>
  DEEDS[field.control] ?? (field.type === 'object' ? 'group' : field.options !== undefined ? 'choose' : 'write');

/** What one row of a repeated group is called, within a sentence. */
export const itemName = ({ rows, items }: Field): string => withinSentence(textOf(rows?.item) || textOf(items?.title));

const numberText = (value: number): string => new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 20 }).format(value);

const limitOf = ({ params }: Issue, field: Field): string => {
  const limit = params?.['limit'];
  if (typeof limit === 'string') return formatDate(limit);
  if (typeof limit !== 'number') return '';
  return field.control === 'money' ? `${numberText(limit)} đồng` : numberText(limit);
};

export const said = (issue: Issue, field: Field): Said => ({ issue, field, name: withinSentence(textOf(field.title)), limit: limitOf(issue, field) });

