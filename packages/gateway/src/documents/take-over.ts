/** Papers of the person's own repository, handed in: the dossier gets files of its own, since what is kept may be removed any day. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ProblemError } from '../contract.ts';
import type { Database } from '../database/schema.ts';
import type { Files } from '../files/files.ts';
import { OWN } from '../keeping/own.ts';
import { Refusal } from '../problems.ts';
import type { HandedInDocument, IssuedFile } from './issued.ts';

interface TakingOver {
  readonly person: string;
  readonly dossier: string;
  /** Number of the dossier's event that names them. */
  readonly namedBy: number;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly copy: Files['copy'];
}

/** @throws Refusal `invalidDocuments` for what isn't kept any more. */
const takeOver = async (transaction: Transaction<Database>, document: HandedInDocument, { person, dossier, namedBy, at, expiresAt, copy }: TakingOver): Promise<HandedInDocument> => {
  const gone: ProblemError = { pointer: '', code: 'documentUnknown', component: document.component, document: document.id };
  const files: IssuedFile[] = [];
  for (const file of document.files) {
    // Locked, so that it isn't removed before it is copied.
    const kept = await transaction.selectFrom('kept_file').selectAll().where('id', '=', file.at).forShare().executeTakeFirst();
    if (!kept) throw new Refusal('invalidDocuments', { errors: [gone] });
    const id = randomUUID();
    await copy(kept.id, id);
    const { name, media_type, sha256, state } = kept;
    await transaction
      .insertInto('file')
      .values({ id, person, draft: null, dossier, named_by: namedBy, component: document.component, name, media_type, size: Number(kept.size), state, rejection: null, sha256, created_at: at, purpose: 'file', expires_at: expiresAt })
      .execute();
    files.push({ ...file, at: id });
  }
  return { ...document, files };
};

/** @throws Refusal as `takeOver` does. */
export const withOwnFiles = async (transaction: Transaction<Database>, documents: readonly HandedInDocument[], taking: TakingOver): Promise<HandedInDocument[]> => {
  const taken: HandedInDocument[] = [];
  for (const document of documents) taken.push(document.repository.id === OWN ? await takeOver(transaction, document, taking) : document);
  return taken;
};
