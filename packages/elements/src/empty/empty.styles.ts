import { css } from 'lit';

export const emptyStyles = css`
  .empty {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--mc-space-2) var(--mc-space-4);
    max-inline-size: var(--mc-measure);
    padding: var(--mc-space-5);
    border: 1px dashed var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
  }
  .error,
  .warning {
    border-style: solid;
  }
  .empty > svg {
    inline-size: 2rem;
    block-size: 2rem;
  }
  .plain > svg {
    color: var(--mc-color-text-muted);
  }
  h1 {
    align-self: center;
    font-size: var(--mc-font-size-lg);
  }
  .body {
    grid-column: 2;
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-2);
  }
  .safe {
    display: flex;
    gap: var(--mc-space-2);
  }
  .safe svg {
    margin-block-start: 0.2em;
    color: var(--mc-color-success);
  }
  ::slotted(*) {
    margin-block: 0;
  }
  ::slotted(a) {
    color: var(--mc-color-link);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-3);
    margin-block-start: var(--mc-space-2);
  }
  @media (max-width: 30rem) {
    .empty {
      padding: var(--mc-space-4);
    }
    .body {
      grid-column: 1 / -1;
    }
  }
`;
