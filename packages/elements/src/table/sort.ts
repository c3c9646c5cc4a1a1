import { textIn } from './columns.ts';

export type SortDirection = 'ascending' | 'descending';

/** Vietnamese order, and numbers in texts by their value. */
const collator = new Intl.Collator('vi', { numeric: true });

/** What a cell is sorted by: what a `<data>` or `<time>` in it says to machines, or else its text. */
const valueOf = (cell: HTMLTableCellElement | undefined): string => {
  const marked = cell?.querySelector('data[value], time[datetime]');
  if (marked instanceof HTMLTimeElement) return marked.dateTime;
  return marked instanceof HTMLDataElement ? marked.value : textIn(cell);
};

const compare = (one: string, other: string): number => {
  const difference = Number(one) - Number(other);
  return one !== '' && other !== '' && Number.isFinite(difference) ? difference : collator.compare(one, other);
};

/** Sorts the rows of each body; what says nothing in that column comes last. Nothing moves that stands where it belongs. */
export const sortRows = (table: HTMLTableElement, column: number, direction: SortDirection): void => {
  const sign = direction === 'ascending' ? 1 : -1;
  for (const body of table.tBodies) {
    const values = new Map([...body.rows].map((row) => [row, valueOf(row.cells[column])]));
    const rows = [...values.keys()].sort((one, other) => {
      const [first = '', second = ''] = [values.get(one), values.get(other)];
      return first === '' || second === '' ? Number(first === '') - Number(second === '') : sign * compare(first, second);
    });
    if (rows.some((row, index) => body.rows[index] !== row)) body.append(...rows);
  }
};
