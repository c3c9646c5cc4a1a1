import { css } from 'lit';

export const taskListStyles = css`
  .progress {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-2) 0 var(--mc-space-5);
    color: var(--mc-color-text-muted);
  }
  ul {
    max-inline-size: var(--mc-measure);
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--mc-color-line);
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--mc-space-4);
    padding-block: var(--mc-space-2);
    border-block-end: 1px solid var(--mc-color-line);
  }
  .title {
    flex: 1 1 14rem;
    min-block-size: var(--mc-target);
    padding: var(--mc-space-2) 0;
    border: 0;
    background: none;
    color: var(--mc-color-link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  button.title:hover {
    text-decoration-thickness: 0.15em;
  }
  .closed .title {
    color: var(--mc-color-text-muted);
    text-decoration: none;
    cursor: default;
  }
  .why {
    display: block;
    font-size: var(--mc-font-size-sm);
  }
  .closed .state {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
`;
