import { msg } from '@lit/localize';
import type { FieldSource, FormField } from '@motcua/form';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { readable, sourceNote } from '../answer-display.ts';
import type { LoadOptions } from '../code-lists.ts';
import { textOf } from '../localization.ts';
import { describedBy, said } from './error-text.ts';

/** A value that is read and not typed: locked by its source, or computed. */
export const settled = (formField: FormField, session: FieldSource, load: LoadOptions | undefined, error: string, warning: string): TemplateResult => {
  const { field, state, address } = formField;
  const marked = error || warning;
  // One list for each value would have a screen reader say "list with one item" again and again: title and value stay
  // term and definition, the list is left out.
  return html`<div class="settled" tabindex="-1" role=${marked ? 'group' : nothing} aria-labelledby=${marked ? 'title' : nothing} aria-describedby=${describedBy(error, warning)}>
    <dl role="presentation" part="value">
      <dt id="title">${textOf(field.title)}</dt>
      <dd>
        ${field.readOnly && state.value === undefined
          ? html`<span class="value empty">${msg('Tự tính khi có đủ câu trả lời')}</span>`
          : html`<span class="value">${until(readable(field, state.value, session, load, address), '')}</span>`}
        ${sourceNote(formField, session, load, { locked: state.locked })}
      </dd>
    </dl>
    ${said(error, warning)} ${state.locked ? html`<mc-dispute .session=${session} .pointer=${address}></mc-dispute>` : ''}
  </div>`;
};
