import { css } from 'lit';

/** The list stands in the flow under the input: nothing cuts it off, and a phone's keyboard doesn't cover it. */
export const comboboxStyles = css`
  .line {
    position: relative;
  }
  .line .box {
    padding-inline-end: var(--mc-target);
  }
  .toggle {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: var(--mc-target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .toggle:hover {
    background: none;
  }
  .toggle:disabled {
    color: var(--mc-color-text-muted);
    cursor: not-allowed;
  }
  .popup {
    max-block-size: min(20rem, 45vh);
    overflow-y: auto;
    overscroll-behavior: contain;
    margin-block-start: var(--mc-space-1);
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--mc-space-2);
    min-block-size: var(--mc-target);
    padding: var(--mc-space-2) var(--mc-space-3);
    cursor: pointer;
  }
  li + li {
    border-block-start: 1px solid var(--mc-color-line);
  }
  li:hover {
    background: var(--mc-color-primary-soft);
  }
  li[aria-selected='true'] {
    font-weight: var(--mc-font-weight-strong);
  }
  li svg {
    margin-inline-start: auto;
  }
  li.active {
    background: var(--mc-color-primary-soft);
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: calc(-1 * var(--mc-focus-width));
  }
  .note {
    margin: 0;
    padding: var(--mc-space-3);
    color: var(--mc-color-text-muted);
  }
  ul:not([hidden]) + .note {
    border-block-start: 1px solid var(--mc-color-line);
  }
`;
