import { css } from 'lit';

export const stepsStyles = css`
  p {
    margin: 0 0 var(--mc-space-2);
    color: var(--mc-color-text-muted);
  }
  .bar {
    display: flex;
    gap: var(--mc-space-1);
    max-inline-size: var(--mc-measure);
  }
  .bar span {
    flex: 1;
    block-size: 0.5rem;
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-sm);
  }
  .bar .done {
    border-color: var(--mc-color-primary);
    background: var(--mc-color-primary);
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    .bar .done {
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
