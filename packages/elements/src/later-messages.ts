/**
 * What is wrong, in words: fetched once the first page is there, so that it doesn't wait for them, and in any case before
 * anything is shown to be wrong.
 */
import { msg, str } from '@lit/localize';
import type { Field } from '@motcua/procedure';
import type { ReactiveControllerHost } from 'lit';
import type { answerEntries } from './form/answer-entries.ts';
import { lazily } from './internal/lazily.ts';
import { withinSentence } from './internal/within-sentence.ts';
import { textOf } from './localization.ts';
import type { issueText, MessageFor } from './messages.ts';

export interface IssueTexts {
  readonly issueText: typeof issueText;
  readonly answerEntries: typeof answerEntries;
}

let texts: IssueTexts | undefined;
let failed = false;

/** Said by the module that has them. */
export const provideIssueTexts = (given: IssueTexts): void => {
  texts = given;
};

/** `undefined` until they have been fetched. */
export const issueTexts = (): IssueTexts | undefined => texts;

/** Fetches the texts, and the error summary. */
export const fetchIssueTexts = lazily(() => import('./define/issues.ts'));

/** What is wrong with a field. Empty until the texts are there: then its element is drawn again. */
export const laterText = (issue: Parameters<typeof issueText>[0], field: Field, messageFor: MessageFor | undefined, element: ReactiveControllerHost): string => {
  if (texts) return texts.issueText(issue, field, messageFor);
  // Without a network nothing more can be said than this; the texts are asked for again the next time.
  const known = failed;
  void fetchIssueTexts().then(
    () => element.requestUpdate(),
    () => {
      failed = true;
      if (!known) element.requestUpdate();
    },
  );
  return failed ? msg(str`Kiểm tra lại ${withinSentence(textOf(field.title))}`) : '';
};
