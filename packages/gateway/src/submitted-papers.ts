/** Whether the files of a submission are the papers that the case needs. */
import { mostFiles, type DossierComponent } from '@motcua/procedure';
import type { DossierFile, ProblemError } from './contract.ts';
import { Refusal } from './problems.ts';

const wrong = (component: string, code: string, file?: string): ProblemError => ({ pointer: '', code, component, ...(file === undefined ? {} : { file }) });

/** Files are on drafts: without one there are none. @throws Refusal `invalidPapers` for each that is named all the same. */
export const noFiles = (files: readonly string[]): DossierFile[] => {
  if (files.length > 0) throw new Refusal('invalidPapers', { errors: files.map((file) => ({ pointer: '', code: 'fileUnknown', file })) });
  return [];
};

/** @throws Refusal `invalidPapers` that names each paper which is missing, not asked for, or of too many files. */
export const checkPapers = (papers: readonly DossierComponent[], files: readonly DossierFile[]): void => {
  const asked = new Set(papers.map(({ code }) => code));
  const errors = [
    ...files.filter(({ component }) => !asked.has(component)).map(({ id, component }) => wrong(component, 'paperNotAsked', id)),
    ...papers.flatMap((paper) => {
      const count = files.filter(({ component }) => component === paper.code).length;
      if (count > mostFiles(paper)) return [wrong(paper.code, 'paperTooMany')];
      return paper.required && count === 0 ? [wrong(paper.code, 'paperMissing')] : [];
    }),
  ];
  if (errors.length > 0) throw new Refusal('invalidPapers', { errors });
};
