import type { AttachedFile, Files, FileTarget, UploadOptions } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import { refusal } from './client.ts';

/** An upload that a test lets go on, fail or arrive. */
export interface RunningUpload {
  readonly options: UploadOptions;
  arrive(): void;
  fail(error: unknown): void;
}

/** Files of a gateway that does what the test says; each method by itself may stand in a `fakeClient`. */
export class FakeFiles implements Files {
  stored: AttachedFile[] = [];
  readonly running: RunningUpload[] = [];
  readonly removed: string[] = [];
  readonly lists: FileTarget[] = [];
  /** What the next listing, removal or download rejects with. */
  failure: unknown;

  readonly upload = (file: Blob, options: UploadOptions): Promise<AttachedFile> =>
    new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      this.running.push({
        options,
        arrive: () => {
          const { id, component, name = '' } = options;
          const arrived = stored({ id, component, name, size: file.size, received: file.size, state: 'received' });
          this.stored.push(arrived);
          resolve(arrived);
        },
        fail: reject,
      });
    });
  readonly get = (id: string): Promise<AttachedFile> => {
    const found = this.stored.find((file) => file.id === id);
    return found ? Promise.resolve(found) : Promise.reject(refusal({ status: 404, code: 'notFound' }));
  };
  readonly list = async (target: FileTarget): Promise<AttachedFile[]> => {
    this.lists.push(target);
    this.#fail();
    return this.stored;
  };
  readonly remove = async (id: string): Promise<void> => {
    this.#fail();
    this.removed.push(id);
    this.stored = this.stored.filter((file) => file.id !== id);
  };
  readonly content = async (id: string): Promise<Blob> => {
    this.#fail();
    return new Blob([id]);
  };

  readonly heldContent = this.content;

  /** The gateway has looked at a file. */
  check(id: string | undefined, change: Partial<AttachedFile> = { state: 'clean' }): void {
    this.stored = this.stored.map((file) => (file.id === id ? { ...file, ...change } : file));
  }

  #fail(): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}

export const stored = (given: Partial<AttachedFile>): AttachedFile => ({
  id: crypto.randomUUID(),
  component: 'marriage',
  name: 'giay-chung-nhan.pdf',
  type: 'application/pdf',
  size: 2000,
  received: 2000,
  state: 'clean',
  at: '2026-09-01T02:00:00Z',
  ...given,
});

export const chosen = (name: string, size = 10, type = ''): File => new File(['x'.repeat(size)], name, { type });

/** Chooses files as the dialog of a native input does. */
export const choose = (input: HTMLElement, ...files: readonly File[]): void => {
  if (!(input instanceof HTMLInputElement)) throw new Error('nothing to choose with');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

export const components: readonly DossierComponent[] = [
  { code: 'marriage', name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' }, required: true, help: { vi: 'Chụp rõ cả bốn góc.' }, maxBytes: 1024 * 1024, maxFiles: 2 },
  { code: 'residence', name: { vi: 'Giấy tờ chứng minh nơi cư trú' }, required: false, accept: ['pdf'], maxFiles: 1 },
];
