/** Repeated groups are fetched by the forms that have some. */
import type { Address, FieldSource } from '@motcua/form';
import type { Field } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { lazily } from '../internal/lazily.ts';

export const rowsElements = lazily(() => import('../define/rows.ts'));

export const isRows = (field: Field): boolean => field.control === 'rows' && field.items !== undefined;

export const rowsElement = (session: FieldSource, pointer: Address, titled: boolean): TemplateResult => {
  if (!customElements.get('mc-rows')) void rowsElements().catch(() => undefined);
  return html`<mc-rows .session=${session} .pointer=${pointer} .titled=${titled}></mc-rows>`;
};
