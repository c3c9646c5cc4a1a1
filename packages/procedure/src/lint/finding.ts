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
