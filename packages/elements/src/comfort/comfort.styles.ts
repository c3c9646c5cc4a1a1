import { css } from 'lit';

export const comfortStyles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .open {
    padding-inline: var(--mc-space-3);
    border-color: var(--mc-color-line-strong);
  }
  .open[aria-expanded='true'] {
    border-color: var(--mc-color-primary);
    background: var(--mc-color-primary-soft);
  }
  .panel {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + var(--mc-space-1));
    inset-inline-end: 0;
    inline-size: min(24rem, 100vw - 2 * var(--mc-space-4));
    padding: var(--mc-space-4);
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    box-shadow: var(--mc-elevation-overlay);
    text-align: start;
  }
  fieldset {
    margin: 0 0 var(--mc-space-3);
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: var(--mc-space-2);
    padding: 0;
    font-weight: var(--mc-font-weight-strong);
  }
  .sizes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.75rem, 1fr));
    gap: var(--mc-space-1);
  }
  .reading,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2);
  }
  .size {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .size input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .size span {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    min-block-size: var(--mc-target);
    padding-block: var(--mc-space-1);
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-sm);
  }
  .size :checked + span {
    border-color: var(--mc-color-primary);
    background: var(--mc-color-primary);
    color: var(--mc-color-text-on-primary);
    font-weight: var(--mc-font-weight-strong);
  }
  .size :focus-visible + span {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: var(--mc-focus-offset);
    box-shadow: 0 0 0 calc(var(--mc-focus-width) + var(--mc-focus-offset)) var(--mc-color-highlight);
  }
  .reading {
    margin-block-start: var(--mc-space-3);
  }
  .reading button {
    flex: 1 1 auto;
    padding-inline: var(--mc-space-3);
  }
  .ends {
    justify-content: space-between;
    margin-block: var(--mc-space-3) calc(-1 * var(--mc-space-2));
    padding-block-start: var(--mc-space-2);
    border-block-start: 1px solid var(--mc-color-line);
  }
  .quiet {
    padding-inline: var(--mc-space-2);
    border-color: transparent;
    font-weight: var(--mc-font-weight-normal);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .close {
    margin-inline-start: auto;
  }
  @media (width < 40rem) {
    .open {
      padding: 0 var(--mc-space-2);
    }
  }
  @media (forced-colors: active) {
    .size :checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
