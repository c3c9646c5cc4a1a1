import { css } from 'lit';

export const rowOffersStyles = css`
  .offers {
    margin-block-end: var(--mc-space-4);
    padding: var(--mc-space-3) var(--mc-space-4);
    border-inline-start: 4px solid var(--mc-color-primary);
    background: var(--mc-color-primary-soft);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .title {
    display: flex;
    gap: var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
  .title svg {
    margin-block-start: 0.2em;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--mc-space-2) var(--mc-space-4);
    padding-block: var(--mc-space-2);
    list-style: none;
  }
  li + li {
    border-block-start: 1px solid var(--mc-color-line-strong);
  }
  .who {
    flex: 1 1 10rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
