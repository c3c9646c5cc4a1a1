import type { Client, DossierEvent, KeptNote, SavedDraft } from '@motcua/client';
import { networkError, refusal } from './client.ts';

const AT = '2026-09-03T02:00:00Z';
type Dossiers = Pick<Client['dossiers'], 'note' | 'saveNote' | 'supplement'>;

/** A gateway's note of one dossier, whose answers may get lost. */
export class KeptNotes implements Dossiers {
  text = '';
  revision = 0;
  lastKey = '';
  /** The dossier waits for no papers any more. */
  ended = false;
  /** What happens to the next saves: lost before they arrive, or after. */
  readonly fate: ('lost' | 'unanswered')[] = [];
  /** What happens to the next readings. */
  readonly unread: Error[] = [];
  readonly sent: string[] = [];

  get #etag(): string {
    return `"${this.revision}"`;
  }

  saveElsewhere(text: string): void {
    this.text = text;
    this.revision += 1;
    this.lastKey = 'elsewhere';
  }

  readonly note = async (): Promise<KeptNote> => {
    const failure = this.unread.shift();
    if (failure) throw failure;
    if (this.ended) throw refusal({ status: 409, code: 'notSupplementable' });
    return { note: this.text, ...(this.revision > 0 ? { savedAt: AT } : {}), etag: this.#etag };
  };

  readonly saveNote: Client['dossiers']['saveNote'] = async (_code, note, { etag, idempotencyKey }): Promise<SavedDraft> => {
    const fate = this.fate.shift();
    if (fate === 'lost') throw networkError();
    if (this.ended) throw refusal({ status: 409, code: 'notSupplementable' });
    if (this.lastKey !== idempotencyKey) {
      if (etag !== this.#etag) throw refusal({ status: 412, code: 'draftChanged' });
      this.text = note;
      this.revision += 1;
      this.lastKey = idempotencyKey;
    }
    if (fate === 'unanswered') throw networkError();
    return { savedAt: AT, expiresAt: AT, etag: this.#etag };
  };

  readonly supplement: Client['dossiers']['supplement'] = async (_code, { note = '' }, { etag }): Promise<DossierEvent> => {
    if (etag !== undefined && etag !== this.#etag) throw refusal({ status: 412, code: 'draftChanged' });
    this.sent.push(note);
    return { seq: 3, type: 'supplemented', at: AT, state: 5 };
  };
}
