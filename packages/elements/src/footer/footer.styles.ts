import { css } from 'lit';

export const footerStyles = css`
  footer {
    border-block-start: 1px solid var(--mc-color-line);
    background: var(--mc-color-surface-sunken);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--mc-space-4) var(--mc-space-6);
    justify-content: space-between;
    max-inline-size: 72rem;
    margin-inline: auto;
    padding: var(--mc-space-5) var(--mc-space-4);
    font-size: var(--mc-font-size-sm);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-2) var(--mc-space-4);
  }
  ::slotted(a) {
    color: var(--mc-color-link);
  }
`;
