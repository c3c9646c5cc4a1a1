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
  mc-error-summary,
  mc-notice {
    margin-block-end: var(--mc-space-5);
  }
  .quiet {
    color: var(--mc-color-text-muted);
  }
`;
