/** What a host is told of and asked for during an upload. */
export interface UploadContext {
  /** The person took the file back, or the control is gone. */
  readonly signal: AbortSignal;
  /** Tells how much has arrived: from 0 to 1. */
  progress(part: number): void;
}

/** Takes a file to where the form's files are, and gives the reference that is its answer. */
export type UploadFile = (file: File, context: UploadContext) => Promise<string>;

export type UploadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly file: File; readonly part: number }
  | { readonly kind: 'failed'; readonly file: File; readonly failure: unknown };

/** One upload at a time; a newer one, or none, ends the one before. */
export class Uploading {
  state: UploadState = { kind: 'none' };
  readonly #changed: () => void;
  #running: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Hands the reference over in the moment in which the upload is over; never when it failed or was ended. */
  async start(file: File, upload: UploadFile, arrived: (reference: string) => void): Promise<void> {
    this.stop();
    const running = (this.#running = new AbortController());
    const { signal } = running;
    const say = (state: UploadState): void => {
      if (this.#running !== running) return;
      this.state = state;
      this.#changed();
    };
    say({ kind: 'sending', file, part: 0 });
    try {
      const reference = await upload(file, { signal, progress: (part) => { say({ kind: 'sending', file, part }); } });
      if (this.#running !== running) return;
      say({ kind: 'none' });
      arrived(reference);
    } catch (failure) {
      say({ kind: 'failed', file, failure });
    }
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.state = { kind: 'none' };
    this.#changed();
  }
}
