/** Papers that a submission names by reference: only what was issued to this very person for this very draft, and still counts. */
import { dayInVietnam } from '@motcua/vietnam';
import type { Transaction } from 'kysely';
import type { ProblemError } from '../contract.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problems.ts';
import { lockConsent } from '../uses.ts';
import { validityOf, type HandedInDocument, type IssuedDocument } from './issued.ts';

/** The papers that count for a submission, and the consent that they were found by. */
export interface IssuedWith {
  readonly consent: string;
  readonly documents: readonly IssuedDocument[];
}

/**
 * @param named references, as the submission has them
 * @throws Refusal `invalidDocuments` with one error each: `documentUnknown`, `documentWithdrawn`, `documentExpired`.
 */
export const namedDocuments = async (transaction: Transaction<Database>, named: readonly string[], issued: IssuedWith | undefined, at: Date): Promise<HandedInDocument[]> => {
  if (named.length === 0) return [];
  // Locked, so that no consent is taken back between the look and the dossier.
  const consent = issued && (await lockConsent(transaction, issued.consent));
  const today = dayInVietnam(at);
  const errors: ProblemError[] = [];
  const documents: HandedInDocument[] = [];
  for (const reference of named) {
    const document = issued?.documents.find(({ id }) => id === reference);
    const refuse = (code: string): number => errors.push({ pointer: '', code, ...(document ? { component: document.component } : {}), document: reference });
    if (!document) refuse('documentUnknown');
    else if (!consent || consent.withdrawn_at) refuse('documentWithdrawn');
    else {
      const validity = validityOf(document, today);
      if (validity === 'expired') refuse('documentExpired');
      else documents.push({ ...document, validity, consent: issued.consent });
    }
  }
  if (errors.length > 0) throw new Refusal('invalidDocuments', { errors });
  return documents;
};
