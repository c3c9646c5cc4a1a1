import { css } from 'lit';

export const tableStyles = css`
  :host {
    container-type: inline-size;
    max-inline-size: none;
  }
  .region {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .region:focus-visible {
    outline-offset: calc(-1 * var(--mc-focus-width));
    box-shadow: none;
  }
  .hint {
    margin-block-start: 0;
  }
  .order {
    display: none;
    margin-block-end: var(--mc-space-4);
  }
  @container (max-width: 40rem) {
    :host(:not([keep-columns])) .order {
      display: block;
    }
    :host(:not([keep-columns])) .region {
      overflow: visible;
    }
  }
  @media print {
    .hint,
    .order,
    :host(:not([keep-columns])) .order {
      display: none;
    }
    .region {
      overflow: visible;
    }
  }
`;

/**
 * For the page's own table, in the tree that it stands in; whatever the page says of it wins. Narrow, each row is a card, and each cell
 * shows the name of its column: beside it, or above it where even that is too narrow.
 */
export const ownTableStyles = css`
  @layer motcua.elements {
    mc-table > table {
      inline-size: 100%;
      border-collapse: collapse;
      overflow-wrap: break-word;
    }
    mc-table > table > caption {
      padding-block-end: var(--mc-space-3);
      font-weight: var(--mc-font-weight-strong);
      text-align: start;
    }
    mc-table > table :is(th, td) {
      padding: var(--mc-space-3) var(--mc-space-4) var(--mc-space-3) 0;
      border-block-end: 1px solid var(--mc-color-line);
      text-align: start;
      vertical-align: top;
    }
    mc-table > table > thead th {
      border-block-end: 2px solid var(--mc-color-line-strong);
    }
    mc-table[keep-columns] > table > tbody th {
      min-inline-size: 8rem;
    }
    /* The mark stands behind the name of the column; all of the head is pressed. */
    mc-table > table > thead th[data-sort] {
      position: relative;
    }
    @container (max-width: 40rem) {
      mc-table:not([keep-columns]) > table,
      mc-table:not([keep-columns]) > table > :is(caption, tbody, tfoot),
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr {
        display: block;
      }
      mc-table:not([keep-columns]) > table > thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr {
        margin-block-end: var(--mc-space-3);
        padding: var(--mc-space-2) var(--mc-space-4);
        border: 1px solid var(--mc-color-line-strong);
        border-radius: var(--mc-radius-md);
      }
      /* A label and whatever stands in the cell: as in a table, only the one of them that is made here has a width. */
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr > :is(th, td) {
        display: table;
        table-layout: fixed;
        border-collapse: separate;
        border-spacing: 0;
        inline-size: 100%;
        padding: var(--mc-space-1) 0;
        border: 0;
        overflow-wrap: anywhere;
        white-space: normal;
      }
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr > [data-column]::before {
        content: attr(data-column);
        content: attr(data-column) / '';
        display: table-cell;
        inline-size: 40%;
        padding-inline-end: var(--mc-space-3);
        color: var(--mc-color-text-muted);
        font-weight: var(--mc-font-weight-normal);
      }
    }
    @container (max-width: 16rem) {
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr > :is(th, td),
      mc-table:not([keep-columns]) > table > :is(tbody, tfoot) > tr > [data-column]::before {
        display: block;
        inline-size: auto;
      }
    }
  }
  /* Our own button, whatever the page makes of its own. */
  mc-table > table .mc-sort {
    min-block-size: 0;
    margin: 0;
    padding: 0 var(--mc-space-2);
    border: 0;
    background: none;
    color: var(--mc-color-primary);
    font: inherit;
    cursor: pointer;
  }
  mc-table > table .mc-sort::after {
    content: '';
    position: absolute;
    inset: 0;
    min-block-size: var(--mc-target);
  }
  mc-table > table .mc-sort::before {
    content: '↑↓';
    content: '↑↓' / '';
  }
  mc-table > table [aria-sort='ascending'] > .mc-sort::before {
    content: '↑';
    content: '↑' / '';
  }
  mc-table > table [aria-sort='descending'] > .mc-sort::before {
    content: '↓';
    content: '↓' / '';
  }
  mc-table > table .mc-sort:hover::after {
    border-block-end: 4px solid var(--mc-color-primary);
  }
  mc-table > table .mc-sort:focus-visible {
    outline: none;
    box-shadow: none;
  }
  mc-table > table .mc-sort:focus-visible::after {
    outline: var(--mc-focus-width) solid var(--mc-color-focus);
    outline-offset: calc(-1 * var(--mc-focus-width));
  }
  @container (max-width: 40rem) {
    mc-table:not([keep-columns]) > table .mc-sort {
      display: none;
    }
  }
  @media print {
    mc-table > table .mc-sort {
      display: none;
    }
  }
`;
