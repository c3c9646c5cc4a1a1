import type { Submission } from '@motcua/client';
import type { Json } from '@motcua/procedure';
import type { Submitted } from './events.ts';

/** Origins as the contract has them: an original is a single value there. */
export const sendableOrigins = (origins: Submitted['origins']): NonNullable<Submission['origins']> => {
  const sent: NonNullable<Submission['origins']> = {};
  for (const [pointer, origin] of Object.entries(origins)) {
    if (origin.kind !== 'override') sent[pointer] = origin;
    else if (typeof origin.original !== 'object') sent[pointer] = { ...origin, original: origin.original };
  }
  return sent;
};

/** Parameters from a server, as far as a message can use them. */
export const plainParams = (params: Readonly<Record<string, unknown>> | undefined): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(params ?? {}).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
  );
