import { css } from 'lit';

/** A tool in the head of a page: on a phone there is no room for its name, which stays what the button is called. */
export const compact = css`
  @media (width < 40rem) {
    .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
