import { css } from 'lit';

/** Set apart like the last lines of a paper declaration, above where one would sign. */
export const pledgeStyles = css`
  .pledge {
    padding: var(--mc-space-4);
    border: 1px solid var(--mc-color-line-strong);
    border-inline-start: 4px solid var(--mc-color-primary);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface-sunken);
  }
  .hint {
    color: inherit;
    font-size: inherit;
  }
  .choice label {
    font-weight: var(--mc-font-weight-strong);
  }
  ::slotted(:first-child) {
    margin-block-start: 0;
  }
`;
