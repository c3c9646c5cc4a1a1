import type { RemovedRow } from '@motcua/form';

/** A row that was taken away, and can be brought back where it stood. */
export interface RemovedNote {
  readonly removed: RemovedRow;
  readonly name: string;
  /** The row that it stood behind; `undefined` for the first. */
  readonly after: string | undefined;
}

/** The rows that were taken away while the group is on screen. */
export class RemovedRows {
  #notes: readonly RemovedNote[] = [];

  /** @param ids the rows as they were before */
  add(removed: RemovedRow, name: string, ids: readonly string[]): RemovedNote {
    const after = ids[ids.indexOf(removed.id) - 1];
    // What stood behind the row stands behind the one before it from now on.
    this.#notes = this.#notes.map((note) => (note.after === removed.id ? { ...note, after } : note));
    const note = { removed, name, after };
    this.#notes = [...this.#notes, note];
    return note;
  }

  drop(note: RemovedNote): void {
    this.#notes = this.#notes.filter(({ removed }) => removed !== note.removed);
  }

  /** The notes that stand behind a row; behind none of the rows, those before the first. */
  behind(id: string | undefined): readonly RemovedNote[] {
    return this.#notes.filter(({ after }) => after === id);
  }
}
