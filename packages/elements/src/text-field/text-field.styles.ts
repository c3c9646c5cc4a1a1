import { css } from 'lit';

export const textFieldStyles = css`
  textarea {
    resize: vertical;
  }
  @media print {
    textarea {
      field-sizing: content;
    }
  }
  .count {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
`;
