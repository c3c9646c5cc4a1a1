import { css } from 'lit';

export const dateFieldStyles = css`
  .dated {
    position: relative;
    display: flex;
    gap: var(--mc-space-2);
    max-inline-size: 18rem;
  }
  .dated .box {
    flex: 1;
    min-inline-size: 0;
  }
  button {
    flex: none;
    inline-size: var(--mc-target);
    min-block-size: var(--mc-target);
    padding: 0;
    font: inherit;
    border: 2px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-surface);
    color: var(--mc-color-primary);
    cursor: pointer;
  }
  button:hover {
    background: var(--mc-color-primary-soft);
  }
  button:disabled {
    border-style: dashed;
    color: var(--mc-color-text-muted);
    cursor: not-allowed;
  }
  button svg {
    display: block;
    margin: auto;
  }
  /* Where the browser opens the calendar; never seen itself. */
  .calendar {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
`;
