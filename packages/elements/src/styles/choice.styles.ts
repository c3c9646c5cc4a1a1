import { css } from 'lit';

/** Radios and checkboxes: native, large, the whole row a target. */
export const choice = css`
  .choice {
    display: flex;
    align-items: flex-start;
    gap: var(--mc-space-3);
    min-block-size: var(--mc-target);
  }
  .choice input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: calc(0.15rem + var(--mc-space-2)) 0 0 0.25rem;
    accent-color: var(--mc-color-primary);
  }
  .choice input:focus-visible {
    border-radius: var(--mc-radius-sm);
  }
  .choice input[type='radio']:focus-visible {
    border-radius: 50%;
  }
  .choice label {
    flex: 1;
    min-block-size: var(--mc-target);
    padding-block: var(--mc-space-2);
    cursor: pointer;
  }
  .choice label[part='label'] {
    position: var(--mc-label-position, static);
    inline-size: var(--mc-label-size, auto);
    block-size: var(--mc-label-size, auto);
    min-block-size: var(--mc-label-size, var(--mc-target));
    overflow: var(--mc-label-overflow, visible);
    clip-path: var(--mc-label-clip, none);
  }
`;
