import { css } from 'lit';

export const changedAnswersStyles = css`
  /* Columns by the room there is for letters of this size: a media query would go by the window alone. */
  :host {
    display: block;
    container-type: inline-size;
  }
  p {
    margin: 0;
  }
  .intro {
    max-inline-size: var(--mc-measure);
    margin-block: var(--mc-space-2) var(--mc-space-4);
    color: var(--mc-color-text-muted);
  }
  .head {
    display: none;
  }
  .change {
    padding-block: var(--mc-space-4);
    border-block-end: 1px solid var(--mc-color-line);
  }
  .title {
    margin-block-end: var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
  .place {
    display: block;
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
    font-weight: var(--mc-font-weight-normal);
  }
  .choice {
    display: grid;
    gap: var(--mc-space-2);
  }
  .option {
    display: flex;
    gap: var(--mc-space-3);
    align-items: start;
    min-block-size: var(--mc-target);
    padding: var(--mc-space-3);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option:has(:checked) {
    border-color: var(--mc-color-primary);
    background: var(--mc-color-primary-soft);
  }
  .option:has(:focus-visible) {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
  }
  input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--mc-color-primary);
  }
  input:focus-visible {
    outline: none;
  }
  .which,
  .value,
  .note {
    display: block;
  }
  .which,
  .note {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .value {
    font-weight: var(--mc-font-weight-strong);
    white-space: pre-line;
  }
  .reason {
    margin-block-start: var(--mc-space-3);
    max-inline-size: var(--mc-measure);
  }
  .reason .note {
    margin-block-end: var(--mc-space-3);
  }
  @container (min-width: 44rem) {
    .head,
    .change {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 4fr) minmax(0, 4fr);
      gap: 0 var(--mc-space-4);
    }
    .head {
      padding-block-end: var(--mc-space-2);
      border-block-end: 2px solid var(--mc-color-accent);
      color: var(--mc-color-text-muted);
      font-size: var(--mc-font-size-sm);
    }
    .choice {
      grid-column: 2 / -1;
      grid-template-columns: 1fr 1fr;
      gap: var(--mc-space-4);
    }
    .told,
    .reason {
      grid-column: 2 / -1;
    }
  }
`;
