import { html, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import type { HostPage } from './steps.ts';

/** A page of the host's own: our title and buttons, the host's content from its own document by a slot. */
export const hostPage = ({ id, title }: HostPage, level: number): TemplateResult => html`<section id="host-page">
  <h1 tabindex="-1" aria-level=${level}>${textOf(title)}</h1>
  <slot name=${`page-${id}`}></slot>
</section>`;
