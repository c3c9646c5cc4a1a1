import { css } from 'lit';

export const disputeStyles = css`
  :host {
    display: block;
    max-inline-size: var(--mc-measure);
    font-weight: var(--mc-font-weight-normal);
  }
  button {
    font-size: var(--mc-font-size-sm);
    text-align: start;
  }
  button[aria-disabled='true'] {
    cursor: progress;
  }
  .open {
    color: var(--mc-color-text-muted);
    /* A whole target, in no more room than its line takes. */
    margin-block: calc((1.6em - var(--mc-target)) / 2);
  }
  .said {
    margin-block-start: var(--mc-space-3);
    padding: var(--mc-space-3) var(--mc-space-4) var(--mc-space-1);
    border-inline-start: 4px solid var(--mc-color-warning);
    background: var(--mc-color-warning-soft);
  }
  .said:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  .title {
    display: flex;
    gap: var(--mc-space-2);
    margin: 0 0 var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
  .title svg {
    margin-block-start: 0.15em;
    color: var(--mc-color-warning);
  }
  dl {
    display: grid;
    gap: var(--mc-space-2);
    margin: 0;
  }
  dt {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mc-space-5);
  }
  .failed {
    margin: var(--mc-space-2) 0 0;
    color: var(--mc-color-error);
    font-weight: var(--mc-font-weight-strong);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
