import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Address } from '@motcua/form';
import type { Field, Json, Option } from '@motcua/procedure';
import { seenFrom, type Answered, type Answers } from './answered.ts';
import { answerText, givenOptions, isListed } from './answers.ts';
import type { LoadOptions } from './code-lists.ts';
import { lazily } from './internal/lazily.ts';

/** The value that chooses which part of a code list a field offers; `undefined` while unanswered or when none does. */
export const listKey = (field: Field, answers: Answers, address: Address): string | undefined => {
  if (!isListed(field.options) || field.options.by === undefined) return undefined;
  const { value } = answers.at(seenFrom(address, field.options.by)).state;
  return typeof value === 'string' ? value : undefined;
};

/** The code list behind a field, or `undefined` when it has none or the part can't be known yet. */
export const listOf = (field: Field, answers: Answers, load: LoadOptions | undefined, address: Address): Promise<readonly Option[]> | undefined => {
  if (!load || !isListed(field.options)) return undefined;
  const key = listKey(field, answers, address);
  return field.options.by !== undefined && key === undefined ? undefined : load(field.options.list, key);
};

/** Lists that are there: an answer that is shown again is shown at once, and doesn't blink. */
const arrived = new WeakMap<Promise<readonly Option[]>, readonly Option[]>();

/**
 * An answer as the citizen reads it, at once or when its code list has arrived.
 * @param address where the field is; needed in rows
 */
export const readable = (
  field: Field,
  value: Json | undefined,
  answers: Answers,
  load: LoadOptions | undefined,
  address: Address = field.pointer,
): string | Promise<string> => {
  const list = listOf(field, answers, load, address);
  const options = list ? arrived.get(list) : givenOptions(field);
  const plain = answerText(field, value, options);
  if (!list || options) return plain;
  return list.then(
    (loaded) => {
      arrived.set(list, loaded);
      return answerText(field, value, loaded);
    },
    () => plain,
  );
};

const sourceElements = lazily(() => import('./define/sources.ts'));

/** Where an answer came from, when that was not the person. */
export const sourceNote = (
  { field, state, address }: Answered,
  answers: Answers,
  load: LoadOptions | undefined,
  shown: { readonly locked?: boolean; readonly brief?: boolean },
): TemplateResult | typeof nothing => {
  const { origin } = state;
  if (origin?.kind !== 'repository' && origin?.kind !== 'override') return nothing;
  const { authority, retrievedAt, verified } = origin.source;
  if (!customElements.get('mc-source-note')) void sourceElements().catch(() => undefined);
  return html`<mc-source-note
    .authority=${authority}
    .retrievedAt=${retrievedAt}
    .verified=${verified && origin.kind === 'repository'}
    .doubtful=${!verified && origin.kind === 'repository'}
    .locked=${shown.locked ?? false}
    .brief=${shown.brief ?? false}
    .original=${origin.kind === 'override' ? until(readable(field, origin.original, answers, load, address), '') : ''}
  ></mc-source-note>`;
};
