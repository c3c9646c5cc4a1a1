import { css } from 'lit';

export const headerStyles = css`
  header {
    border-block-start: 6px solid var(--mc-color-accent);
    border-block-end: 1px solid var(--mc-color-line);
    background: var(--mc-color-surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-3) var(--mc-space-5);
    max-inline-size: 72rem;
    margin-inline: auto;
    padding: var(--mc-space-3) var(--mc-space-4);
  }
  .brand {
    display: flex;
    flex: 1 1 16rem;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--mc-space-3);
    min-inline-size: 0;
    min-block-size: var(--mc-target);
    color: var(--mc-color-primary);
    text-decoration: none;
  }
  /* Beside the marks; under them where letters are large and the screen is small. */
  .names {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .name {
    display: block;
    font-weight: var(--mc-font-weight-heading);
    line-height: var(--mc-line-height-heading);
  }
  .unit {
    display: block;
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  ::slotted(a) {
    color: var(--mc-color-link);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-2) var(--mc-space-3);
  }
  @media (width < 40rem) {
    .row {
      gap: var(--mc-space-1) var(--mc-space-2);
      padding-block: var(--mc-space-2);
    }
    .tools {
      gap: var(--mc-space-1) var(--mc-space-2);
    }
  }
`;
