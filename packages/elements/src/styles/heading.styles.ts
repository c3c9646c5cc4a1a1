import { css } from 'lit';

/** Headings: large enough to find, with room for marks stacked on capitals. */
export const headings = css`
  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: var(--mc-font-weight-heading);
    line-height: var(--mc-line-height-heading);
    text-wrap: balance;
  }
  h1 {
    font-size: var(--mc-font-size-xl);
  }
  h2 {
    font-size: var(--mc-font-size-lg);
  }
  h3 {
    font-size: var(--mc-font-size-md);
  }
  @media (min-width: 40rem) {
    h1 {
      font-size: var(--mc-font-size-xxl);
    }
  }
`;
