import { html } from 'lit';

/** Beside an input that has a list. */
export const toggleIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m12 15.8-7-7 1.6-1.6 5.4 5.4 5.4-5.4L19 8.8l-7 7Z"></path></svg>`;
