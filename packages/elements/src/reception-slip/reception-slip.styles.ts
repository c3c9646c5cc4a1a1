import { css } from 'lit';

export const receptionSlipStyles = css`
  .actions {
    margin-block: 0 var(--mc-space-5);
  }
  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5em 1em;
    font-size: 0.92em;
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
    min-block-size: 7em;
    margin-block-start: 1em;
    break-inside: avoid;
    text-align: center;
  }
  .sheet .count {
    text-align: center;
  }
  .sheet .count:first-child {
    white-space: nowrap;
  }
  .sheet .by-hand {
    inline-size: 5.5em;
  }
  @media screen and (max-width: 40rem) {
    .head {
      grid-template-columns: 1fr;
    }
    /* Filled in by hand on paper: on a small screen they would leave no room for the names. */
    .by-hand {
      display: none;
    }
  }
`;
