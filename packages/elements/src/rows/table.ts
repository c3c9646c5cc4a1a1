/** Rows as a table: what stands in a column is said once, above it. */
import { msg } from '@lit/localize';
import { childAddress, type Address, type FormSession } from '@motcua/form';
import type { Field } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { givenOptions, isShown } from '../answers.ts';
import { textOf } from '../localization.ts';

const NARROW = new Set(['integer', 'number', 'yes-no', 'checkbox']);
/** What has a fixed number of characters. */
const FIXED = new Set(['date', 'time', 'phone', 'personal-id', 'tax-code']);
/** More columns than this leave no room for what is done with a row. */
const BESIDE = 3;

/** Letters of a choice that stands beside its button in a narrow column. */
const SHORT = 6;

const isNarrow = (field: Field): boolean =>
  NARROW.has(field.control) || (field.control === 'radio' && (givenOptions(field) ?? []).every(({ label }) => textOf(label).length <= SHORT));

/** How much room a column gets. */
export const cellClass = (field: Field): string => (isNarrow(field) ? 'narrow' : FIXED.has(field.control) ? 'fixed' : '');

export const tableClass = ({ items }: Field): string => ((items?.children ?? []).filter(isShown).length > BESIDE ? 'tabular many' : 'tabular');

/** Whether a column is there: not where none of the rows asks what stands in it. */
export const isColumn = (session: FormSession, group: Address, ids: readonly string[], { key }: Field): boolean => ids.some((id) => session.at(childAddress(childAddress(group, id), key)).state.asked);

/** For the eye alone: each control has a label of its own. */
export const tableHead = (session: FormSession, group: Address, { items }: Field, ids: readonly string[]): TemplateResult => {
  return html`<div class="head" aria-hidden="true">
    <span class="number"></span>
    <div class="cells">
      ${items?.children?.filter(isShown).map(
        (child) => html`<div class="cell ${cellClass(child)}" ?hidden=${!isColumn(session, group, ids, child)}>
          ${textOf(child.title)}${child.required.length === 0 && !child.readOnly ? html` <span class="optional">${msg('(không bắt buộc)')}</span>` : ''}${child.hint ? html`<span class="hint">${textOf(child.hint)}</span>` : ''}
        </div>`,
      )}
    </div>
    <div class="row-actions"></div>
  </div>`;
};
