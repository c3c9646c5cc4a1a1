import { css } from 'lit';

export const badgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .badge {
    display: inline-flex;
    gap: var(--mc-space-1);
    padding: var(--mc-space-1) var(--mc-space-3) var(--mc-space-1) var(--mc-space-2);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-sm);
    font-size: var(--mc-font-size-sm);
    font-weight: var(--mc-font-weight-strong);
  }
  .badge > svg {
    margin-block-start: 0.18em;
  }
  .neutral {
    background: var(--mc-color-surface-sunken);
  }
  .neutral > svg {
    color: var(--mc-color-line-strong);
  }
`;
