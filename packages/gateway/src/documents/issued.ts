/** Papers that repositories hold, as the gateway keeps them: what people see of them, and where they are. */
import { dayInVietnam } from '@motcua/vietnam';
import type { HeldPaper } from '../contract.ts';

export interface IssuedFile {
  readonly id: string;
  readonly name: string;
  /** base64url; absent where the repository tells none. */
  readonly sha256?: string;
  /** Where the repository has it. Never leaves the gateway. */
  readonly at: string;
}

/** A paper that was issued with a prefill for one component. */
export interface IssuedDocument extends Omit<HeldPaper, 'files' | 'validity'> {
  /** Valid without an end. */
  readonly indefinite?: true;
  /** Personal number of whom it belongs to: the repository is asked for its files by it. */
  readonly owner: string;
  readonly files: readonly IssuedFile[];
}

/** The same, as it was on the day when it was handed in. */
export interface HandedInDocument extends IssuedDocument {
  readonly validity: HeldPaper['validity'];
  /** By which it was found; absent in papers that were handed in before that was kept. Never leaves the gateway. */
  readonly consent?: string;
}

/** @param today `yyyy-mm-dd` in Vietnam; the last day counts. */
export const validityOf = ({ validUntil, indefinite }: Pick<IssuedDocument, 'validUntil' | 'indefinite'>, today: string): HeldPaper['validity'] => {
  if (validUntil !== undefined) return validUntil < today ? 'expired' : 'valid';
  return indefinite ? 'valid' : 'unknown';
};

/** What may leave the gateway: nothing of where it lies, nor whose number it was found by. */
export const toHeldPaper = ({ files, ...paper }: IssuedDocument, validity: HeldPaper['validity']): HeldPaper => ({
  id: paper.id,
  component: paper.component,
  resultCode: paper.resultCode,
  ...(paper.name === undefined ? {} : { name: paper.name }),
  ...(paper.number === undefined ? {} : { number: paper.number }),
  ...(paper.agency === undefined ? {} : { agency: paper.agency }),
  ...(paper.issuedOn === undefined ? {} : { issuedOn: paper.issuedOn }),
  ...(paper.validUntil === undefined ? {} : { validUntil: paper.validUntil }),
  validity,
  store: paper.store,
  repository: paper.repository,
  files: files.map(({ id, name, sha256 }) => ({ id, name, ...(sha256 === undefined ? {} : { sha256 }) })),
  source: paper.source,
});

/** As they are told with a prefill or a draft: as of a day, and not at all where there are none. */
export const heldPapersOf = (documents: readonly IssuedDocument[], at: Date): { readonly documents?: HeldPaper[] } => {
  const today = dayInVietnam(at);
  return documents.length > 0 ? { documents: documents.map((document) => toHeldPaper(document, validityOf(document, today))) } : {};
};

const marksOf = ({ component, repository, resultCode, number, issuedOn, files }: IssuedDocument): string =>
  JSON.stringify([component, repository.id, resultCode, number, issuedOn, files.map(({ at, sha256 }) => [at, sha256])]);

/** The same papers under the references that they were issued under before: what a page knows of them stays good. */
export const underOldReferences = (documents: readonly IssuedDocument[], before: readonly IssuedDocument[]): IssuedDocument[] => {
  const known = new Map(before.map((document) => [marksOf(document), document]));
  return documents.map((document) => {
    const old = known.get(marksOf(document));
    return old ? { ...document, id: old.id, files: old.files } : document;
  });
};
