import { css } from 'lit';

/** What is wrong, and what had better be looked at again: text beside its icon. */
export const message = css`
  .error,
  .warning {
    display: flex;
    gap: var(--mc-space-2);
    max-inline-size: var(--mc-measure);
    margin: 0 0 var(--mc-space-3);
    color: var(--mc-color-error);
    font-weight: var(--mc-font-weight-strong);
  }
  .warning {
    color: var(--mc-color-warning);
    font-weight: var(--mc-font-weight-normal);
  }
  .error svg,
  .warning svg {
    margin-block-start: 0.15em;
  }
`;
