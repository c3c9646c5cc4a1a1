import { css } from 'lit';

/** Where there is no room for the whole way, the one above is left: it is the way back. */
export const breadcrumbStyles = css`
  nav {
    container-type: inline-size;
    font-size: var(--mc-font-size-sm);
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mc-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--mc-space-2);
    min-block-size: var(--mc-target);
  }
  li svg {
    inline-size: 1em;
    block-size: 1em;
    color: var(--mc-color-text-muted);
  }
  .back {
    display: none;
  }
  ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--mc-target);
    min-inline-size: var(--mc-target);
    color: var(--mc-color-link);
    text-underline-offset: 0.2em;
  }
  [aria-current] {
    color: var(--mc-color-text-muted);
  }
  @container (max-width: 30rem) {
    li:not(.above),
    .above > .next {
      display: none;
    }
    .above > .back {
      display: block;
    }
    .above > .back.visually-hidden {
      display: inline;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
