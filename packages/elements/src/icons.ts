import { html, svg, type TemplateResult } from 'lit';

/** Simple drawings of our own on a 24 × 24 grid; always beside a text that says the same. */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${svg`<path d=${path}></path>`}</svg>`;

/** Those that a form's first page may show; the others are in more-icons.ts. */
export const errorIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 5h2.4v6.6h-2.4V7Zm0 8.2h2.4v2.3h-2.4v-2.3Z');
export const warningIcon = icon('M12 2.5 23 21H1L12 2.5Zm-1.1 6.8v5.6h2.2V9.3h-2.2Zm0 7v2.2h2.2v-2.2h-2.2Z');
