import { path, readJson, sendJson, send, type Transport } from './http.ts';
import { retrying, type RetryOptions } from './retry.ts';
import type { Draft, DraftContent, DraftSummary, NewDraft, Prefill, RefreshRequest, SavedDraft } from './types.ts';

export interface SaveOptions {
  /** `etag` of the draft as it was last read or saved. */
  readonly etag: string;
  /** One per content to be saved, the same on each retry of it. */
  readonly idempotencyKey: string;
  /** The page is going away: the browser finishes the request by itself, unless it is too large for that (64 KiB). */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

export interface Drafts {
  /** The latest saved first. */
  list(): Promise<DraftSummary[]>;
  /** Tries again with the same key on network failures: one draft, however often it was sent. */
  create(draft: NewDraft, options: Omit<SaveOptions, 'etag'>): Promise<Draft>;
  get(id: string): Promise<Draft>;
  /** One attempt. Rejects with the problem `draftChanged` when the draft was saved from elsewhere meanwhile. */
  save(id: string, content: DraftContent, options: SaveOptions): Promise<SavedDraft>;
  /**
   * What fills in a draft that is gone on with, where that is another prefill than the page has: its sources are asked again when what they
   * said is old. `undefined`: what the page has still counts.
   */
  refresh(id: string, request: RefreshRequest): Promise<Prefill | undefined>;
  /** With its files. */
  remove(id: string): Promise<void>;
}

export const draftsOf = (transport: Transport, retry: RetryOptions): Drafts => ({
  list: () => sendJson(transport, path('drafts')),
  create: (draft, { idempotencyKey, keepalive, signal }) =>
    retrying(() => sendJson(transport, path('drafts'), { method: 'POST', body: draft, headers: { 'idempotency-key': idempotencyKey }, keepalive, signal }), retry, signal),
  get: (id) => sendJson(transport, path('drafts', id)),
  save: (id, content, { etag, idempotencyKey, keepalive, signal }) =>
    sendJson(transport, path('drafts', id), { method: 'PUT', body: content, headers: { 'if-match': etag, 'idempotency-key': idempotencyKey }, keepalive, signal }),
  refresh: async (id, body) => {
    const response = await send(transport, path('drafts', id, 'prefill'), { method: 'POST', body });
    return response.status === 204 ? undefined : readJson(response);
  },
  remove: async (id) => {
    await send(transport, path('drafts', id), { method: 'DELETE' });
  },
});
