import { dayInVietnam } from '@motcua/vietnam';
import { readIdentityCard } from '@motcua/vietnam/identity-card';

type Reading = ReturnType<typeof readIdentityCard>;

/** What stood in a card's code. Nobody vouches for any of it: anybody can print such a code. */
export interface ReadCard {
  /** Parts of the repository's canonical shape. */
  readonly record: Reading['record'];
  /** What in the code could not be read, by the names of its parts; without a value. */
  readonly problems: Reading['problems'];
  /** Instant, ISO 8601. */
  readonly readAt: string;
}

/** @returns `undefined` when the text is no identity card's */
export const readCard = (text: string, now: Date): ReadCard | undefined => {
  const { record, problems } = readIdentityCard(text, dayInVietnam(now));
  return record.person ? { record, problems, readAt: now.toISOString() } : undefined;
};
