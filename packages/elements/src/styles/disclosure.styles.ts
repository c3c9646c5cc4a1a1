import { css } from 'lit';

/** What is opened where it stands, by the browser's own means: a line to press, as large as any target. */
export const disclosure = css`
  summary {
    inline-size: fit-content;
    min-block-size: var(--mc-target);
    padding-block: var(--mc-space-2);
    border-radius: var(--mc-radius-sm);
    color: var(--mc-color-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary:hover {
    text-decoration-thickness: 0.15em;
  }
  details[open] {
    padding-block-end: var(--mc-space-2);
  }
`;
