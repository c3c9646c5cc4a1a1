import { css } from 'lit';

export const fieldStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--mc-space-3);
    font-size: var(--mc-font-size-lg);
    font-weight: var(--mc-font-weight-heading);
    line-height: var(--mc-line-height-heading);
  }
  .nested {
    padding-inline-start: var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-line);
  }
  .nested legend {
    font-size: var(--mc-font-size-md);
  }
  .help {
    margin: 0 0 var(--mc-space-4);
    max-inline-size: var(--mc-measure);
    color: var(--mc-color-text-muted);
    white-space: pre-line;
  }
  .children {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-5);
  }
  dl {
    margin: 0;
  }
  .settled {
    max-inline-size: var(--mc-measure);
    padding-block-end: var(--mc-space-3);
    border-block-end: 1px solid var(--mc-color-line);
  }
  dt {
    position: var(--mc-label-position, static);
    inline-size: var(--mc-label-size, auto);
    block-size: var(--mc-label-size, auto);
    overflow: var(--mc-label-overflow, visible);
    clip-path: var(--mc-label-clip, none);
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  dd {
    margin: 0;
    font-weight: var(--mc-font-weight-strong);
  }
  fieldset[tabindex='-1']:focus,
  .settled[tabindex='-1']:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  .value {
    white-space: pre-line;
  }
  dd mc-source-note {
    font-weight: var(--mc-font-weight-normal);
  }
  .value.empty {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
`;
