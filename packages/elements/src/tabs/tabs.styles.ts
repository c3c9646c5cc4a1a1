import { css } from 'lit';

/** Tabs wrap where they don't fit: none is cut off, none has to be scrolled for. */
export const tabsStyles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--mc-space-1);
    border-block-end: 2px solid var(--mc-color-line-strong);
  }
  [role='tab'] {
    position: relative;
    max-inline-size: 100%;
    min-block-size: var(--mc-target);
    min-inline-size: var(--mc-target);
    margin: 0;
    padding: var(--mc-space-2) var(--mc-space-4);
    border: 0;
    border-block-end: 4px solid transparent;
    border-start-start-radius: var(--mc-radius-md);
    border-start-end-radius: var(--mc-radius-md);
    background: none;
    color: var(--mc-color-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--mc-duration);
  }
  [role='tab']:hover {
    background: var(--mc-color-primary-soft);
  }
  [role='tab']:focus-visible {
    z-index: 1;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--mc-color-primary);
    color: var(--mc-color-primary);
    font-weight: var(--mc-font-weight-strong);
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-block-end-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    [role='tablist'] {
      display: none;
    }
  }
`;

export const tabPanelStyles = css`
  [role='tabpanel'] {
    padding-block: var(--mc-space-5);
  }
  slot[name='label'] {
    display: none;
  }
  ::slotted(:nth-child(2)) {
    margin-block-start: 0;
  }
  ::slotted(:last-child) {
    margin-block-end: 0;
  }
  @media print {
    slot[name='label'] {
      display: block;
    }
  }
`;
