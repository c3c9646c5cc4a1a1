import { compile } from '../compile/compile.ts';
import { DocumentError } from '../compile/document.ts';
import { loadProcedure, procedureCodes, readDocument } from '../load.ts';
import { checkDocuments } from '../meta.ts';
import type { Plan } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

/** Everything that is wrong below a schemas folder: documents first, since rules need documents that can be read. */
export const lint = (root: string): Finding[] => {
  const repository = readDocument(root, 'common/repository.schema.json').json;
  const documents = checkDocuments(root);
  if (documents.length > 0) return documents;
  return procedureCodes(root).flatMap((code) => {
    const inProcedure = (finding: Finding): Finding => ({ ...finding, file: `procedures/${code}/${finding.file}` });
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

/** Share of the questions that a repository can answer: leaf fields with a source, of all leaf fields. */
export const reuseScore = (plan: Plan): { readonly sourced: number; readonly asked: number } => {
  const asked = fieldsOf(plan.fields).filter((field) => !field.readOnly && !field.children);
  return { sourced: asked.filter((field) => field.sources).length, asked: asked.length };
};
