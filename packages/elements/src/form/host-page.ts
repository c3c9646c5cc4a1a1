/** Pages of the host's own: fetched by the forms that have some. */
import type { Page } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import type { HostPage } from './steps.ts';

/** @throws RangeError for a page of the host's that follows one that isn't there, or that has an id twice */
export const checkHostPages = (pages: readonly Page[], own: readonly HostPage[]): void => {
  for (const { id, after } of own) {
    if (after !== '' && !pages.some((page) => page.id === after)) throw new RangeError(`hostPages: ${id} follows ${after}, which is no page of the procedure`);
    if (own.filter((other) => other.id === id).length > 1) throw new RangeError(`hostPages: ${id} is there more than once`);
  }
};

/** Our title and buttons, the host's content from its own document by a slot. */
export const hostPage = ({ id, title }: HostPage, level: number): TemplateResult => html`<section id="host-page">
  <h1 tabindex="-1" aria-level=${level}>${textOf(title)}</h1>
  <slot name=${`page-${id}`}></slot>
</section>`;
