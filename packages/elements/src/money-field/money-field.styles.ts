import { css } from 'lit';

export const moneyFieldStyles = css`
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--mc-space-2);
  }
  .amount .box {
    flex: 1 1 10rem;
  }
  .words {
    margin-block-start: var(--mc-space-1);
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .words::first-letter {
    text-transform: uppercase;
  }
`;
