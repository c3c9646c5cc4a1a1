import { msg, str } from '@lit/localize';
import type { SummaryEntry } from '../error-summary/error-summary.ts';
import { issueSummary, type MessageFor } from '../messages.ts';
import { placeName } from '../rows/row-name.ts';
import type { FormFlow } from './flow.ts';

/** The answers that have to be mended, each with where it leads: the address of its field. */
export const answerEntries = ({ issues, session }: FormFlow, messageFor: MessageFor | undefined): SummaryEntry[] =>
  issues.map((issue) => {
    const { address, code } = issue;
    // What lies on no page has no field to name.
    const text = session.pageOf(address)
      ? issueSummary(issue, session.at(address).field, placeName(session, address), messageFor)
      : msg(str`Kiểm tra lại tờ khai (${code})`);
    return { target: address, text };
  });
