import { css } from 'lit';

export const sourceNoteStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
    margin-block-start: var(--mc-space-1);
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  p {
    display: flex;
    gap: var(--mc-space-2);
    margin: 0;
  }
  svg {
    margin-block-start: 0.2em;
  }
  /* In a row that names the source once. */
  .whole {
    display: var(--mc-source-whole, inline);
  }
  .brief {
    display: var(--mc-source-brief, none);
  }
  .verified {
    color: var(--mc-color-success);
    font-weight: var(--mc-font-weight-strong);
    white-space: nowrap;
  }
`;
