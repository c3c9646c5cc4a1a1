import { css } from 'lit';

export const startStyles = css`
  /* Columns by the room there is for letters of this size: a media query would go by the window alone. */
  :host {
    container-type: inline-size;
  }
  .summary {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-3) 0 0;
    white-space: pre-line;
  }
  dl {
    margin: var(--mc-space-5) 0 0;
    max-inline-size: 52rem;
  }
  .fact {
    display: grid;
    gap: 0 var(--mc-space-5);
    padding-block: var(--mc-space-3);
    border-block-end: 1px solid var(--mc-color-line);
  }
  dt {
    color: var(--mc-color-text-muted);
  }
  dd {
    margin: 0;
  }
  dd p {
    margin: 0;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .help {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .drafts {
    max-inline-size: var(--mc-measure);
    margin-block-start: var(--mc-space-5);
    padding: var(--mc-space-4) var(--mc-space-5);
    border: 2px solid var(--mc-color-primary);
    border-radius: var(--mc-radius-lg);
  }
  .drafts ul {
    padding: 0;
    list-style: none;
  }
  .drafts li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2) var(--mc-space-4);
    align-items: center;
    justify-content: space-between;
    margin-block-start: var(--mc-space-3);
  }
  .consent {
    margin-block-start: var(--mc-space-6);
  }
  .consent p {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-2) 0 0;
  }
  .purposes {
    padding: 0;
    list-style: none;
  }
  .purposes > li {
    max-inline-size: 52rem;
    margin-block-start: var(--mc-space-4);
    padding: var(--mc-space-4);
    border: 1px solid var(--mc-color-line);
    border-radius: var(--mc-radius-lg);
    background: var(--mc-color-primary-soft);
  }
  .purposes details ul {
    list-style: disc;
  }
  .purposes details .asked {
    padding: 0;
    list-style: none;
  }
  .asked > li + li {
    margin-block-start: var(--mc-space-3);
  }
  .agreed {
    display: flex;
    gap: var(--mc-space-2);
  }
  .agreed :is(svg, strong) {
    color: var(--mc-color-success);
  }
  .agreed svg {
    margin-block-start: 0.15em;
  }
  @container (min-width: 40rem) {
    .fact {
      grid-template-columns: 14rem 1fr;
    }
  }
`;
