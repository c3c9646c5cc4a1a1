import { css } from 'lit';

export const procedureSearchStyles = css`
  label {
    display: block;
    font-weight: var(--mc-font-weight-strong);
  }
  input {
    inline-size: 100%;
    max-inline-size: var(--mc-measure);
    min-block-size: var(--mc-target);
    margin-block-start: var(--mc-space-1);
    padding: var(--mc-space-2) var(--mc-space-3);
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    color: inherit;
    font: inherit;
  }
  @media print {
    [role='search'] {
      display: none;
    }
  }
  .count {
    min-block-size: 1.6em;
    margin: var(--mc-space-1) 0 0;
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
`;
