import { css } from 'lit';

export const procedureSearchStyles = css`
  :host {
    max-inline-size: none;
  }
  [role='search'] {
    max-inline-size: var(--mc-measure);
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
