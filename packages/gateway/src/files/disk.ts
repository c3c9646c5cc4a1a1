/**
 * Files as bytes in two folders: what arrives lies in quarantine, what may be handed out in `clean`. Which is which, the rows
 * decide; no folder is ever asked. Bytes are copied while they are checked, and the copy is what becomes clean: whatever may still
 * be written to the quarantined original (a connection that was given up, another gateway on the same folder) can't change it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export type Place = 'quarantine' | 'clean';

export interface Stored {
  readonly place: Place;
  readonly name: string;
  /** The file that it belongs to; absent for what an ended process left half written. */
  readonly id: string | undefined;
  readonly changedAt: Date;
}

/** A copy in the making. */
export interface Copy {
  /** The quarantined bytes; what is read here is what the copy holds. */
  readonly bytes: AsyncIterable<Buffer>;
  /** Of what was read so far, base64url. */
  sha256(): string;
  /** Makes the copy the clean file, all at once, and lasting. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

export interface Disk {
  /** Folder of what arrives, a file by its id. */
  readonly quarantine: string;
  /** Of what has arrived of a file. */
  path(id: string): string;
  /** Makes an empty file; what an earlier one of this id left is gone. */
  begin(id: string): Promise<void>;
  /** Bytes that have arrived. */
  received(id: string): Promise<number>;
  /** Returns when what has arrived would outlast a power cut. */
  seal(id: string): Promise<void>;
  copy(id: string): Promise<Copy>;
  /** A clean file, to be read; rejects when it isn't there. */
  open(id: string): Promise<FileHandle>;
  /** The bytes of a clean file; rejects when it isn't there. */
  read(id: string): Promise<Buffer>;
  /** Another clean file with the same bytes, lasting on its own. */
  duplicate(id: string, as: string): Promise<void>;
  remove(id: string, ...places: readonly Place[]): Promise<void>;
  list(): Promise<Stored[]>;
  removeStored(stored: Stored): Promise<void>;
}

const syncFolder = async (folder: string): Promise<void> => {
  // Windows has no such thing.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
};

/** @param data the gateway's folder. */
export const openDisk = async (data: string): Promise<Disk> => {
  const files = join(data, 'files');
  const folders: Readonly<Record<Place, string>> = { quarantine: join(files, 'quarantine'), clean: join(files, 'clean') };
  for (const folder of [files, folders.quarantine, folders.clean]) await makeFolder(folder);

  // Ids come from outside; only what can't be a path becomes one.
  const path = (place: Place, id: string): string => {
    if (!UUID.test(id)) throw new Error('A file has an id that is no UUID.');
    return join(folders[place], id);
  };

  return {
    quarantine: folders.quarantine,
    path: (id) => path('quarantine', id),
    async begin(id) {
      const handle = await open(path('quarantine', id), 'w', 0o600);
      await handle.close();
      await syncFolder(folders.quarantine);
    },
    received: (id) => stat(path('quarantine', id)).then(({ size }) => size, () => 0),
    async seal(id) {
      const handle = await open(path('quarantine', id), 'r+');
      await handle.sync().finally(() => handle.close());
    },
    async copy(id) {
      const source = path('quarantine', id);
      const target = path('clean', id);
      await stat(source);
      const made = `${target}.${randomUUID()}`;
      const handle = await open(made, 'wx', 0o600);
      const hash = createHash('sha256');
      const bytes = async function* (): AsyncGenerator<Buffer> {
        for await (const chunk of createReadStream(source)) {
          if (!Buffer.isBuffer(chunk)) throw new Error('A file was read as text.');
          hash.update(chunk);
          await handle.writeFile(chunk);
          yield chunk;
        }
      };
      return {
        bytes: bytes(),
        sha256: () => hash.copy().digest('base64url'),
        async keep() {
          await handle.sync().finally(() => handle.close());
          await rename(made, target);
          await syncFolder(folders.clean);
        },
        async drop() {
          await handle.close();
          await rm(made, { force: true });
        },
      };
    },
    open: (id) => open(path('clean', id), 'r'),
    read: (id) => readFile(path('clean', id)),
    async duplicate(id, as) {
      const target = path('clean', as);
      const made = `${target}.${randomUUID()}`;
      await copyFile(path('clean', id), made);
      const handle = await open(made, 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(made, target);
      await syncFolder(folders.clean);
    },
    async remove(id, ...places) {
      for (const place of places) await rm(path(place, id), { force: true });
    },
    async list() {
      const found: Stored[] = [];
      for (const place of ['quarantine', 'clean'] as const) {
        for (const name of await readdir(folders[place])) {
          const changedAt = await stat(join(folders[place], name)).then(({ mtime }) => mtime, () => undefined);
          if (changedAt) found.push({ place, name, id: UUID.test(name) ? name : undefined, changedAt });
        }
      }
      return found;
    },
    removeStored: ({ place, name }) => rm(join(folders[place], name), { force: true, recursive: true }),
  };
};
