import { css } from 'lit';

/** The native input keeps focus and keyboard; the browser's own words on it would be in the browser's language. */
export const fileFieldStyles = css`
  #limits {
    margin-block-start: 0;
  }
  .choose {
    position: relative;
    display: inline-flex;
  }
  input:focus-visible + .button {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
    box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight);
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
