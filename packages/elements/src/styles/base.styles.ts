import { css } from 'lit';

/** Type, box and focus: what every element starts from. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--mc-color-text);
    font-family: var(--mc-font-body);
    font-size: var(--mc-font-size-md);
    line-height: var(--mc-line-height-body);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
    box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight);
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  a {
    color: var(--mc-color-link);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: currentColor;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
