import { css } from 'lit';

/** Official papers: serif, black on white, A4 in print and as wide as there is room on a screen. */
export const paper = css`
  .sheet {
    box-sizing: border-box;
    max-inline-size: 210mm;
    margin-inline: auto;
    padding: clamp(1rem, 6vw, 20mm) clamp(1rem, 5vw, 15mm) clamp(1rem, 6vw, 20mm) clamp(1rem, 7vw, 30mm);
    border: 1px solid var(--mc-color-line-strong);
    background: white;
    color: black;
    font-family: 'Times New Roman', Tinos, 'Liberation Serif', 'Noto Serif', serif;
    font-size: 1.125rem;
    line-height: 1.5;
  }
  .sheet h1,
  .sheet h2,
  .sheet h3 {
    margin: 1.25em 0 0.75em;
    font-size: 1.1em;
    line-height: 1.4;
    text-wrap: balance;
  }
  .sheet h2,
  .sheet h3 {
    break-after: avoid;
    font-size: 1em;
  }
  .sheet p {
    margin: 0.35em 0;
    orphans: 2;
    widows: 2;
  }
  .sheet ul,
  .sheet ol {
    margin: 0.35em 0;
    padding-inline-start: 1.5em;
  }
  .sheet table {
    inline-size: 100%;
    margin-block: 0.5em;
    border-collapse: collapse;
  }
  .sheet th,
  .sheet td {
    padding: 0.2em 0.4em;
    border: 1px solid black;
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: top;
  }
  .sheet :is(th, td).center {
    text-align: center;
  }
  .sheet tr {
    break-inside: avoid;
  }
  .sheet sup {
    font-size: 0.7em;
    line-height: 0;
  }
  .center,
  .republic {
    text-align: center;
  }
  .right {
    text-align: end;
  }
  .justify {
    text-align: justify;
  }
  .uppercase {
    text-transform: uppercase;
  }
  .indent {
    padding-inline-start: 2em;
  }
  p.justify.indent {
    padding-inline-start: 0;
    text-indent: 2em;
  }
  .small {
    font-size: 0.85em;
  }
  .keep {
    break-inside: avoid;
  }
  .sheet .republic p {
    margin: 0;
  }
  .republic p:last-child strong {
    display: inline-block;
    padding-block-end: 0.15em;
    border-block-end: 1px solid black;
  }
  .line,
  .line > span:not(.value, .dated, .boxed, .choice, .tick) {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
  }
  .line > span:not(.value, .dated, .boxed, .choice, .tick) {
    flex: 1 1 auto;
  }
  .value {
    text-decoration: underline dotted 1px;
    text-underline-offset: 0.25em;
  }
  .line .value {
    flex: 1 1 0;
    min-inline-size: 5em;
    border-block-end: 1px dotted black;
    text-decoration: none;
  }
  .blank {
    display: inline-block;
    min-inline-size: 5em;
    border-block-end: 1px dotted black;
  }
  .value.blank {
    text-decoration: none;
  }
  .blank.short {
    min-inline-size: 2.5em;
  }
  .sheet td .value {
    border: 0;
    text-decoration: none;
  }
  .sheet td .blank {
    min-inline-size: 0;
    border: 0;
  }
  .boxed {
    display: inline-flex;
    align-items: baseline;
    gap: 0.2em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .boxes {
    display: flex;
    min-inline-size: 0;
  }
  .boxes > span {
    flex: 0 1 1.45em;
    min-inline-size: 0;
    inline-size: 1.45em;
    block-size: 1.5em;
    border: 1px solid black;
    margin-inline-end: -1px;
    line-height: 1.45em;
    text-align: center;
  }
  .tick {
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
    border: 1px solid black;
    font-weight: bold;
    line-height: 0.9em;
    text-align: center;
    vertical-align: -0.1em;
  }
  .choice {
    display: inline-block;
    margin-inline-end: 1.5em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.5em 1.5em;
  }
  .signature {
    min-block-size: 8em;
  }
  .signature,
  .signed {
    margin-inline-start: auto;
    inline-size: fit-content;
    min-inline-size: min(18em, 100%);
    break-inside: avoid;
    text-align: center;
  }
  .mark {
    flex: none;
    white-space: nowrap;
    font-size: 0.65em;
    line-height: 0;
  }
  /* By itself on a line, where the paper is narrow, it takes room of its own. */
  .line > .mark {
    line-height: 1.2;
  }
  .sources {
    margin-block-start: 1em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid black;
    font-size: 0.8em;
    break-inside: avoid;
  }
  @media screen and (max-width: 40rem) {
    .sheet th,
    .sheet td {
      padding: 0.1em 0.2em;
      font-size: 0.75em;
      overflow-wrap: anywhere;
    }
  }
  @media print {
    .sheet {
      max-inline-size: none;
      padding: 0;
      border: 0;
      font-size: 13pt;
      line-height: 1.4;
    }
    .actions,
    .visually-hidden {
      display: none;
    }
  }
`;
