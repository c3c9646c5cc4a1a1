import { css, type CSSResult } from 'lit';

/** @param table what has the look of a table */
const tableLook = (table: CSSResult): CSSResult => css`
  ${table} .head,
  ${table} .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mc-space-3);
    margin: 0;
    padding: var(--mc-space-2) 0;
    border: 0;
    border-block-end: 1px solid var(--mc-color-line);
    border-radius: 0;
  }
  ${table} .head {
    padding-block: 0 var(--mc-space-2);
    border-block-end: 2px solid var(--mc-color-line-strong);
    font-size: var(--mc-font-size-sm);
    font-weight: var(--mc-font-weight-strong);
  }
  ${table} .head .optional {
    font-size: inherit;
  }
  ${table} .head .hint {
    display: block;
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
  ${table} .name {
    margin: 0;
  }
  ${table} .name .text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${table} .number {
    display: block;
    inline-size: 1.75rem;
    padding-block: var(--mc-space-2);
  }
  ${table} .head .number {
    padding: 0;
  }
  ${table} .error,
  ${table} .warning {
    order: 1;
    flex-basis: 100%;
    margin-block: var(--mc-space-2) 0;
  }
  ${table} .source {
    order: 1;
    flex-basis: 100%;
    margin-block: var(--mc-space-1) 0;
  }
  ${table} > .error,
  ${table} > .warning {
    margin-block: 0 var(--mc-space-3);
  }
  ${table} .cells {
    flex: 1;
    flex-direction: row;
    gap: var(--mc-space-3);
    min-inline-size: 0;
  }
  ${table} .cell {
    display: block;
    flex: 1;
    min-inline-size: 0;
  }
  ${table} .narrow {
    flex: none;
    inline-size: 7rem;
  }
  ${table} .fixed {
    flex: none;
    inline-size: 13rem;
  }
  ${table} .row .cell {
    --mc-label-position: absolute;
    --mc-label-size: 1px;
    --mc-label-overflow: hidden;
    --mc-label-clip: inset(50%);
    --mc-label-opacity: 0;
    --mc-control-display: flex;
    --mc-message-order: 1;
    --mc-message-gap: var(--mc-space-2);
  }
  ${table} .row-actions {
    flex: none;
    flex-wrap: nowrap;
    align-items: flex-start;
    justify-content: flex-end;
    inline-size: 11.5rem;
    margin: 0;
  }
  ${table} .head .row-actions {
    display: block;
  }
  ${table} .removed {
    margin-block: var(--mc-space-2);
  }
  ${table} .add,
  ${table} .full,
  ${table} .empty {
    margin-block-start: var(--mc-space-4);
  }
  
`;

/** The more columns, the more room they need; what is done with a row of many stands below it. */
export const tableStyles = css`
  @container (min-width: 48rem) {
    ${tableLook(css`.tabular:not(.many)`)}
  }
  @container (min-width: 56rem) {
    ${tableLook(css`.many`)}
    .many .row .row-actions {
      order: 2;
      flex-basis: 100%;
      margin-block-start: var(--mc-space-2);
    }
    .many .head .row-actions {
      display: none;
    }
  }
`;
