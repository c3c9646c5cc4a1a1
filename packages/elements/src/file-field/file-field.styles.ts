import { css } from 'lit';

/** What may be chosen, and what was. */
export const fileFieldStyles = css`
  #limits {
    margin-block-start: 0;
  }
  .choose input:disabled + .button {
    border-color: var(--mc-color-line-strong);
    border-style: dashed;
    background: var(--mc-color-surface-sunken);
    color: var(--mc-color-text-muted);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-2);
    margin-block-end: var(--mc-space-2);
  }
  .file p {
    margin: 0;
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .file button {
    padding: var(--mc-space-2) var(--mc-space-3);
  }
  mc-progress {
    flex: 1 1 100%;
  }
`;
