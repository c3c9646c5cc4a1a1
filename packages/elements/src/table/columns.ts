/** Reading the page's own table, and saying in it what its look takes away. */

/** What a cell or a caption says. */
export const textIn = (element: Element | null | undefined): string => element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The heads of the columns: the cells of the last row of the table's head. */
export const headersOf = ({ tHead }: HTMLTableElement): readonly HTMLTableCellElement[] => [...([...(tHead?.rows ?? [])].at(-1)?.cells ?? [])];

const bodyRows = (table: HTMLTableElement): readonly HTMLTableRowElement[] => [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])].flatMap(({ rows }) => [...rows]);

const give = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

const cellRole = ({ localName }: HTMLTableCellElement): string => (localName === 'th' ? 'rowheader' : 'cell');

/** Some browsers take a table that is drawn as blocks for blocks: roles keep it a table to those who hear it. */
export const keepRoles = (table: HTMLTableElement): void => {
  give(table, 'role', 'table');
  for (const group of [table.tHead, ...table.tBodies, table.tFoot]) if (group) give(group, 'role', 'rowgroup');
  for (const row of table.rows) give(row, 'role', 'row');
  for (const { cells } of table.tHead?.rows ?? []) for (const cell of cells) give(cell, 'role', 'columnheader');
  for (const { cells } of bodyRows(table)) for (const cell of cells) give(cell, 'role', cellRole(cell));
};

/** Each cell carries the name of its column, for when it stands alone. */
export const nameCells = (table: HTMLTableElement): void => {
  const names = headersOf(table).map(textIn);
  for (const { cells } of bodyRows(table)) {
    for (const cell of cells) {
      const name = cell.colSpan === 1 ? names[cell.cellIndex] : undefined;
      if (name) give(cell, 'data-column', name);
      else cell.removeAttribute('data-column');
    }
  }
};
