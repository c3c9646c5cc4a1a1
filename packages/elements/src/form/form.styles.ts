import { css } from 'lit';

export const formStyles = css`
  :host {
    max-inline-size: 60rem;
  }
  .caption {
    margin: 0 0 var(--mc-space-3);
    color: var(--mc-color-text-muted);
  }
  mc-steps,
  mc-save-status,
  mc-carried-over,
  mc-error-summary,
  mc-notice {
    margin-block-end: var(--mc-space-5);
  }
  .old dl {
    margin: 0 0 var(--mc-space-5);
  }
  .old dt {
    margin-block-start: var(--mc-space-3);
    color: var(--mc-color-text-muted);
  }
  .old dd {
    margin: 0;
    font-weight: var(--mc-font-weight-strong);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .opening {
    min-block-size: 60svh;
  }
  .quiet {
    color: var(--mc-color-text-muted);
  }
`;
