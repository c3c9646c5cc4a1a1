import { css } from 'lit';

export const errorSummaryStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  .summary {
    padding: var(--mc-space-4) var(--mc-space-5);
    border: 3px solid var(--mc-color-error);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-error-soft);
  }
  .summary[tabindex='-1']:focus {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  h2 {
    display: flex;
    gap: var(--mc-space-2);
    color: var(--mc-color-error);
  }
  ul {
    margin: var(--mc-space-3) 0 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: inline-block;
    padding-block: var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
`;
