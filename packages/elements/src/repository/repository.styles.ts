import { css } from 'lit';

export const repositoryStyles = css`
  .intro {
    max-inline-size: var(--mc-measure);
  }
  .quiet {
    margin: 0;
    color: var(--mc-color-text-muted);
  }
  .purpose {
    margin: 0;
  }
  details p {
    max-inline-size: var(--mc-measure);
    margin: 0 0 var(--mc-space-2);
  }
  .consents {
    max-inline-size: 52rem;
    margin: var(--mc-space-5) 0 0;
    padding: 0;
    list-style: none;
  }
  .consents > li {
    padding-block: var(--mc-space-4);
    border-block-end: 1px solid var(--mc-color-line);
  }
  .answers {
    margin: var(--mc-space-2) 0 0;
    padding: 0;
    list-style: none;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--mc-space-4);
    padding-block: var(--mc-space-2);
    border-block-start: 1px solid var(--mc-color-line);
  }
  .answer > p {
    flex: 1 1 12rem;
    margin: 0;
  }
  .pair {
    overflow-wrap: anywhere;
  }
  .pair + .pair::before {
    content: '· ';
  }
  .all {
    margin-block-start: var(--mc-space-3);
  }
  .answer .asking {
    flex-basis: 100%;
  }
  .uses {
    margin-block: var(--mc-space-2) var(--mc-space-3);
    padding-inline-start: 1.25rem;
  }
  .asking {
    margin-block-start: var(--mc-space-3);
    padding: var(--mc-space-3) var(--mc-space-4);
    border: 2px solid var(--mc-color-primary);
    border-radius: var(--mc-radius-lg);
  }
  .asking p {
    max-inline-size: var(--mc-measure);
    margin: 0;
  }
  .withdrawn {
    margin: 0;
    font-weight: var(--mc-font-weight-strong);
  }
`;
