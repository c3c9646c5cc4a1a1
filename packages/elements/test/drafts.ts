import type { Draft, DraftContent, Drafts, Prefill, SaveOptions } from '@motcua/client';
import { networkError, refusal } from './client.ts';

const AT = '2026-09-01T02:00:00Z';

/** A gateway's drafts, of which there is at most one, and whose answers may get lost. */
export class KeptDraft implements Drafts {
  content: DraftContent | undefined;
  revision = 0;
  lastKey = '';
  saves = 0;
  /** Drafts that were begun; another key is another draft. */
  begun = 0;
  /** What happens to the next requests: lost before they arrive, or after. */
  readonly fate: ('lost' | 'unanswered' | 'refused')[] = [];

  readonly #identity: { readonly procedure: string; readonly version: string };

  constructor(identity: { readonly procedure: string; readonly version: string }) {
    this.#identity = identity;
  }

  /** What fills in the draft now, where it is something else than the page has. */
  refreshed: Prefill | undefined;

  readonly refresh: Drafts['refresh'] = (_id, { prefill }) => Promise.resolve(this.refreshed?.id === prefill ? undefined : this.refreshed);
  readonly list = (): Promise<Draft[]> => Promise.resolve(this.content ? [this.#draft()] : []);
  readonly remove = (): Promise<never> => Promise.reject(new Error('unused'));

  #draft(): Draft {
    return { id: 'd1', ...this.#identity, procedureName: { vi: '' }, savedAt: AT, expiresAt: AT, content: this.content ?? { snapshot: {} }, files: [], etag: `"${this.revision}"` };
  }

  #arrives(act: () => void): Promise<Draft> {
    this.saves += 1;
    const fate = this.fate.shift();
    if (fate === 'lost') return Promise.reject(networkError());
    if (fate === 'refused') return Promise.reject(refusal({ status: 401, code: 'unauthenticated' }));
    act();
    return fate === 'unanswered' ? Promise.reject(networkError()) : Promise.resolve(this.#draft());
  }

  readonly create: Drafts['create'] = ({ content }, { idempotencyKey }) =>
    this.#arrives(() => {
      if (this.lastKey === idempotencyKey) return;
      this.begun += 1;
      this.content = content;
      this.revision = 1;
      this.lastKey = idempotencyKey;
    });

  readonly get = (): Promise<Draft> => (this.content ? Promise.resolve(this.#draft()) : Promise.reject(refusal({ status: 404, code: 'notFound' })));

  readonly save = async (_id: string, content: DraftContent, { etag, idempotencyKey }: SaveOptions): Promise<Draft> => {
    if (this.lastKey !== idempotencyKey && etag !== `"${this.revision}"`) throw refusal({ status: 412, code: 'draftChanged' });
    return this.#arrives(() => {
      if (this.lastKey === idempotencyKey) return;
      this.content = content;
      this.revision += 1;
      this.lastKey = idempotencyKey;
    });
  };

  /** Somebody else saves. */
  saveElsewhere(content: DraftContent): void {
    this.content = content;
    this.revision += 1;
    this.lastKey = 'elsewhere';
  }
}
