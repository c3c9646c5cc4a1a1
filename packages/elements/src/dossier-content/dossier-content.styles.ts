import { css } from 'lit';

export const dossierContentStyles = css`
  /* Columns by the room there is for letters of this size: a media query would go by the window alone. */
  :host {
    container-type: inline-size;
  }
  h2 {
    margin-block: var(--mc-space-6) 0;
    padding-block-end: var(--mc-space-2);
    border-block-end: 2px solid var(--mc-color-accent);
  }
  section:first-of-type h2 {
    margin-block-start: 0;
  }
  h3 {
    margin-block-start: var(--mc-space-4);
  }
  dl {
    margin: 0;
  }
  .row {
    display: grid;
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
    font-weight: var(--mc-font-weight-strong);
    white-space: pre-line;
  }
  .empty {
    color: var(--mc-color-text-muted);
    font-weight: var(--mc-font-weight-normal);
  }
  .source {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .source strong,
  .original {
    color: var(--mc-color-text);
  }
  p.source {
    margin: var(--mc-space-2) 0 0;
  }
  .record,
  .original {
    display: block;
  }
  .verified {
    color: var(--mc-color-success);
    white-space: nowrap;
  }
  .doubtful {
    color: var(--mc-color-error);
    white-space: nowrap;
  }
  .disputed {
    grid-column: 1 / -1;
    margin-block-start: var(--mc-space-2);
    padding: var(--mc-space-3) var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-warning);
    background: var(--mc-color-warning-soft);
  }
  .disputed .title {
    display: flex;
    gap: var(--mc-space-2);
    margin: 0 0 var(--mc-space-2);
  }
  .disputed svg {
    margin-block-start: 0.15em;
    color: var(--mc-color-warning);
  }
  .disputed dl {
    display: grid;
    gap: var(--mc-space-2);
  }
  .disputed dl dd {
    overflow-wrap: anywhere;
  }
  .disputed .reason {
    white-space: pre-line;
  }
  mc-notice {
    margin-block-end: var(--mc-space-5);
  }
  .quiet {
    margin: 0;
    color: var(--mc-color-text-muted);
  }
  @container (min-width: 48rem) {
    .row {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) minmax(0, 6fr);
    }
    .value.empty {
      grid-column: 2 / -1;
    }
  }
`;
