/** Whether the files of a submission are the papers that the case needs. */
import { mostFiles, type DossierComponent } from '@motcua/procedure';
import type { DossierFile, ProblemError } from './contract.ts';
import type { HandedInDocument } from './documents/issued.ts';
import { Refusal } from './problems.ts';

const wrong = (component: string, code: string, which: Pick<ProblemError, 'file' | 'document'> = {}): ProblemError => ({ pointer: '', code, component, ...which });

/** Files are on drafts: without one there are none. @throws Refusal `invalidPapers` for each that is named all the same. */
export const noFiles = (files: readonly string[]): DossierFile[] => {
  if (files.length > 0) throw new Refusal('invalidPapers', { errors: files.map((file) => ({ pointer: '', code: 'fileUnknown', file })) });
  return [];
};

/**
 * @param documents papers handed in by reference
 * @throws Refusal `invalidPapers` that names each paper which is missing, not asked for, of too many files, or referred to twice.
 */
export const checkPapers = (papers: readonly DossierComponent[], files: readonly DossierFile[], documents: readonly HandedInDocument[]): void => {
  const asked = new Set(papers.map(({ code }) => code));
  const errors = [
    ...files.filter(({ component }) => !asked.has(component)).map(({ id, component }) => wrong(component, 'paperNotAsked', { file: id })),
    ...documents.filter(({ component }) => !asked.has(component)).map(({ id, component }) => wrong(component, 'paperNotAsked', { document: id })),
    ...papers.flatMap((paper) => {
      const count = files.filter(({ component }) => component === paper.code).length;
      const referred = documents.filter(({ component }) => component === paper.code).length;
      if (count > mostFiles(paper) || referred > 1) return [wrong(paper.code, 'paperTooMany')];
      return paper.required && count + referred === 0 ? [wrong(paper.code, 'paperMissing')] : [];
    }),
  ];
  if (errors.length > 0) throw new Refusal('invalidPapers', { errors });
};

/**
 * @param requested components that the agency asks for; none: it asks by its note, and any may be the one
 * @param documents papers handed in by reference
 * @throws Refusal `invalidPapers` that names each paper which isn't asked for, or referred to twice.
 */
export const checkSupplement = (requested: readonly string[], documents: readonly HandedInDocument[]): void => {
  const errors = documents.flatMap(({ id, component }, index) => {
    if (requested.length > 0 && !requested.includes(component)) return [wrong(component, 'paperNotAsked', { document: id })];
    return documents.findIndex((other) => other.component === component) < index ? [wrong(component, 'paperTooMany', { document: id })] : [];
  });
  if (errors.length > 0) throw new Refusal('invalidPapers', { errors });
};
