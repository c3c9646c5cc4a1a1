import type { Draft, DraftContent, SavedDraft, SaveOptions } from '@motcua/client';
import { problemOf } from '../failures.ts';
import type { SaveState } from './save-state.ts';

export interface KeeperHost<Content = DraftContent> {
  /** What is to be kept, as it is now. */
  content(): Content;
  changed(): void;
  created(id: string): void;
}

type Begun = Pick<Draft, 'id' | 'etag' | 'savedAt'>;

/** Where it is kept: the gateway's drafts, or what else is saved over and over in their manner. */
export interface KeptAs<Content, Of> {
  create(draft: Of & { content: Content }, options: Omit<SaveOptions, 'etag'>): Promise<Begun>;
  save(id: string, content: Content, options: SaveOptions): Promise<Pick<SavedDraft, 'etag' | 'savedAt'>>;
  get(id: string): Promise<Pick<Draft, 'etag'>>;
}

export interface Identity {
  readonly procedure: string;
  readonly version: string;
}

/** Milliseconds. */
export interface KeeperTiming {
  /** After the last key stroke, before it is saved. */
  readonly pause: number;
  /** Before a save that did not get through is tried again; doubles, up to `longest`. */
  readonly again: number;
  readonly longest: number;
}

const TIMING: KeeperTiming = { pause: 800, again: 1_000, longest: 30_000 };

/** One save, the same on each attempt: whether an earlier attempt arrived is told by its key. */
interface Attempt<Content> {
  readonly content: Content;
  readonly key: string;
}

/**
 * Keeps a form on the gateway while it is filled in, or what is typed elsewhere and saved in the same manner. One request at a time; one whose answer was lost is sent again, unchanged,
 * before anything newer, so that a person's own save is never taken for somebody else's.
 */
export class DraftKeeper<Content = DraftContent, Of extends object = Identity> {
  state: SaveState = { name: 'none' };
  id: string | undefined;

  readonly #drafts: KeptAs<Content, Of>;
  readonly #identity: Of;
  readonly #host: KeeperHost<Content>;
  readonly #timing: KeeperTiming;
  #etag = '';
  #dirty = false;
  #open: Attempt<Content> | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #stopped = false;

  constructor(drafts: KeptAs<Content, Of>, identity: Of, host: KeeperHost<Content>, timing: KeeperTiming = TIMING) {
    this.#drafts = drafts;
    this.#identity = identity;
    this.#host = host;
    this.#timing = timing;
  }

  /** Whether words on the page might not be on the gateway. */
  get atRisk(): boolean {
    return this.#dirty || this.#open !== undefined || this.state.name === 'conflict' || this.state.name === 'gone';
  }

  /** Goes on with a draft that was kept before. */
  take({ id, etag, savedAt }: Begun): void {
    this.id = id;
    this.#etag = etag;
    this.#dirty = false;
    this.#open = undefined;
    this.#change({ name: 'saved', at: savedAt });
  }

  /** Something changed: it is saved after a short pause. */
  touch(): void {
    this.#dirty = true;
    if (this.#held) return;
    if (this.state.name !== 'unsaved') this.#change({ name: 'saving' });
    this.#later(this.#failures === 0 ? this.#timing.pause : this.#delay);
  }

  /** Saves at once; resolves when it was tried. @param keepalive the page is going away */
  flush(keepalive = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#held || (!this.#dirty && this.#open === undefined)) return Promise.resolve();
    if (!this.#running) return this.#save(keepalive);
    return this.#running.then(() => this.flush(keepalive));
  }

  /** The draft's id, made now when there is none yet. @throws what the client rejects with. */
  async ensure(): Promise<string> {
    this.#dirty ||= this.id === undefined;
    await this.flush();
    if (this.id !== undefined) return this.id;
    throw this.state.name === 'unsaved' ? this.state.failure : new Error('The draft could not be begun.');
  }

  /** After a conflict: what is on this page is to be kept, over what was saved elsewhere. */
  async overwrite(): Promise<void> {
    if (this.id === undefined) return;
    this.#open = undefined;
    this.#dirty = true;
    this.#change({ name: 'saving' });
    // A request like any other: what is typed meanwhile waits for it, since it would be a conflict again.
    this.#running = this.#drafts
      .get(this.id)
      .then(({ etag }) => void (this.#etag = etag), (error: unknown) => {
        this.#refused(error);
      })
      .finally(() => (this.#running = undefined));
    await this.flush();
  }

  /** Nothing more is saved until `resume`; resolves when no request is under way. The form is being submitted. */
  async pause(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  resume(): void {
    this.#stopped = false;
    if (this.#dirty || this.#open) this.touch();
  }

  /** For good: the dossier is there, or the form is taken away. */
  stop(): void {
    this.#stopped = true;
    this.#dirty = false;
    this.#open = undefined;
    clearTimeout(this.#timer);
  }

  /** The network is back, or somebody signed in again. */
  readonly retry = (): void => {
    if (this.state.name === 'unsaved') void this.flush();
  };

  get #held(): boolean {
    return this.#stopped || this.state.name === 'conflict' || this.state.name === 'gone';
  }

  get #delay(): number {
    return Math.min(this.#timing.again * 2 ** (this.#failures - 1), this.#timing.longest);
  }

  #later(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #save(keepalive: boolean): Promise<void> {
    this.#running = this.#attempt(keepalive).finally(() => {
      this.#running = undefined;
      if (this.#held) return;
      if (this.#failures > 0) this.#later(this.#delay);
      else if (this.#dirty) this.#later(this.#timing.pause);
    });
    return this.#running;
  }

  async #attempt(keepalive: boolean): Promise<void> {
    if (!this.#open) {
      this.#open = { content: this.#host.content(), key: crypto.randomUUID() };
      this.#dirty = false;
    }
    const attempt = this.#open;
    try {
      const { etag, savedAt } = await this.#send(attempt, keepalive);
      this.#etag = etag;
      this.#failures = 0;
      this.#open = undefined;
      this.#change(this.#dirty ? { name: 'saving' } : { name: 'saved', at: savedAt });
    } catch (error) {
      this.#refused(error);
    }
  }

  async #send({ content, key }: Attempt<Content>, keepalive: boolean): Promise<Pick<SavedDraft, 'etag' | 'savedAt'>> {
    if (this.id !== undefined) return this.#drafts.save(this.id, content, { etag: this.#etag, idempotencyKey: key, keepalive });
    const draft = await this.#drafts.create({ ...this.#identity, content }, { idempotencyKey: key, keepalive });
    this.id = draft.id;
    this.#host.created(draft.id);
    return draft;
  }

  #refused(error: unknown): void {
    const code = problemOf(error)?.code;
    if (code === 'draftChanged') this.#change({ name: 'conflict' });
    else if (code === 'notFound' || code === 'draftGone' || code === 'notSupplementable') this.#change({ name: 'gone' });
    else {
      this.#failures += 1;
      // Whatever else was refused may have arrived on an earlier attempt whose answer was lost: only its own key can tell.
      if (code === 'invalidRequest' || code === 'tooLarge') {
        // Refused for what it says: not the same again, but what is on the page by then.
        this.#open = undefined;
        this.#dirty = true;
      }
      this.#change({ name: 'unsaved', failure: error });
    }
  }

  #change(state: SaveState): void {
    this.state = state;
    this.#host.changed();
  }
}
