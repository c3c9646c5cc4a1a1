/** Asks for the bytes of a held paper's file where its repository has them, or where the gateway keeps them for the person. */
import { inTime } from '@motcua/procedure/in-time';
import type { Files } from '../files/files.ts';
import { OWN } from '../keeping/own.ts';
import type { Repository } from '../repositories/repository.ts';
import type { IssuedDocument, IssuedFile } from './issued.ts';

export interface HeldFileOf {
  readonly document: IssuedDocument;
  readonly file: IssuedFile;
}

interface Setting {
  readonly repositories: readonly Repository[];
  readonly files: Pick<Files, 'bytes'>;
  readonly largest: number;
}

/** @returns how to ask; `undefined` where there is no such file, or repository, any more. Rejects when it can't be had before the signal. */
export const fileFetcher =
  ({ repositories, files, largest }: Setting) =>
  async ({ document, file }: HeldFileOf, signal: AbortSignal): Promise<Buffer | undefined> => {
    if (document.repository.id === OWN) return files.bytes(file.at);
    const repository = repositories.find(({ id }) => id === document.repository.id);
    return repository && inTime(signal, repository.file({ personalId: document.owner, path: file.at }, { signal, largest }), 'A repository did not hand out a file in time.');
  };
