import { css } from 'lit';

export const keepStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  /* It stands below the page's own title, whatever its level. */
  h1 {
    font-size: var(--mc-font-size-lg);
  }
  .quiet {
    margin: 0 0 var(--mc-space-2);
    color: var(--mc-color-text-muted);
  }
  .kind {
    margin-block-start: var(--mc-space-4);
  }
  .kind ul {
    margin: 0;
    padding-inline-start: calc(1.5rem + var(--mc-space-3) + 1.5rem);
  }
  mc-notice {
    margin-block-start: var(--mc-space-4);
  }
  .done {
    display: flex;
    gap: var(--mc-space-2);
    margin: 0;
    color: var(--mc-color-success);
    font-weight: var(--mc-font-weight-strong);
  }
  .done svg {
    flex: none;
    margin-block-start: 0.15em;
  }
`;
