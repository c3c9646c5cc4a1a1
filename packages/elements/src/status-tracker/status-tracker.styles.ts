import { css } from 'lit';

export const statusTrackerStyles = css`
  .now {
    padding: var(--mc-space-5);
    border: 1px solid var(--mc-color-line);
    border-inline-start: 6px solid var(--mc-color-accent);
    border-radius: var(--mc-radius-md);
    background: var(--mc-color-primary-soft);
  }
  .caption {
    margin: 0;
    color: var(--mc-color-text-muted);
  }
  .now p:not(.caption) {
    max-inline-size: var(--mc-measure);
    margin: var(--mc-space-2) 0 0;
  }
  .state {
    color: var(--mc-color-primary);
    font-size: var(--mc-font-size-xl);
  }
  .connection {
    margin-block: var(--mc-space-4) 0;
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
  h3 {
    margin-block: var(--mc-space-6) var(--mc-space-4);
    font-size: var(--mc-font-size-lg);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol > li {
    position: relative;
    padding: 0 0 var(--mc-space-5) var(--mc-space-6);
    border-inline-start: 2px solid var(--mc-color-line-strong);
    margin-inline-start: 0.5rem;
  }
  ol > li:last-child {
    border-color: transparent;
  }
  ol > li::before {
    content: '';
    position: absolute;
    inset: 0.4em auto auto -0.55rem;
    inline-size: 1rem;
    block-size: 1rem;
    border: 3px solid var(--mc-color-primary);
    border-radius: 50%;
    background: var(--mc-color-surface);
  }
  ol > li:first-child::before {
    background: var(--mc-color-primary);
  }
  ol > li p {
    margin: 0;
  }
  ul {
    margin: 0;
    padding-inline-start: var(--mc-space-5);
  }
  .done mc-notice {
    margin-block-start: var(--mc-space-4);
  }
  mc-supplement {
    margin-block-start: var(--mc-space-6);
    padding-block-start: var(--mc-space-5);
    border-block-start: 2px solid var(--mc-color-accent);
  }
  .files {
    margin-block-start: var(--mc-space-2);
    font-weight: var(--mc-font-weight-strong);
  }
  ol > li [part='held'] {
    margin-block-start: var(--mc-space-1);
  }
  .label {
    font-weight: var(--mc-font-weight-strong);
  }
  .meta {
    color: var(--mc-color-text-muted);
    font-size: var(--mc-font-size-sm);
  }
`;
