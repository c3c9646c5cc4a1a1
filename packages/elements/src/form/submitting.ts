import type { Submission } from '@motcua/client';
import type { submittedDisputes } from '@motcua/form/disputes';
import type { Json } from '@motcua/procedure';
import type { Uploads } from '../attachments/uploads.ts';
import { problemOf } from '../failures.ts';
import type { Submitted } from './events.ts';

/** Whether it is known which files a draft has. It ends with its submission, and a file that isn't named there ends with it. */
export const areKnown = ({ listing }: Uploads): boolean => listing !== 'loading' && listing !== 'failed';

/** Asks again; resolves with why it still isn't known. A draft that is gone may be the one that was submitted: the gateway knows. */
export const whyUnknown = async (uploads: Uploads): Promise<unknown> => {
  const failure: unknown = await uploads.refresh().catch((error: unknown) => error);
  return problemOf(failure)?.code === 'notFound' ? undefined : failure;
};

/** Origins as the contract has them: an original is a single value there. */
export const sendableOrigins = (origins: Submitted['origins']): NonNullable<Submission['origins']> => {
  const sent: NonNullable<Submission['origins']> = {};
  for (const [pointer, origin] of Object.entries(origins)) {
    if (origin.kind !== 'override') sent[pointer] = origin;
    else if (typeof origin.original !== 'object') sent[pointer] = { ...origin, original: origin.original };
  }
  return sent;
};

/** Which rows are whom; nothing where none is anybody who was issued. */
export const sendableRows = (rows: NonNullable<Submission['rows']>): Pick<Submission, 'rows'> => (Object.keys(rows).length > 0 ? { rows } : {});

/** Disputes as the contract has them: a correction is a single value there; nothing where there is none. */
export const sendableDisputes = (disputes: ReturnType<typeof submittedDisputes>): Pick<Submission, 'disputes'> => {
  const sent: NonNullable<Submission['disputes']> = {};
  for (const [pointer, { correction, ...dispute }] of Object.entries(disputes)) {
    sent[pointer] = { ...dispute, ...(correction === undefined || typeof correction === 'object' ? {} : { correction }) };
  }
  return Object.keys(sent).length > 0 ? { disputes: sent } : {};
};

/** Parameters from a server, as far as a message can use them. */
export const plainParams = (params: Readonly<Record<string, unknown>> | undefined): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(params ?? {}).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
  );
