import { css } from 'lit';

export const rowsStyles = css`
  .container {
    container-type: inline-size;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--mc-space-2);
    font-size: var(--mc-font-size-lg);
    font-weight: var(--mc-font-weight-heading);
    line-height: var(--mc-line-height-heading);
  }
  .help,
  .empty,
  .full {
    max-inline-size: var(--mc-measure);
    margin: 0 0 var(--mc-space-3);
    color: var(--mc-color-text-muted);
    white-space: pre-line;
  }
  .optional {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-md);
    font-weight: var(--mc-font-weight-normal);
  }
  .error,
  .warning {
    display: flex;
    gap: var(--mc-space-2);
    max-inline-size: var(--mc-measure);
    margin: 0 0 var(--mc-space-3);
    color: var(--mc-color-error);
    font-weight: var(--mc-font-weight-strong);
  }
  .warning {
    color: var(--mc-color-warning);
    font-weight: var(--mc-font-weight-normal);
  }
  .error svg,
  .warning svg {
    margin-block-start: 0.15em;
  }
  fieldset[tabindex='-1']:focus,
  .row[tabindex='-1']:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  .row {
    margin-block-end: var(--mc-space-4);
    padding: var(--mc-space-4);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
  }
  .wrong {
    border-color: var(--mc-color-error);
    border-inline-start-width: 4px;
  }
  .name {
    margin: 0 0 var(--mc-space-4);
    font-weight: var(--mc-font-weight-heading);
  }
  .number,
  .head {
    display: none;
  }
  .cells {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-5);
  }
  .cell {
    display: contents;
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2);
    margin-block-start: var(--mc-space-4);
  }
  .row-actions:empty {
    display: none;
  }
  .quiet {
    padding: var(--mc-space-1) var(--mc-space-3);
    border: 1px solid var(--mc-color-line-strong);
    color: var(--mc-color-link);
    font-weight: var(--mc-font-weight-normal);
  }
  .quiet[aria-disabled='true'] {
    border-style: dashed;
    color: var(--mc-color-text-muted);
    cursor: not-allowed;
  }
  .removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-2) var(--mc-space-4);
    margin: 0 0 var(--mc-space-4);
    padding: var(--mc-space-2) var(--mc-space-4);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface-sunken);
  }
  .removed span:first-child {
    flex: 1 1 12rem;
  }

  @container (min-width: 48rem) {
    .tabular .head,
    .tabular .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--mc-space-3);
      margin: 0;
      padding: var(--mc-space-2) 0;
      border: 0;
      border-block-end: 1px solid var(--mc-color-line);
      border-radius: 0;
    }
    .tabular .head {
      padding-block: 0 var(--mc-space-2);
      border-block-end: 2px solid var(--mc-color-line-strong);
      font-size: var(--mc-font-size-sm);
      font-weight: var(--mc-font-weight-strong);
    }
    .tabular .head .optional {
      font-size: inherit;
    }
    .tabular .head .hint {
      display: block;
      color: var(--mc-color-text-muted);
      font-weight: var(--mc-font-weight-normal);
    }
    .tabular .name {
      margin: 0;
    }
    .tabular .name .text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .tabular .number {
      display: block;
      inline-size: 1.75rem;
      padding-block: var(--mc-space-2);
    }
    .tabular .head .number {
      padding: 0;
    }
    .tabular .error,
    .tabular .warning {
      order: 1;
      flex-basis: 100%;
      margin-block: var(--mc-space-2) 0;
    }
    .tabular > .error,
    .tabular > .warning {
      margin-block: 0 var(--mc-space-3);
    }
    .tabular .cells {
      flex: 1;
      flex-direction: row;
      gap: var(--mc-space-3);
      min-inline-size: 0;
    }
    .tabular .cell {
      display: block;
      flex: 3 1 0;
      min-inline-size: 0;
    }
    .tabular .narrow {
      flex-grow: 2;
    }
    .tabular .row .cell {
      --mc-label-position: absolute;
      --mc-label-size: 1px;
      --mc-label-overflow: hidden;
      --mc-label-clip: inset(50%);
      --mc-control-display: flex;
      --mc-message-order: 1;
      --mc-message-gap: var(--mc-space-2);
    }
    .tabular .row-actions {
      flex: none;
      flex-wrap: nowrap;
      align-items: flex-start;
      justify-content: flex-end;
      inline-size: 11.5rem;
      margin: 0;
    }
    .tabular .head .row-actions {
      display: block;
    }
    .tabular .removed {
      margin-block: var(--mc-space-2);
    }
    .tabular .add,
    .tabular .full,
    .tabular .empty {
      margin-block-start: var(--mc-space-4);
    }
  }
`;
