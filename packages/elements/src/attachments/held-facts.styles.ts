import { css } from 'lit';

/** What is known of a paper that a repository holds, wherever it is shown. */
export const heldFactsStyles = css`
  .held-name,
  .held-fact {
    display: block;
    overflow-wrap: anywhere;
  }
  .held-name {
    font-weight: var(--mc-font-weight-strong);
  }
  .held-fact {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
    font-weight: var(--mc-font-weight-normal);
  }
  .held-fact.unknown,
  .held-fact.expired {
    color: var(--mc-color-text);
  }
`;
