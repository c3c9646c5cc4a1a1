import { css } from 'lit';

export const fileListStyles = css`
  :host {
    max-inline-size: 30rem;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: var(--mc-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--mc-space-1) var(--mc-space-3);
  }
  .what {
    display: flex;
    flex: 1 1 12rem;
    gap: var(--mc-space-2);
    min-inline-size: 0;
  }
  .what > svg {
    margin-block-start: 0.2em;
    color: var(--mc-color-text-muted);
  }
  p {
    margin: 0;
  }
  .facts,
  .state {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  .state {
    display: flex;
    gap: var(--mc-space-1);
  }
  .state svg,
  .error svg {
    margin-block-start: 0.2em;
  }
  .state svg {
    color: var(--mc-color-warning);
  }
  .error {
    display: flex;
    flex-basis: 100%;
    gap: var(--mc-space-2);
    color: var(--mc-color-error);
    font-weight: var(--mc-font-weight-strong);
  }
  button {
    padding-inline: var(--mc-space-3);
    border-width: 1px;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
