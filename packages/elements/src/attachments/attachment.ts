import { fileStates, type AttachedFile, type FileRejection, type FileState } from '@motcua/client';

/**
 * What this page does for a file: `queued`: waits for its turn; `sending`; `stalled`: the connection is away, goes on by
 * itself; `failed`: came to an end, may be tried again; `removing`; `idle`: nothing.
 */
export type Activity = 'queued' | 'sending' | 'stalled' | 'failed' | 'removing' | 'idle';

/** A file of a paper: what the gateway knows of it, and what this page does for it. */
export interface Attachment {
  readonly id: string;
  /** Code of the dossier component. */
  readonly component: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes that have arrived. */
  readonly sent: number;
  readonly state: FileState;
  readonly rejection: FileRejection | undefined;
  readonly activity: Activity;
  /** Why the last attempt came to nothing. */
  readonly failure: unknown;
}

export const asAttachment = ({ id, component, name, size, received, state, rejection }: AttachedFile): Attachment => ({
  id, component, name, size, sent: received, state, rejection, activity: 'idle', failure: undefined,
});

/** On its way from this page. */
export const isUnderWay = ({ activity }: Attachment): boolean => activity === 'queued' || activity === 'sending' || activity === 'stalled';

/** Begun on an earlier visit or another device: only the person can hand over the rest. */
export const isInterrupted = ({ state, activity }: Attachment): boolean => state === 'uploading' && activity === 'idle';

/** Arrived, and being checked at the gateway. */
export const isBeingChecked = ({ state }: Attachment): boolean => state !== 'uploading' && !fileStates[state].settled;

export const isUsable = ({ state, activity }: Attachment): boolean => fileStates[state].usable && activity !== 'removing';

/** Gateway and browser know the same file by its name and its size. */
export const isSameFile = (attachment: Attachment, name: string, size: number): boolean => attachment.name === name && attachment.size === size;
