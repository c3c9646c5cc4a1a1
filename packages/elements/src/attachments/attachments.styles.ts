import { css } from 'lit';

export const attachmentsStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  mc-notice {
    margin-block-end: var(--mc-space-5);
  }
  .paper {
    padding-block: var(--mc-space-5);
    border-block-start: 1px solid var(--mc-color-line);
  }
  .paper:first-of-type {
    padding-block-start: 0;
    border: 0;
  }
  .paper.invalid {
    padding-inline-start: var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-error);
  }
  h2 {
    font-size: var(--mc-font-size-md);
  }
  .optional {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
  .help,
  .limits {
    margin: var(--mc-space-1) 0 0;
    color: var(--mc-color-text-muted);
    white-space: pre-line;
  }
  .limits,
  .size {
    font-size: var(--mc-font-size-sm);
  }
  .error {
    margin: var(--mc-space-2) 0 0;
    color: var(--mc-color-error);
    font-weight: var(--mc-font-weight-strong);
  }
  .error p {
    display: flex;
    gap: var(--mc-space-2);
    margin: 0 0 var(--mc-space-1);
  }
  .error svg,
  .state svg {
    margin-block-start: 0.15em;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-3);
    margin: var(--mc-space-3) 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2) var(--mc-space-3);
    padding: var(--mc-space-3) var(--mc-space-4);
    border: 1px solid var(--mc-color-line);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
  }
  li[tabindex='-1']:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  li > svg {
    margin-block-start: 0.2em;
    color: var(--mc-color-text-muted);
  }
  .what {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .what p {
    margin: 0;
  }
  .name {
    font-weight: var(--mc-font-weight-strong);
  }
  .size {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
    white-space: nowrap;
  }
  .state {
    display: flex;
    gap: var(--mc-space-2);
  }
  .good {
    color: var(--mc-color-success);
  }
  .bad {
    color: var(--mc-color-error);
  }
  .doubtful svg {
    color: var(--mc-color-warning);
  }
  .busy {
    color: var(--mc-color-text-muted);
  }
  .next {
    font-size: var(--mc-font-size-sm);
  }
  .do,
  .pick {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-2) var(--mc-space-3);
  }
  .do button {
    padding-inline: var(--mc-space-3);
    border-width: 1px;
  }
  .pick {
    margin-block-start: var(--mc-space-3);
  }
  .drop {
    display: none;
    color: var(--mc-color-text-muted);
  }
  .camera {
    display: none;
  }
  .why {
    display: flex;
    gap: var(--mc-space-2);
    margin: var(--mc-space-4) 0 0;
    font-weight: var(--mc-font-weight-strong);
  }
  .why svg {
    margin-block-start: 0.15em;
  }
  /* A camera is at hand where fingers point; dragging needs a mouse. */
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .drop {
      display: inline;
    }
    .pick {
      padding: var(--mc-space-3);
      border: 2px dashed var(--mc-color-line-strong);
      border-radius: var(--mc-radius-md);
    }
    .over .pick {
      border-color: var(--mc-color-primary);
      background: var(--mc-color-primary-soft);
    }
  }
  @media (max-width: 30rem) {
    .what {
      flex-basis: calc(100% - 3rem);
    }
    .pick button {
      inline-size: 100%;
    }
  }
`;
