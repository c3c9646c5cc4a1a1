import type { Client, FileTarget } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import type { Uploads } from '../attachments/uploads.ts';

/** Where papers that prove a dispute go: the same uploads as a form's other papers. */
export interface ProofSource {
  readonly client: Client;
  readonly uploads: Uploads;
  readonly target: () => FileTarget | undefined;
  readonly ensureTarget: () => Promise<FileTarget>;
}

const sources = new WeakMap<FormSession, ProofSource>();

/** Said by a form with a client: without one there is nowhere to send papers. */
export const provideProofs = (session: FormSession, source: ProofSource): void => void sources.set(session, source);

export const proofsFor = (session: FormSession): ProofSource | undefined => sources.get(session);
