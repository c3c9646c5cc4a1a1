import { css } from 'lit';

/** Buttons, and what looks like one: one primary action a view, the rest quiet. */
export const buttons = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--mc-space-2);
    min-block-size: var(--mc-target);
    min-inline-size: var(--mc-target);
    padding: var(--mc-space-2) var(--mc-space-5);
    border: 2px solid var(--mc-color-primary);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    color: var(--mc-color-primary);
    font: inherit;
    font-weight: var(--mc-font-weight-strong);
    cursor: pointer;
    transition: background-color var(--mc-duration) var(--mc-easing);
  }
  button:hover,
  .button:hover {
    background: var(--mc-color-primary-soft);
  }
  button.primary {
    background: var(--mc-color-primary);
    color: var(--mc-color-text-on-primary);
  }
  button.primary:hover {
    border-color: var(--mc-color-primary-strong);
    background: var(--mc-color-primary-strong);
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-3);
    margin-block-start: var(--mc-space-6);
  }
  @media print {
    button,
    .actions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    button.primary {
      border-color: Highlight;
    }
  }
  @media (max-width: 30rem) {
    .actions {
      flex-direction: column;
    }
  }
`;
