import { css } from 'lit';

/** Drawn anew, because the browsers' own bars move for those who asked for less of that. The engines' parts can't share a rule. */
export const progressStyles = css`
  :host {
    max-inline-size: var(--mc-measure);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--mc-space-3);
  }
  progress {
    flex: 1;
    min-inline-size: 4rem;
    block-size: 0.75rem;
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-sm);
    overflow: hidden;
    appearance: none;
    background: var(--mc-color-surface-sunken);
    color: var(--mc-color-primary);
    forced-color-adjust: none;
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    background: currentColor;
    transition: inline-size var(--mc-duration);
  }
  progress::-moz-progress-bar {
    background: currentColor;
  }
  progress:indeterminate {
    background: repeating-linear-gradient(-45deg, currentColor 0 0.5rem, transparent 0.5rem 1rem) 0 / 1.4142rem 100% var(--mc-color-surface-sunken);
  }
  progress:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  .text {
    font-size: var(--mc-font-size-sm);
    font-variant-numeric: tabular-nums;
  }
  @media (prefers-reduced-motion: no-preference) {
    progress:indeterminate {
      animation: pass 1s linear infinite;
    }
    @keyframes pass {
      to {
        background-position-x: 1.4142rem;
      }
    }
  }
  @media (forced-colors: active) {
    progress {
      border-color: CanvasText;
      background-color: Canvas;
      color: Highlight;
    }
  }
`;
