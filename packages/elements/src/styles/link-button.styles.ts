import { css } from 'lit';

/** Buttons that look like links: beside an answer, where a box each would be all that is seen. */
export const linkButtons = css`
  button {
    min-block-size: var(--mc-target);
    min-inline-size: var(--mc-target);
    padding: 0;
    border: 0;
    border-radius: var(--mc-radius-sm);
    background: none;
    color: var(--mc-color-link);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  button:hover {
    text-decoration-thickness: 0.15em;
  }
`;
