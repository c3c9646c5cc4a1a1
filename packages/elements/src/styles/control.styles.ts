import { css } from 'lit';

/** Label, hint, error and box: the same in every control. */
export const control = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  .label,
  legend {
    display: block;
    /* In a table the head of the column says it: there a label is for those who hear it. */
    position: var(--mc-label-position, static);
    inline-size: var(--mc-label-size, auto);
    block-size: var(--mc-label-size, auto);
    overflow: var(--mc-label-overflow, visible);
    clip-path: var(--mc-label-clip, none);
    padding: 0;
    margin-block-end: var(--mc-space-1);
    font-weight: var(--mc-font-weight-strong);
  }
  .control {
    display: var(--mc-control-display, block);
    flex-direction: column;
  }
  .hint {
    position: var(--mc-label-position, static);
    inline-size: var(--mc-label-size, auto);
    block-size: var(--mc-label-size, auto);
    overflow: var(--mc-label-overflow, visible);
    clip-path: var(--mc-label-clip, none);
  }
  .error,
  .warning {
    order: var(--mc-message-order, 0);
    margin-block: var(--mc-message-gap, 0) var(--mc-space-2);
  }
  .optional {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
  .hint {
    margin-block-end: var(--mc-space-2);
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
    white-space: pre-line;
  }
  .retry {
    margin-block: var(--mc-space-2) 0;
  }
  .retry button {
    display: flex;
    margin-block-start: var(--mc-space-1);
  }
  .box {
    display: block;
    inline-size: 100%;
    min-block-size: var(--mc-target);
    padding: var(--mc-space-2) var(--mc-space-3);
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    color: inherit;
    font: inherit;
  }
  .short {
    max-inline-size: 14rem;
  }
  .box:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: 0;
    box-shadow: 0 0 0 calc(var(--mc-focus-width) * 2) var(--mc-color-highlight);
  }
  .box[aria-invalid='true'] {
    border-color: var(--mc-color-error);
  }
  .box:read-only:not(select) {
    border-style: dashed;
    background: var(--mc-color-surface-sunken);
  }
  .box:disabled,
  :disabled ~ label {
    color: var(--mc-color-text-muted);
    cursor: not-allowed;
  }
  .box:disabled {
    border-style: dashed;
    background: var(--mc-color-surface-sunken);
    opacity: 1;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .invalid {
    padding-inline-start: var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-error);
  }
`;
