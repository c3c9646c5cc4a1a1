import { posix } from 'node:path';
import { DocumentError } from '../compile/document.ts';

/** What the linter has to say, like a good compiler: where, what, why it matters to a citizen, how to mend it. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** Name of the rule, for searching the docs. */
  readonly rule: string;
  readonly file: string;
  readonly pointer: string;
  readonly problem: string;
  readonly why: string;
  readonly remedy: string;
}

export const printFinding = (finding: Finding): string =>
  `${finding.level}: ${finding.file}#${finding.pointer}\n  ${finding.problem} [${finding.rule}]\n  Why: ${finding.why}\n  Mend: ${finding.remedy}`;

/** Where a file that a procedure's folder names lies below the schemas' root. What a reference led to is named from there already. */
export const fromRoot = (code: string, file: string): string => (/^(procedures|common)\//.test(file) ? file : posix.join('procedures', code, file));

/**
 * What is made of a procedure's folder.
 * @throws DocumentError that names the file from the schemas' root, where it can't be made
 */
export const ofProcedure = <Made>(code: string, make: () => Made): Made => {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new DocumentError(fromRoot(code, error.file), error.pointer, error.problem, error.remedy);
  }
};
