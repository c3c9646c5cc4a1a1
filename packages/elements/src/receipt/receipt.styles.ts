import { css } from 'lit';

export const receiptStyles = css`
  .panel {
    padding: var(--mc-space-5);
    border: 2px solid var(--mc-color-success);
    border-radius: var(--mc-radius-lg);
    background: var(--mc-color-success-soft);
  }
  h1 {
    display: flex;
    gap: var(--mc-space-2);
  }
  h1 svg {
    margin-block-start: 0.1em;
    color: var(--mc-color-success);
  }
  .caption {
    margin: var(--mc-space-4) 0 0;
  }
  .code,
  .secret {
    margin: 0;
    font-size: var(--mc-font-size-xl);
    font-weight: var(--mc-font-weight-heading);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    user-select: all;
  }
  .lookup {
    display: flex;
    flex-wrap: wrap;
    gap: var(--mc-space-5);
    margin-block-start: var(--mc-space-6);
    break-inside: avoid;
  }
  .lookup > div {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .lookup p {
    margin: 0 0 var(--mc-space-2);
  }
  .secret {
    font-size: var(--mc-font-size-lg);
  }
  mc-qr {
    flex: none;
    border: 1px solid var(--mc-color-line);
  }
  h2 {
    margin-block: var(--mc-space-6) var(--mc-space-2);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--mc-space-2) var(--mc-space-5);
    margin: var(--mc-space-5) 0 0;
  }
  dt {
    color: var(--mc-color-text-muted);
  }
  dd {
    margin: 0;
  }
  .reuse {
    margin-block: var(--mc-space-5) 0;
  }
  p {
    max-inline-size: var(--mc-measure);
  }
  .actions ::slotted(*) {
    margin: 0;
  }
  @media (max-width: 30rem) {
    .code {
      font-size: var(--mc-font-size-lg);
    }
    /* A link in a paragraph is as wide as the button under it. */
    .actions ::slotted(*) {
      display: flex;
      flex-direction: column;
      text-align: center;
    }
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-block-end: var(--mc-space-2);
    }
  }
  @media print {
    .actions {
      display: none;
    }
  }
`;
