import { css } from 'lit';

export const saveStatusStyles = css`
  .line {
    display: flex;
    gap: var(--mc-space-2);
    align-items: center;
    margin: 0;
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .line svg {
    flex: none;
  }
  .saved svg {
    color: var(--mc-color-success);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
