import { css } from 'lit';

/** Papers that repositories hold, where they are chosen. */
export const heldStyles = css`
  fieldset.held-papers {
    margin: var(--mc-space-3) 0 0;
    padding: var(--mc-space-2) var(--mc-space-4) var(--mc-space-3);
    border: 1px solid var(--mc-color-line-strong);
    border-radius: var(--mc-radius-md);
  }
  .held-papers legend {
    padding-inline: var(--mc-space-2);
    margin-inline-start: calc(-1 * var(--mc-space-2));
    color: var(--mc-color-success);
    font-weight: var(--mc-font-weight-strong);
  }
  .held-papers mc-file-list {
    display: block;
    margin-inline-start: calc(1.75rem + var(--mc-space-3));
  }
  .lapsed {
    display: flex;
    gap: var(--mc-space-2);
    margin: var(--mc-space-3) 0 0;
  }
  .lapsed svg {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--mc-color-warning);
  }
  .replaced {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-4) 0 0;
    padding: 0;
    list-style: none;
  }
  .replaced li {
    display: flex;
    flex-wrap: nowrap;
    gap: var(--mc-space-2);
    margin-block-start: var(--mc-space-2);
    padding: 0;
    border: 0;
    background: none;
  }
  .replaced svg {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--mc-color-success);
  }
`;
