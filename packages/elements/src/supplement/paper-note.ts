import type { Client, KeptNote } from '@motcua/client';
import { problemOf } from '../failures.ts';
import { DraftKeeper, type KeeperTiming } from '../form/draft-keeper.ts';
import type { SaveState } from '../form/save-state.ts';

/** Characters, as the contract counts them. */
export const LONGEST_NOTE = 2000;

export interface NoteHost {
  changed(): void;
  /** Whether the person stands in the field: nothing rewrites it then. */
  focused(): boolean;
}

/** The ETag of a note that isn't kept. */
const NONE = '"0"';

/**
 * What a person types to go with the papers of one dossier: kept at the gateway at each pause, there again on any device. What was typed
 * here and what was saved from elsewhere never take each other's place unless the person says so.
 */
export class PaperNote {
  /** As it stands in the field. */
  text = '';
  /** Saved from elsewhere while something else stands here: until the person has chosen, nothing is saved. */
  other: KeptNote | undefined;
  /** What was kept could not be learned. */
  failure: unknown;
  /** What stands here is newer than what stood here before, and nobody typed it on this page. */
  renewed = false;

  readonly #client: Client;
  readonly #code: string;
  readonly #host: NoteHost;
  readonly #timing: KeeperTiming | undefined;
  #keeper: DraftKeeper<string, object>;
  #etag = NONE;
  /** The text as it was last short enough to be saved. */
  #fitting = '';
  /** The gateway keeps no notes. */
  #off = false;
  #over = false;
  /** Kept before, and to be put into the field as soon as the person has left it. */
  #waiting: KeptNote | undefined;
  #learning: Promise<void>;

  constructor(client: Client, code: string, host: NoteHost, timing?: KeeperTiming) {
    this.#client = client;
    this.#code = code;
    this.#host = host;
    this.#timing = timing;
    this.#keeper = this.#keep();
    this.#learning = this.#learn(false);
  }

  /** What is true of what stands in the field. What the person is asked about instead is no matter of saving. */
  get state(): SaveState {
    const { state } = this.#keeper;
    return this.#off || this.tooLong > 0 || state.name === 'conflict' || state.name === 'gone' ? { name: 'none' } : state;
  }

  /** The agency waits for it no more. */
  get ended(): boolean {
    return this.#over || (!this.#off && this.#keeper.state.name === 'gone');
  }

  /** Whether the gateway keeps it at all. */
  get isKept(): boolean {
    return !this.#off;
  }

  /** Characters too many. */
  get tooLong(): number {
    return Math.max(0, Array.from(this.text).length - LONGEST_NOTE);
  }

  /** Whether words would be lost if the page went away now. */
  get atRisk(): boolean {
    if (this.#off || this.ended || this.text === '') return false;
    return this.#keeper.atRisk || this.other !== undefined || this.failure !== undefined || this.tooLong > 0;
  }

  /** `etag` of the note that the person has seen; `undefined` where the gateway keeps none. */
  get seen(): string | undefined {
    return this.#off ? undefined : this.#etag;
  }

  typed(text: string): void {
    this.#set(text);
    if (this.#waiting) {
      this.other = this.#waiting;
      this.#waiting = undefined;
    }
    if (!this.#off && !this.other && this.tooLong === 0) this.#keeper.touch();
    this.#host.changed();
  }

  /** The person has left the field. */
  left(): void {
    const kept = this.#waiting;
    if (kept && !this.#host.focused()) this.#put(kept, false);
  }

  /** The person has chosen between what stands here and what was saved from elsewhere. */
  choose(keep: 'mine' | 'other'): void {
    const { other } = this;
    if (!other) return;
    this.other = undefined;
    if (keep === 'other') this.#put(other, false);
    else {
      this.#begin(other);
      this.typed(this.text);
    }
  }

  /** Asks once more what is kept. */
  learnAgain(): Promise<void> {
    return (this.#learning = this.#learn(false));
  }

  /** Before it is handed in: saves what isn't, since only then it is known whether it was saved from elsewhere. @returns whether the person need not choose first */
  async settle(): Promise<boolean> {
    await this.#learning;
    await this.#keeper.flush();
    await this.#learning;
    return this.other === undefined;
  }

  /** It isn't handed in over what was saved from elsewhere. What that is stands here, or beside it, from now on. */
  async refused(): Promise<void> {
    this.#keeper.stop();
    this.#keeper = this.#keep();
    await (this.#learning = this.#learn(true));
  }

  /** Tries at once to save what isn't. */
  readonly again = (): void => {
    this.#keeper.retry();
  };

  /** The network is back. */
  back(): void {
    if (this.failure !== undefined) void this.learnAgain();
    this.again();
  }

  /** The page may be going away: what isn't kept yet is sent. */
  leave(): void {
    void this.#keeper.flush(true);
  }

  /** It was handed in. */
  stop(): void {
    this.#keeper.stop();
  }

  #keep(): DraftKeeper<string, object> {
    const { dossiers } = this.#client;
    const known = <Saved extends Pick<KeptNote, 'etag'>>(saved: Saved): Saved => {
      this.#etag = saved.etag;
      this.failure = undefined;
      return saved;
    };
    const keeper: DraftKeeper<string, object> = new DraftKeeper<string, object>(
      {
        create: async ({ content }, options) => ({ ...known(await dossiers.saveNote(this.#code, content, { etag: NONE, ...options })), id: this.#code }),
        save: async (code, content, options) => known(await dossiers.saveNote(code, content, options)),
        get: (code) => dossiers.note(code),
      },
      {},
      {
        content: () => this.#fitting,
        created: () => undefined,
        changed: () => {
          if (keeper !== this.#keeper) return;
          if (keeper.state.name === 'conflict') this.#learning = this.#learn(true);
          this.#host.changed();
        },
      },
      this.#timing,
    );
    return keeper;
  }

  /** @param later the person has seen another one */
  async #learn(later: boolean): Promise<void> {
    const keeper = this.#keeper;
    try {
      const kept = await this.#client.dossiers.note(this.#code);
      this.failure = undefined;
      // What has been typed meanwhile is being saved: that tells whether there was something.
      if (keeper === this.#keeper && ['none', 'conflict'].includes(keeper.state.name)) this.#meet(kept, later);
    } catch (failure) {
      const code = problemOf(failure)?.code;
      if (code === 'notFound') this.#off = true;
      else if (code === 'notSupplementable') this.#over = true;
      else this.failure = failure;
    }
    this.#host.changed();
  }

  /** What the gateway has meets what stands here. */
  #meet(kept: KeptNote, later: boolean): void {
    if (kept.note === this.text) this.#begin(kept);
    else if (kept.note === '') {
      this.#begin(kept);
      this.typed(this.text);
    } else if (this.text !== '') this.other = kept;
    else if (this.#host.focused()) this.#waiting = kept;
    else this.#put(kept, later);
  }

  /** Into the field. */
  #put(kept: KeptNote, renewed: boolean): void {
    this.#waiting = undefined;
    this.#set(kept.note);
    this.renewed = renewed;
    this.#begin(kept);
    this.#host.changed();
  }

  #set(text: string): void {
    this.text = text;
    this.renewed = false;
    if (this.tooLong === 0) this.#fitting = text;
  }

  /** Goes on from what the gateway has. */
  #begin({ etag, savedAt }: KeptNote): void {
    this.#keeper.stop();
    this.#keeper = this.#keep();
    this.#etag = etag;
    if (savedAt !== undefined) this.#keeper.take({ id: this.#code, etag, savedAt });
  }
}
