import { css } from 'lit';

export const buttonStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  button {
    inline-size: 100%;
  }
  button.quiet {
    padding-inline: var(--mc-space-2);
    border-color: transparent;
    background: none;
    color: var(--mc-color-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.quiet:hover {
    text-decoration-thickness: 0.15em;
  }
  button.danger {
    border-color: var(--mc-color-error);
    color: var(--mc-color-error);
  }
  button.danger:hover {
    background: var(--mc-color-error-soft);
  }
  button:disabled {
    border-color: var(--mc-color-line-strong);
    border-style: dashed;
    background: var(--mc-color-surface-sunken);
    color: var(--mc-color-text-muted);
    cursor: not-allowed;
  }
  ::slotted(svg) {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: currentColor;
  }
  .turning {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-inline-start-color: transparent;
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .turning {
      animation: turn 1s linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
  @media (forced-colors: active) {
    .turning {
      border-color: ButtonText ButtonText ButtonText transparent;
      forced-color-adjust: none;
    }
    button:disabled {
      border-color: GrayText;
    }
  }
`;
