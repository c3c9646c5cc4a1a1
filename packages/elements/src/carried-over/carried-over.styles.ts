import { css } from 'lit';

export const carriedOverStyles = css`
  h3 {
    margin: var(--mc-space-4) 0 var(--mc-space-1);
    font-size: 1em;
  }
  p {
    max-inline-size: var(--mc-measure);
    margin: 0 0 var(--mc-space-2);
  }
  ul {
    margin: 0;
    padding-inline-start: var(--mc-space-5);
  }
  li {
    max-inline-size: var(--mc-measure);
  }
  li a {
    display: inline-block;
    min-block-size: var(--mc-target);
    padding-block: var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
  dl {
    margin: 0;
  }
  dt {
    margin-block-start: var(--mc-space-2);
  }
  dd {
    margin: 0;
  }
  dd.value {
    font-weight: var(--mc-font-weight-strong);
    white-space: pre-line;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
`;
