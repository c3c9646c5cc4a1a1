/** Where a row came from, said once for the row instead of in each of its cells. */
import { childAddress, type Address, type FormField, type FormSession, type ValueSource } from '@motcua/form';
import { isShown } from '../answers.ts';

/** Fewer cells say it themselves. */
const FEWEST = 2;

const sourceOf = ({ state: { origin } }: FormField): ValueSource | undefined => (origin?.kind === 'repository' ? origin.source : undefined);

const isSame = (one: ValueSource, other: ValueSource): boolean =>
  one.authority === other.authority && one.retrievedAt === other.retrievedAt && one.filedAt === other.filedAt && one.verified === other.verified && (one.filedAt === undefined || one.record === other.record);

export interface RowSource {
  /** A cell that came from it. */
  readonly told: FormField;
  readonly locked: boolean;
  /** The cells that needn't say it. */
  readonly cells: ReadonlySet<Address>;
}

/** The source of all cells that are settled or, where none is, of all that came filled in; `undefined` where they have several, or there are few. */
export const rowSource = (session: FormSession, row: Address): RowSource | undefined => {
  const asked = (session.at(row).field.children ?? []).filter(isShown).map(({ key }) => session.at(childAddress(row, key))).filter(({ state }) => state.asked);
  const filled = asked.filter((cell) => sourceOf(cell) !== undefined);
  const settled = filled.filter(({ state }) => state.locked);
  const [told, ...others] = settled.length > 0 ? settled : filled;
  const source = told && sourceOf(told);
  const isOfIt = (cell: FormField): boolean => {
    const own = sourceOf(cell);
    return source !== undefined && own !== undefined && isSame(own, source);
  };
  const cells = filled.filter(isOfIt);
  return told && others.every(isOfIt) && cells.length >= FEWEST ? { told, locked: cells.every(({ state }) => state.locked), cells: new Set(cells.map(({ address }) => address)) } : undefined;
};
