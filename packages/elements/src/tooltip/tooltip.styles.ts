import { css } from 'lit';

export const tooltipStyles = css`
  :host {
    display: inline-block;
  }
  .tip {
    position: fixed;
    z-index: 1;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    margin: 0;
    padding: var(--mc-space-3) var(--mc-space-4);
    border: 2px solid var(--mc-color-text);
    border-radius: var(--mc-radius-md);
    box-shadow: var(--mc-elevation-overlay);
    background: var(--mc-color-surface);
    color: var(--mc-color-text);
    font-size: var(--mc-font-size-sm);
    font-weight: var(--mc-font-weight-normal);
    text-align: start;
    overflow: auto;
  }
  .tip:not(.shown) {
    display: none;
  }
  @media print {
    .tip {
      display: none;
    }
  }
`;
