import { css } from 'lit';

export const declarationStyles = css`
  .actions {
    margin-block: 0 var(--mc-space-5);
  }
`;
