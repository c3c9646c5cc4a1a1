/** Repeated groups are fetched by the forms that have some. */
import type { Address, FieldSource } from '@motcua/form';
import type { Field, Plan } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { html, type TemplateResult } from 'lit';
import { lazily } from '../internal/lazily.ts';

const rowsElements = lazily(() => import('../define/rows.ts'));

export const isRows = (field: Field): boolean => field.control === 'rows' && field.items !== undefined;

/** Resolves when the repeated groups of a plan, if it has any, can be drawn. */
export const rowsOf = async (plan: Plan): Promise<void> => {
  if (!customElements.get('mc-rows') && allFields(plan).some(isRows)) await rowsElements();
};

export const rowsElement = (session: FieldSource, pointer: Address, titled: boolean): TemplateResult => {
  if (!customElements.get('mc-rows')) void rowsElements().catch(() => undefined);
  return html`<mc-rows .session=${session} .pointer=${pointer} .titled=${titled}></mc-rows>`;
};
