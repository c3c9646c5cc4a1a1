import { css } from 'lit';

export const cardFillStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
    margin-block: var(--mc-space-4);
  }
  p {
    margin-block: 0 var(--mc-space-2);
  }
  .offer {
    color: var(--mc-color-text-muted);
  }
  .told:not(:empty) {
    margin-block-start: var(--mc-space-3);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: var(--mc-space-3);
  }
  li + li {
    border-block-start: 1px solid var(--mc-color-line);
  }
  .title {
    font-weight: var(--mc-font-weight-strong);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--mc-space-3);
    margin: 0;
  }
  dt {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  dd {
    margin: 0;
  }
`;
