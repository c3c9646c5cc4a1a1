import { path, send, sendJson, understood, type Transport } from './http.ts';
import type { AttachedFile } from './types.ts';

/** What a file is attached to: a draft, or a dossier that waits for papers or hands out results. */
export type FileTarget = { readonly draft: string } | { readonly dossier: string };

export interface UploadOptions {
  /** A UUID that the caller chose: the same one again goes on where the upload was. */
  readonly id: string;
  readonly target: FileTarget;
  /** Code of the dossier component, `result` for what an officer hands out. */
  readonly component: string;
  /** Some of it may have been sent before: asks the gateway where to go on. */
  readonly resume?: boolean;
  /** Name for the file, where its own doesn't tell: a photograph. */
  readonly name?: string;
  /** Bytes that have been sent, of how many; told as they go. */
  readonly onProgress?: (sent: number, total: number) => void;
  /** The connection was lost and is being tried again (true), or is back (false). */
  readonly onStalled?: (stalled: boolean) => void;
  /** Stops; what was sent stays and the upload may go on later. */
  readonly signal?: AbortSignal;
}

export interface Files {
  /**
   * Uploads in parts, goes on by itself where it was when the connection breaks, and resolves when all bytes have arrived:
   * `received`, not yet checked. The code for it is loaded at the first upload.
   */
  upload(file: Blob, options: UploadOptions): Promise<AttachedFile>;
  get(id: string): Promise<AttachedFile>;
  list(target: FileTarget): Promise<AttachedFile[]>;
  /** Files that an event of a dossier names can't be removed. */
  remove(id: string): Promise<void>;
  /** The bytes, when the file is clean. */
  content(id: string): Promise<Blob>;
  /** The bytes of a file of a paper that a repository holds, as it has them now. */
  heldContent(id: string): Promise<Blob>;
}

const listPath = (target: FileTarget): string => ('draft' in target ? path('drafts', target.draft, 'files') : path('dossiers', target.dossier, 'files'));

const blob = async (transport: Transport, to: string): Promise<Blob> => {
  const response = await send(transport, to, { headers: { accept: '*/*' } });
  return understood(undefined, () => response.blob());
};

export const filesOf = (transport: Transport): Files => ({
  upload: async (file, options) => {
    const { upload } = await understood(options.signal, () => import('./upload.ts'));
    await upload(transport, file, options);
    return sendJson(transport, path('files', options.id), { signal: options.signal });
  },
  get: (id) => sendJson(transport, path('files', id)),
  list: (target) => sendJson(transport, listPath(target)),
  remove: async (id) => {
    await send(transport, path('files', id), { method: 'DELETE' });
  },
  content: (id) => blob(transport, path('files', id, 'content')),
  heldContent: (id) => blob(transport, path('held-files', id, 'content')),
});
