import { css } from 'lit';

export const accordionStyles = css`
  .all {
    margin-block-end: var(--mc-space-3);
  }
  .items {
    border-block-end: 1px solid var(--mc-color-line-strong);
  }
  @media print {
    .all {
      display: none;
    }
  }
`;

export const accordionItemStyles = css`
  :host {
    border-block-start: 1px solid var(--mc-color-line-strong);
    scroll-margin-block-start: var(--mc-space-4);
  }
  button {
    display: flex;
    align-items: flex-start;
    gap: var(--mc-space-3);
    inline-size: 100%;
    min-block-size: var(--mc-target);
    padding: var(--mc-space-3) var(--mc-space-2);
    border: 0;
    background: none;
    color: var(--mc-color-primary);
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--mc-duration);
  }
  button:hover {
    background: var(--mc-color-primary-soft);
  }
  button:focus-visible {
    position: relative;
    outline-offset: calc(-1 * var(--mc-focus-width));
    box-shadow: none;
  }
  svg {
    margin-block-start: 0.05em;
    transition: rotate var(--mc-duration);
  }
  [aria-expanded='true'] svg {
    rotate: 180deg;
  }
  slot[name='heading'] {
    display: none;
  }
  .content > slot {
    display: flow-root;
    padding: 0 var(--mc-space-2) var(--mc-space-4) calc(var(--mc-space-5) + 1.25em);
  }
  .content ::slotted(:nth-child(2)) {
    margin-block-start: 0;
  }
  .content ::slotted(:last-child) {
    margin-block-end: 0;
  }
  @media (max-width: 30rem) {
    .content > slot {
      padding-inline-start: var(--mc-space-2);
    }
  }
  @media print {
    svg {
      display: none;
    }
  }
`;
