/** What is wrong with the answers: the texts, and the summary of them above a page. Fetched by `<mc-form>` after its first page. */
import './tag-names.ts';
import { McErrorSummary } from '../error-summary/error-summary.ts';
import { answerEntries } from '../form/answer-entries.ts';
import { provideIssueTexts } from '../later-messages.ts';
import { issueText } from '../messages.ts';
import { register } from './register.ts';

register({
  'mc-error-summary': McErrorSummary,
});
provideIssueTexts({ issueText, answerEntries });
