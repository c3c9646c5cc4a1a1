import { html, svg, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${svg`<path d=${path}></path>`}</svg>`;

/** Simple drawings of our own on a 24 × 24 grid; always beside a text that says the same. */
export const errorIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 5h2.4v6.6h-2.4V7Zm0 8.2h2.4v2.3h-2.4v-2.3Z');
export const lockIcon = icon('M7 10V7.5a5 5 0 0 1 10 0V10h1.5v11h-13V10H7Zm2.2 0h5.6V7.5a2.8 2.8 0 0 0-5.6 0V10Z');
export const checkIcon = icon('M9.6 18.2 3.9 12.5l1.8-1.8 3.9 3.9 8.7-8.7 1.8 1.8L9.6 18.2Z');
export const infoIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 4.5h2.4v2.3h-2.4V6.5Zm0 4h2.4v7h-2.4v-7Z');
export const recordIcon = icon('M5 2.5h9.5L19 7v14.5H5v-19Zm2.2 2.2v14.6h9.6V8.2h-3.5V4.7H7.2Zm1.8 6.6h6v1.8H9v-1.8Zm0 3.6h6v1.8H9v-1.8Z');
export const warningIcon = icon('M12 2.5 23 21H1L12 2.5Zm-1.1 6.8v5.6h2.2V9.3h-2.2Zm0 7v2.2h2.2v-2.2h-2.2Z');
export const fileIcon = icon('M6 2h8.5L19 6.5V22H6V2Zm2.2 2.2v15.6h8.6V8h-3.6V4.2H8.2Z');
export const clockIcon = icon('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Zm-1.1 2.6v6l4.4 2.7 1.1-1.8-3.3-2V6.8h-2.2Z');
export const uploadIcon = icon('M12 3 5.8 9.2l1.6 1.6 3.5-3.5V16h2.2V7.3l3.5 3.5 1.6-1.6L12 3ZM4 18.5V21h16v-2.5H4Z');
export const cameraIcon = icon('M8.5 4.5 7 7H3v13h18V7h-4l-1.5-2.5h-7Zm3.5 5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0 2.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z');
export const downloadIcon = icon('M10.9 3v8.7L7.4 8.2 5.8 9.8 12 16l6.2-6.2-1.6-1.6-3.5 3.5V3h-2.2ZM4 18.5V21h16v-2.5H4Z');
export const upIcon = icon('M12 4 4.6 11.4l1.6 1.6 4.7-4.7V20h2.2V8.3l4.7 4.7 1.6-1.6L12 4Z');
export const downIcon = icon('M12 20l7.4-7.4-1.6-1.6-4.7 4.7V4h-2.2v11.7L6.2 11l-1.6 1.6L12 20Z');
export const calendarIcon = icon('M7 2h2.2v2h5.6V2H17v2h4v17.5H3V4h4V2ZM5.2 9.5v9.8h13.6V9.5H5.2Zm2 2.2h2.6v2.6H7.2v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Zm-7 3.4h2.6v2.6H7.2v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Z');
