import { css } from 'lit';

export const textFieldStyles = css`
  textarea {
    resize: vertical;
  }
  .count {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
`;
