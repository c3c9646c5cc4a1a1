import { css } from 'lit';

export const checkAnswersStyles = css`
  /* Columns by the room there is for letters of this size: a media query would go by the window alone. */
  :host {
    container-type: inline-size;
  }
  h2 {
    margin-block: var(--mc-space-6) var(--mc-space-2);
    padding-block-end: var(--mc-space-2);
    border-block-end: 2px solid var(--mc-color-accent);
  }
  h3 {
    margin-block-start: var(--mc-space-5);
  }
  .intro,
  .reuse {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-2) 0 0;
    color: var(--mc-color-text-muted);
  }
  dl {
    margin: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--mc-space-4);
    padding-block: var(--mc-space-3);
    border-block-end: 1px solid var(--mc-color-line);
  }
  dt {
    color: var(--mc-color-text-muted);
  }
  dd {
    margin: 0;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--mc-space-3);
    grid-column: 1;
    font-weight: var(--mc-font-weight-strong);
  }
  .value > span {
    white-space: pre-line;
  }
  .value mc-source-note,
  .empty {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
  .value mc-source-note {
    margin: 0;
  }
  mc-dispute {
    flex-basis: 100%;
  }
  .warning {
    display: flex;
    flex-basis: 100%;
    gap: var(--mc-space-2);
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-1) 0 0;
    color: var(--mc-color-warning);
    font-weight: var(--mc-font-weight-normal);
  }
  .warning svg {
    margin-block-start: 0.15em;
  }
  h2 + mc-source-note {
    margin-block-end: var(--mc-space-2);
  }
  .again {
    display: inline-flex;
    align-items: center;
    gap: var(--mc-space-1);
    color: var(--mc-color-warning);
  }
  .action {
    grid-area: 1 / 2 / span 2;
    margin-block: calc((1.6em - var(--mc-target)) / 2);
  }
  button {
    padding-inline: var(--mc-space-2);
  }
  @container (min-width: 40rem) {
    .row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) 4rem;
    }
    .value {
      grid-area: 1 / 2;
    }
    .action {
      grid-area: 1 / 3;
    }
  }
`;
