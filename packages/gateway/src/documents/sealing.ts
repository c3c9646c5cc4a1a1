/**
 * The hashes of held papers whose repository tells none, of what it hands out on the day that they are handed in: what a dossier refers to
 * stays what it was then. Asked for before anything is filed, and no reason not to file: what can't be had in time has no hash.
 */
import { sha256 } from '../canonical-json.ts';
import type { Store } from '../database/open.ts';
import { failure, log } from '../log.ts';
import type { fileFetcher } from './fetching.ts';
import type { HandedInDocument, IssuedDocument } from './issued.ts';
import type { IssuedWith } from './named.ts';

/** base64url, by the id of a file. */
export type Hashes = ReadonlyMap<string, string>;

export interface Sealing {
  /** @param named references, as a submission has them: nothing else is fetched, and nothing once the consent is taken back */
  (issued: IssuedWith | undefined, named: readonly string[]): Promise<Hashes>;
}

interface Setting {
  readonly database: Store;
  readonly fetch: ReturnType<typeof fileFetcher>;
  /** Milliseconds for all files of one submission together. */
  readonly patience: number;
}

export const sealing = ({ database, fetch, patience }: Setting): Sealing => {
  const stands = async (consent: string): Promise<boolean> =>
    (await database.selectFrom('consent').select('id').where('id', '=', consent).where('withdrawn_at', 'is', null).executeTakeFirst()) !== undefined;

  const unsealed = (documents: readonly IssuedDocument[], named: readonly string[]) =>
    documents.filter(({ id }) => named.includes(id)).flatMap((document) => document.files.filter(({ sha256 }) => sha256 === undefined).map((file) => ({ document, file })));

  return async (issued, named) => {
    const hashes = new Map<string, string>();
    const wanted = unsealed(issued?.documents ?? [], named);
    if (!issued || wanted.length === 0 || !(await stands(issued.consent))) return hashes;
    const signal = AbortSignal.timeout(patience);
    // One after the other, so that no more than one of them is in memory.
    for (const each of wanted) {
      if (signal.aborted) break;
      const bytes = await fetch(each, signal).catch((error: unknown) => {
        log('warn', 'document could not be fetched when it was handed in', { repository: each.document.repository.id, ...failure(error) });
        return undefined;
      });
      if (bytes) hashes.set(each.file.id, sha256(bytes));
    }
    return hashes;
  };
};

/** Documents with the hashes that were seen. */
export const withHashes = (documents: readonly HandedInDocument[], hashes: Hashes): HandedInDocument[] =>
  documents.map((document) => ({
    ...document,
    files: document.files.map((file) => {
      const hash = file.sha256 ?? hashes.get(file.id);
      return hash === undefined ? file : { ...file, sha256: hash };
    }),
  }));
