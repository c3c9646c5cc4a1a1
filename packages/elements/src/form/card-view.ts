/** What a form shows on a page that an identity card could fill in. */
import { html, type TemplateResult } from 'lit';
import type { FormFlow } from './flow.ts';

export const cardView = ({ session, plan, stage }: FormFlow): TemplateResult =>
  html`<mc-card-fill .session=${session} .page=${plan.pages.find(({ id }) => stage.name === 'page' && id === stage.id)}></mc-card-fill>`;
