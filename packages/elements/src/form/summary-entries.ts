import { msg, str } from '@lit/localize';
import type { SummaryEntry } from '../error-summary/error-summary.ts';
import { issueSummary } from '../messages.ts';
import type { FormFlow } from './flow.ts';
import { paperIssueText } from './paper-issues.ts';

const PAPER = '~paper/';

/** What has to be mended, each with where it leads: fields by pointer, papers by the code of their component. */
export const summaryEntries = ({ issues, paperIssues, index, plan }: FormFlow): SummaryEntry[] => [
  ...issues.map((issue) => {
    const field = index.field(issue.pointer) ?? index.field(index.shownAt(issue.pointer));
    const text = field ? issueSummary(issue, field, index.group(field.pointer)) : msg(str`Kiểm tra lại tờ khai (${issue.code})`);
    return { target: issue.pointer, text };
  }),
  ...paperIssues.map((issue) => ({
    target: PAPER + issue.component,
    text: paperIssueText(issue, plan.procedure.components.find(({ code }) => code === issue.component)),
  })),
];

/** Goes to where an entry leads. */
export const followEntry = (flow: FormFlow, target: string): void => {
  if (target.startsWith(PAPER)) flow.editPaper(target.slice(PAPER.length));
  else flow.mend(target);
};
