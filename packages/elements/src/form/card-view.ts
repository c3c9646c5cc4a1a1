/** What a form shows on a page that an identity card could fill in. */
import type { FormSession } from '@motcua/form';
import type { Page } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';

export const cardView = (session: FormSession, page: Page): TemplateResult => html`<mc-card-fill .session=${session} .page=${page}></mc-card-fill>`;
