import { css } from 'lit';

/** Radios and checkboxes: native, large, the whole row a target. */
export const choice = css`
  .choice {
    position: relative;
    isolation: isolate;
    display: flex;
    align-items: flex-start;
    gap: var(--mc-space-3);
    min-block-size: var(--mc-target);
  }
  .choice input {
    position: relative;
    z-index: 1;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: calc(0.15rem + var(--mc-space-2)) 0 0 0.25rem;
    accent-color: var(--mc-color-primary);
  }
  .choice input:focus-visible {
    border-radius: var(--mc-radius-sm);
  }
  .choice input[type='radio']:focus-visible {
    border-radius: 50%;
  }
  .choice label {
    flex: 1;
    min-block-size: var(--mc-target);
    padding-block: var(--mc-space-2);
    cursor: pointer;
  }
  /* Shown, not asked: as a box for text that can't be changed. Rows that follow each other are one box. */
  .choice.held {
    padding-inline: var(--mc-space-2);
    border: 2px dashed var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface-sunken);
  }
  .choice.held:has(+ .held) {
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .held + .choice.held {
    border-block-start: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .choice.held :is(input, label) {
    cursor: default;
  }
  .choice.held input {
    accent-color: var(--mc-color-text-muted);
  }
  /* Where the label is told elsewhere, at the head of a column say, it lies over the row unseen: the row stays a target. */
  .choice label[part='label'] {
    position: var(--mc-label-position, static);
    inset: 0;
    overflow: var(--mc-label-overflow, visible);
    opacity: var(--mc-label-opacity, 1);
  }
`;
