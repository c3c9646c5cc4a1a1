import { html } from 'lit';

/** What is put behind an element that is left by Tab: from the last stop of a page, the focus may leave the page for the browser. */
export const nextStop = html`<button type="button">Trang sau</button>`;
