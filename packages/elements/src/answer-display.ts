import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Address, Origin } from '@motcua/form';
import type { Field, Json, Option } from '@motcua/procedure';
import type { Answered, Answers } from './answered.ts';
import { answerText } from './answer-text.ts';
import { givenOptions } from './answers.ts';
import type { LoadOptions } from './code-lists.ts';
import { sourceElements } from './field/later-given.ts';
import { listOf } from './listed.ts';

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

/** Whether an answer came from a register, changed since or not. */
const isOfSource = (origin: Origin | undefined): origin is Extract<Origin, { readonly source: unknown }> =>
  origin?.kind === 'repository' || origin?.kind === 'override';

/** Where an answer came from, when that was not the person. */
export const sourceNote = (
  { field, state, address }: Answered,
  answers: Answers,
  load: LoadOptions | undefined,
  shown: { readonly locked?: boolean; readonly brief?: boolean },
): TemplateResult | typeof nothing => {
  const { origin } = state;
  if (origin?.kind !== 'card' && !isOfSource(origin)) return nothing;
  if (!customElements.get('mc-source-note')) void sourceElements().catch(() => undefined);
  if (origin.kind === 'card') return html`<mc-source-note card .retrievedAt=${origin.readAt}></mc-source-note>`;
  const { authority, record, retrievedAt, filedAt = '', verified } = origin.source;
  return html`<mc-source-note
    .authority=${authority}
    .retrievedAt=${retrievedAt}
    .filedAt=${filedAt}
    .record=${record}
    .verified=${verified && origin.kind === 'repository'}
    .doubtful=${!verified && origin.kind === 'repository'}
    .locked=${shown.locked ?? false}
    .brief=${shown.brief ?? false}
    .original=${origin.kind === 'override' ? until(readable(field, origin.original, answers, load, address), '') : ''}
  ></mc-source-note>`;
};
