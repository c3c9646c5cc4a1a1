import { css } from 'lit';

/** As high as the text that is to come: a line here is a line there. Colours forced by the system take the grounds away, not the edges. */
export const skeletonStyles = css`
  .line {
    display: flex;
    align-items: center;
    block-size: calc(1em * var(--mc-line-height-body));
  }
  .line::before,
  .box {
    border: 1px solid transparent;
    border-radius: var(--mc-radius-sm);
    background: var(--mc-color-line);
  }
  .line::before {
    content: '';
    inline-size: 100%;
    block-size: 0.7em;
  }
  .line:last-child:not(:first-child)::before {
    inline-size: 60%;
  }
  .text {
    max-inline-size: var(--mc-measure);
  }
  .box {
    border-radius: var(--mc-radius-md);
  }
  .box .line::before {
    content: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .text,
    .box {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
`;
