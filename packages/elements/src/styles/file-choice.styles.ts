import { css } from 'lit';

/** Choosing a file: the native input keeps focus and keyboard, and a button after it says in our own words what it does. */
export const fileChoice = css`
  .choose {
    position: relative;
    display: inline-flex;
  }
  input:focus-visible + .button {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
    box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight);
  }
`;
