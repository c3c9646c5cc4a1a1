import { compile } from '../compile/compile.ts';
import { DocumentError } from '../compile/document.ts';
import { loadProcedure, procedureCodes, readDocument } from '../load.ts';
import { checkDocuments } from '../meta.ts';
import { fromRoot, type Finding } from './finding.ts';
import { rules } from './rules.ts';

/** Everything that is wrong below a schemas folder: documents first, since rules need documents that can be read. */
export const lint = (root: string): Finding[] => {
  const repository = readDocument(root, 'common/repository.schema.json').json;
  const documents = checkDocuments(root);
  if (documents.length > 0) return documents;
  return procedureCodes(root).flatMap((code) => {
    const inProcedure = (finding: Finding): Finding => ({ ...finding, file: fromRoot(code, finding.file) });
    try {
      const source = loadProcedure(root, code);
      const subject = { source, plan: compile(source), repository };
      return rules.flatMap((rule) => rule(subject)).map(inProcedure);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return [inProcedure({ level: 'error', rule: 'compiles', file: error.file, pointer: error.pointer, problem: error.problem, why: 'The form cannot be made.', remedy: error.remedy })];
    }
  });
};
