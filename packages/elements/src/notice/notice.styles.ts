import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: var(--mc-space-3);
    padding: var(--mc-space-4);
    border: 1px solid currentColor;
    border-inline-start-width: 6px;
    border-radius: var(--mc-radius-md);
  }
  .notice > svg {
    margin-block-start: 0.2em;
  }
  .body {
    flex: 1;
    min-inline-size: 0;
  }
  .heading {
    margin: 0 0 var(--mc-space-1);
    font-weight: var(--mc-font-weight-strong);
  }
  slot[name='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-3);
  }
  ::slotted([slot='actions']) {
    margin-block-start: var(--mc-space-3);
  }
`;
