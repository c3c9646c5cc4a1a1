import type { Files, FileTarget } from '@motcua/client';
import { problemOf } from '../failures.ts';
import { asAttachment, isBeingChecked, type Attachment } from './attachment.ts';
import { storedName } from './check-file.ts';

/** Where files go. */
export interface UploadSource {
  readonly files: Files;
  readonly target: FileTarget | undefined;
  /** Makes the target when the first file needs one. */
  readonly ensureTarget: (() => Promise<FileTarget>) | undefined;
}

/** Whether the files that were there before are known. */
export type Listing = 'none' | 'loading' | 'done' | 'failed';

export interface UploadTiming {
  /** Milliseconds before the first question whether a file has been checked; grows by half with each further one … */
  readonly firstPoll: number;
  /** … up to this. */
  readonly lastPoll: number;
}

const TIMING: UploadTiming = { firstPoll: 800, lastPoll: 10_000 };
/** More would only share the same thin line. */
const AT_ONCE = 2;

const keyOf = (target: FileTarget | undefined): string =>
  !target ? '' : 'draft' in target ? `draft ${target.draft}` : `dossier ${target.dossier}`;

/**
 * The files of a draft or dossier: uploads them, asks until each is checked, removes them. Knows no page: it may outlive the
 * element that shows it, so that going to another page of a form doesn't stop an upload. Asks about checks only while
 * somebody listens.
 */
export class Uploads {
  files: readonly Attachment[] = [];
  /** `failed` also when the gateway refuses to say how the checks stand. */
  listing: Listing = 'none';
  /** Why the listing failed. */
  failure: unknown;

  readonly #timing: UploadTiming;
  readonly #listeners = new Set<() => void>();
  readonly #contents = new Map<string, File>();
  /** Chosen, and not sent yet: the gateway knows nothing of them. */
  readonly #unsent = new Set<string>();
  readonly #running = new Map<string, AbortController>();
  #source: UploadSource | undefined;
  #made: Promise<FileTarget> | undefined;
  #current = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = 0;

  constructor(timing: UploadTiming = TIMING) {
    this.#timing = timing;
  }

  /** Tells at each change; the returned function ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#watch();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  /** Where files go from now on; the same again changes nothing. Another target begins anew with the files that it has. */
  use(source: UploadSource | undefined): void {
    const waited = source !== undefined && this.#source === undefined;
    this.#source = source;
    const key = source ? keyOf(source.target) : '';
    if (key !== '' && key !== this.#current) {
      if (this.#current !== '') this.#forget();
      this.#current = key;
      void this.#list();
    }
    if (waited) this.#next();
  }

  /** Begins to upload; the gateway's answer comes by `files`. */
  add(component: string, file: File): string {
    const id = crypto.randomUUID();
    this.#contents.set(id, file);
    this.#unsent.add(id);
    this.files = [
      ...this.files,
      { id, component, name: storedName(file), size: file.size, sent: 0, state: 'uploading', rejection: undefined, activity: 'queued', failure: undefined },
    ];
    this.#next();
    return id;
  }

  /** Goes on with an upload that was interrupted, from the same file. */
  resume(id: string, file: File): void {
    this.#contents.set(id, file);
    this.#queue(id);
  }

  /** Tries a failed upload again. */
  retry(id: string): void {
    if (this.#contents.has(id)) this.#queue(id);
  }

  /** Stops an upload, or removes a file that has arrived. Resolves with whether it is gone. */
  async remove(id: string): Promise<boolean> {
    const file = this.#find(id);
    if (!file || file.activity === 'removing') return false;
    this.#running.get(id)?.abort();
    this.#change(id, { activity: 'removing' });
    try {
      if (!this.#unsent.has(id)) await this.#source?.files.remove(id);
    } catch (failure) {
      // What the gateway doesn't know is gone as well.
      if (problemOf(failure)?.code !== 'notFound') {
        this.#change(id, { activity: file.state === 'uploading' && this.#contents.has(id) ? 'failed' : 'idle', failure });
        return false;
      }
    }
    this.#drop(id);
    return true;
  }

  /** The network is back, or the person says so: everything that failed for want of it is tried at once. */
  wake(): void {
    for (const { id, activity, failure } of this.files) if (activity === 'failed' && !problemOf(failure)) this.retry(id);
    if (this.listing === 'failed') void this.#list();
    this.#watch();
  }

  /** Asks anew which files there are: another device may have added or removed some. @throws why it isn't known */
  async refresh(): Promise<void> {
    await this.#list();
    if (this.listing === 'failed') throw this.failure;
  }

  async #list(): Promise<void> {
    const { files, target } = this.#source ?? {};
    if (!files || !target) return;
    const key = this.#current;
    const before = new Set(this.files.map(({ id }) => id));
    const settled = new Set(this.files.filter(({ activity }) => activity === 'idle').map(({ id }) => id));
    this.listing = 'loading';
    this.#tell();
    try {
      const listed = (await files.list(target)).map(asAttachment);
      if (key !== this.#current) return;
      this.files = [
        ...listed.filter(({ id }) => !before.has(id) && !this.#find(id)),
        // What this page did meanwhile it knows better than an answer that was on its way.
        ...this.files.flatMap((file) => (settled.has(file.id) && file.activity === 'idle' ? listed.filter(({ id }) => id === file.id) : [file])),
      ];
      this.listing = 'done';
      this.failure = undefined;
      this.#watch();
    } catch (failure) {
      if (key !== this.#current) return;
      this.listing = 'failed';
      this.failure = failure;
    }
    this.#tell();
  }

  /** The draft or dossier, made once; a failure is not kept, so that a retry asks again. */
  #ensure(): Promise<FileTarget> {
    const { target, ensureTarget } = this.#source ?? {};
    if (target) return Promise.resolve(target);
    if (!ensureTarget) return Promise.reject(new Error('mc-attachments needs a target, or ensureTarget'));
    this.#made ??= ensureTarget().then(
      (made) => {
        this.#current = keyOf(made);
        return made;
      },
      (error: unknown) => {
        this.#made = undefined;
        throw error;
      },
    );
    return this.#made;
  }

  #queue(id: string): void {
    this.#change(id, { activity: 'queued', failure: undefined });
    this.#next();
  }

  #next(): void {
    const queued = this.files.filter(({ activity }) => activity === 'queued');
    for (const file of queued.slice(0, Math.max(0, AT_ONCE - this.#running.size))) void this.#send(file);
    this.#tell();
  }

  async #send({ id, component, name, sent: before }: Attachment): Promise<void> {
    const content = this.#contents.get(id);
    const source = this.#source;
    if (!content || !source) return;
    const running = new AbortController();
    const over = (): boolean => running.signal.aborted;
    this.#running.set(id, running);
    this.#change(id, { activity: 'sending' });
    try {
      const target = await this.#ensure();
      if (over()) return;
      this.#unsent.delete(id);
      const arrived = await source.files.upload(content, {
        id, target, component, name, resume: before > 0, signal: running.signal,
        onProgress: (sent) => {
          if (!over()) this.#change(id, { sent });
        },
        onStalled: (stalled) => {
          if (!over() && (this.#find(id)?.activity === 'stalled') !== stalled) this.#change(id, { activity: stalled ? 'stalled' : 'sending' });
        },
      });
      if (over()) return;
      this.#contents.delete(id);
      this.#change(id, asAttachment(arrived));
      this.#watch();
    } catch (failure) {
      if (!over()) this.#change(id, { activity: 'failed', failure });
    } finally {
      if (this.#running.get(id) === running) this.#running.delete(id);
      this.#next();
    }
  }

  /** Asks soon, then more and more seldom, while a file is being checked and somebody listens. */
  #watch(): void {
    this.#delay = this.#timing.firstPoll;
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#listeners.size === 0 || !this.files.some(isBeingChecked)) return;
    this.#timer = setTimeout(() => void this.#poll(), this.#delay);
    this.#delay = Math.min(this.#delay * 1.5, this.#timing.lastPoll);
  }

  async #poll(): Promise<void> {
    const source = this.#source;
    const checked = this.files.filter(isBeingChecked);
    if (!source) return;
    try {
      const target = await this.#ensure();
      const listed = new Map((await source.files.list(target)).map((file) => [file.id, file]));
      for (const { id, state } of checked) {
        const now = listed.get(id);
        if (!now) this.#drop(id);
        else if (now.state !== state && this.#find(id)?.activity === 'idle') this.#change(id, asAttachment(now));
      }
    } catch (failure) {
      // A network that is away comes back; what the gateway refused it would refuse again.
      if ((problemOf(failure)?.status ?? 500) < 429) {
        this.listing = 'failed';
        this.failure = failure;
        this.#tell();
        return;
      }
    }
    this.#schedule();
  }

  #find(id: string): Attachment | undefined {
    return this.files.find((file) => file.id === id);
  }

  #change(id: string, change: Partial<Attachment>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...change } : file));
    this.#tell();
  }

  #drop(id: string): void {
    this.#contents.delete(id);
    this.#unsent.delete(id);
    this.files = this.files.filter((file) => file.id !== id);
    this.#next();
  }

  #forget(): void {
    for (const running of this.#running.values()) running.abort();
    this.#contents.clear();
    this.#unsent.clear();
    this.files = [];
    this.listing = 'none';
    this.#made = undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
