import { css } from 'lit';

export const textFieldStyles = css`
  textarea {
    resize: vertical;
  }
`;
