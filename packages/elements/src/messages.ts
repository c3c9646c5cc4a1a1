/** What is wrong and what to do, for a person. */
import { msg, str } from '@lit/localize';
import type { ShownIssue } from '@motcua/form';
import type { Field, Issue } from '@motcua/procedure';
import { withinSentence } from './internal/within-sentence.ts';
import { language, textOf } from './localization.ts';
import { ofGroups } from './messages/of-groups.ts';
import { ofLists } from './messages/of-lists.ts';
import { ofNumbers } from './messages/of-numbers.ts';
import { ofPresence } from './messages/of-presence.ts';
import { ofText } from './messages/of-text.ts';
import { said, type MessageFor, type MessageOf } from './messages/said.ts';

export type { MessageFor } from './messages/said.ts';

/** Every keyword of JSON Schema that can fail, and our own codes. */
export const messageTexts: ReadonlyMap<string, MessageOf> = new Map(Object.entries({ ...ofPresence, ...ofText, ...ofNumbers, ...ofLists, ...ofGroups }));

/** An issue, with what a host's own check says of it. */
type Said = Issue & Pick<ShownIssue, 'message'>;

/** What the check itself says: one that the plan holds, or one that asked elsewhere. */
const ofCheck = (issue: Said, field: Field): string | undefined => {
  if (issue.message) return issue.message;
  const check = field.checks?.find(({ code }) => code === issue.code);
  return check && textOf(check.message);
};

/**
 * What is wrong with a field and what to do, naming the field. The procedure's own text for the keyword wins, then the
 * host's, then that of the check that failed.
 */
export const issueText = (issue: Said, field: Field, messageFor?: MessageFor): string => {
  const own = field.messages && Object.hasOwn(field.messages, issue.code) ? field.messages[issue.code] : undefined;
  if (own) return textOf(own);
  const text = messageFor?.(issue, field, language()) ?? ofCheck(issue, field);
  if (text) return text;
  const known = messageTexts.get(issue.code);
  const about = said(issue, field);
  return known ? known(about) : msg(str`Kiểm tra lại ${about.name}`);
};

/**
 * The same for a list of issues, where the field is out of sight.
 * @param place where it stands: "Thành viên 2"
 */
export const issueSummary = (issue: Said, field: Field, place = '', messageFor?: MessageFor): string => {
  const text = issueText(issue, field, messageFor);
  return place ? `${place}: ${withinSentence(text)}` : text;
};
