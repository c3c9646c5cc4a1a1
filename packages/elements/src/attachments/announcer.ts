import { msg, str } from '@lit/localize';
import type { Attachment } from './attachment.ts';
import { newsOf } from './texts.ts';

/** Makes what is said aloud out of how the files were and how they are. */
export class Announcer {
  #known = new Map<string, Attachment>();

  /** The news since the last call; `''` when there is nothing worth saying. */
  since(files: readonly Attachment[]): string {
    const before = this.#known;
    this.#known = new Map(files.map((file) => [file.id, file]));
    const changes = files.map((file) => {
      const known = before.get(file.id);
      return known ? newsOf(known, file) : '';
    });
    const gone = [...before.values()].filter(({ id }) => !this.#known.has(id)).map(({ name }) => msg(str`Đã xóa tệp ${name}.`));
    return [...changes, ...gone].filter(Boolean).join(' ');
  }
}
