import { css } from 'lit';

/** Several controls under one legend. */
export const compositeStyles = css`
  legend {
    font-size: var(--mc-font-size-lg);
    line-height: var(--mc-line-height-heading);
  }
  .parts {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-5);
    margin-block-start: var(--mc-space-3);
  }
`;
