import { css } from 'lit';

/** In a low window (a phone on its side, 400% zoom) all of the dialog scrolls; otherwise heading and actions stay in view. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    flex-direction: column;
    inline-size: min(40rem, 100vw - 2 * var(--mc-space-3));
    max-inline-size: none;
    max-block-size: calc(100vh - 2 * var(--mc-space-3));
    max-block-size: calc(100dvh - 2 * var(--mc-space-3));
    padding: 0;
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-lg);
    box-shadow: var(--mc-elevation-overlay);
    background: var(--mc-color-surface);
    color: inherit;
    overflow: hidden;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
  }
  /* Darker in every theme, of whatever colour the page is. */
  dialog::backdrop {
    background: none;
    -webkit-backdrop-filter: brightness(45%);
    backdrop-filter: brightness(45%);
  }
  .head {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: var(--mc-space-3);
    padding: var(--mc-space-4) var(--mc-space-4) var(--mc-space-3) var(--mc-space-5);
  }
  .heading {
    flex: 1;
    min-inline-size: 0;
    padding-block: var(--mc-space-2);
  }
  ::slotted([slot='heading']) {
    /* Where the heading stands is the dialog's own; pages give their headings margins. */
    margin: 0 !important;
    font-size: var(--mc-font-size-lg);
    font-weight: var(--mc-font-weight-heading);
    line-height: var(--mc-line-height-heading);
  }
  .close {
    flex: none;
    padding: 0;
    border-color: transparent;
    color: inherit;
  }
  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 0 var(--mc-space-5) var(--mc-space-3);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .body:focus-visible {
    outline-offset: calc(-1 * var(--mc-focus-width));
    box-shadow: none;
  }
  .content {
    display: flow-root;
  }
  .content ::slotted(:first-child) {
    margin-block-start: 0;
  }
  /* What comes before it in the page may stand in another slot. */
  .content ::slotted(:nth-child(1 of :not([slot]))) {
    margin-block-start: 0;
  }
  ::slotted([slot='actions']) {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--mc-space-3);
    margin: 0;
    padding: var(--mc-space-4) var(--mc-space-5);
    border-block-start: 1px solid var(--mc-color-line);
  }
  @media (max-height: 30rem) {
    dialog {
      overflow: auto;
    }
    dialog[open] {
      display: block;
    }
    .body {
      overflow: visible;
    }
  }
`;
