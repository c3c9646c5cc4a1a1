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
  .source {
    margin-block: calc(-1 * var(--mc-space-2)) var(--mc-space-4);
  }
  .same {
    --mc-source-whole: none;
    --mc-source-brief: inline;
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
`;
