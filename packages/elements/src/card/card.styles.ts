import { css } from 'lit';

/** The link in the heading lies over the whole card; what stands in the foot lies over the link. */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-2);
    block-size: 100%;
    padding: var(--mc-space-4) var(--mc-space-5);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    transition: background-color var(--mc-duration);
  }
  h2 {
    font-size: var(--mc-font-size-md);
  }
  .linked:hover {
    border-color: var(--mc-color-primary);
    background: var(--mc-color-primary-soft);
  }
  ::slotted(a[slot='heading']) {
    color: var(--mc-color-link);
    text-underline-offset: 0.2em;
  }
  ::slotted(a[slot='heading'])::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  /* Around the words, not the card: not every browser draws a ring around what stands after what is slotted. */
  ::slotted(a[slot='heading']:focus-visible) {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
    box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-2) var(--mc-space-4);
    margin-block-start: auto;
    padding-block-start: var(--mc-space-2);
  }
  ::slotted([slot='footer']) {
    position: relative;
  }
`;
