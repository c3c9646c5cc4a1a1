import type { RemovedRow } from '@motcua/form';

/** A row that was taken away, and can be brought back where it stood. */
export interface RemovedNote {
  readonly removed: RemovedRow;
  readonly name: string;
  /** The row that it stood behind; `undefined` for the first. */
  readonly after: string | undefined;
}

/** The rows that were taken away while the group is on screen, in the order in which they stood. */
export class RemovedRows {
  #notes: readonly RemovedNote[] = [];

  /** @param ids the rows as they were before */
  add(removed: RemovedRow, name: string, ids: readonly string[]): RemovedNote {
    const after = ids[ids.indexOf(removed.id) - 1];
    const note = { removed, name, after };
    // What stood behind the row stands behind the one before it from now on, after the row's own note.
    const [behind, others] = [this.behind(removed.id), this.#notes.filter((each) => each.after !== removed.id)];
    this.#notes = [...others, note, ...behind.map((each) => ({ ...each, after }))];
    return note;
  }

  /** The row is to be put back where its note stands; notes that followed there stand behind it again. @param ids the rows as they are */
  takeBack({ removed, after }: RemovedNote, ids: readonly string[]): RemovedRow {
    const at = this.#notes.findIndex((each) => each.removed === removed);
    this.#notes = this.#notes.flatMap((each, place) => (place === at ? [] : place > at && each.after === after ? [{ ...each, after: removed.id }] : [each]));
    return { ...removed, index: after === undefined ? 0 : ids.indexOf(after) + 1 };
  }

  /** The notes that stand behind a row; behind none of the rows, those before the first. */
  behind(id: string | undefined): readonly RemovedNote[] {
    return this.#notes.filter(({ after }) => after === id);
  }
}
