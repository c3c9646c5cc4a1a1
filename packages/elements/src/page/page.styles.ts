import { css } from 'lit';

export const pageStyles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-5);
    margin-block-start: var(--mc-space-6);
  }
  /* On a long page, what is out of sight is neither styled nor laid out: it gains most by that. Not while the focus is in it,
     so that what opens over the page isn't cut off. */
  .long:not(:focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--fields) * 6.5rem);
  }
  @media print {
    .long:not(:focus-within) {
      content-visibility: visible;
    }
  }
  .help {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-2) 0 0;
    color: var(--mc-color-text-muted);
    white-space: pre-line;
  }
  .lock {
    display: flex;
    gap: var(--mc-space-2);
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-4) 0 0;
    padding: var(--mc-space-3) var(--mc-space-4);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface-sunken);
  }
  .lock svg {
    margin-block-start: 0.2em;
  }
  /* Answers that are only read stand closer together than questions. */
  mc-field[settled] + mc-field[settled] {
    margin-block-start: calc(-1 * var(--mc-space-2));
  }
  h2 + .help {
    margin-block-start: calc(-1 * var(--mc-space-4));
  }
`;
