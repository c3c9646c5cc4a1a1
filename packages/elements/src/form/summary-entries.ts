import { msg, str } from '@lit/localize';
import type { SummaryEntry } from '../error-summary/error-summary.ts';
import { issueSummary, type MessageFor } from '../messages.ts';
import type { FormFlow } from './flow.ts';

const PAPER = '~paper/';

/** What an entry for a paper leads to, by the code of its component. */
export const paperTarget = (component: string): string => PAPER + component;

/** The answers that have to be mended, each with where it leads: the address of its field. */
export const answerEntries = ({ issues, index }: FormFlow, messageFor: MessageFor | undefined): SummaryEntry[] =>
  issues.map((issue) => {
    const field = index.field(issue.pointer) ?? index.field(index.shownAt(issue.pointer));
    const text = field ? issueSummary(issue, field, index.group(field.pointer), messageFor) : msg(str`Kiểm tra lại tờ khai (${issue.code})`);
    return { target: issue.pointer, text };
  });

/** Goes to where an entry leads. */
export const followEntry = (flow: FormFlow, target: string): void => {
  if (target.startsWith(PAPER)) flow.editPaper(target.slice(PAPER.length));
  else flow.mend(target);
};
