import { css } from 'lit';

export const receptionSlipStyles = css`
  .actions {
    margin-block: 0 var(--mc-space-5);
  }
  .head {
    display: grid;
    grid-template-columns: 2fr 3fr;
    gap: 0.5em 1em;
    text-align: center;
  }
  .sheet .head p {
    margin: 0;
  }
  .head .number {
    padding-block-start: 0.5em;
  }
  .motto {
    display: inline-block;
    border-block-end: 1px solid black;
  }
  ::slotted([slot='qr']) {
    display: inline-block;
    margin-block-start: 0.5em;
  }
  .sheet .date {
    margin-block-start: 0.75em;
  }
  .signatures {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1em;
    min-block-size: 8em;
    margin-block-start: 1.5em;
    break-inside: avoid;
    text-align: center;
  }
  .scroll {
    overflow-x: auto;
  }
  .sheet .count {
    text-align: center;
  }
  @media screen and (max-width: 40rem) {
    .head {
      grid-template-columns: 1fr;
    }
    .sheet table {
      font-size: 0.9em;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
  }
`;
