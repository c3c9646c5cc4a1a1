/** The tus protocol over rows: the library reads and writes the bytes, the row says that there is an upload and how large it is. */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Store } from '../database/open.ts';
import { Refusal } from '../problems.ts';
import type { ProblemCode } from '../contract.ts';
import type { Disk } from './disk.ts';
import { targetOf, type FileRow } from './rows.ts';

/** Milliseconds in which a connection that a newer one follows may end by itself; its bytes up to then count. */
const DRAIN = 200;

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes there are now. */
  readonly offset: number;
}

const HEADERS = ['upload-offset', 'upload-length', 'upload-metadata', 'connection'];

const CODES: Readonly<Record<number, ProblemCode>> = { 404: 'notFound', 410: 'notFound', 409: 'uploadConflict', 413: 'uploadConflict', 415: 'unsupportedMediaType' };

const metadataOf = (row: FileRow): Record<string, string> => ({ id: row.id, name: row.name, type: row.media_type, component: row.component, ...targetOf(row) });

/** The library's record of an upload is the row; nothing is kept beside it. */
const rowsAsRecords = (database: Store) => ({
  async get(id: string) {
    const row = await database.selectFrom('file').selectAll().where('id', '=', id).where('state', '=', 'uploading').executeTakeFirst();
    return row && { id, size: Number(row.size), offset: 0, metadata: metadataOf(row), creation_date: row.created_at.toISOString(), storage: undefined, sizeIsDeferred: false };
  },
  set: async () => undefined,
  delete: async () => undefined,
});

/** @returns what answers HEAD and PATCH of an upload that is still going on. It rejects with the Refusal to send. */
export const tusServer = (database: Store, disk: Disk) => {
  const server = new Server({
    path: '/v1/uploads',
    datastore: new FileStore({ directory: disk.quarantine, configstore: rowsAsRecords(database) }),
    getFileIdFromRequest: (_request, last) => last,
    lockDrainTimeout: DRAIN,
  });
  return async (id: string, { method, headers, body }: { readonly method: 'HEAD' | 'PATCH'; readonly headers: IncomingMessage['headers']; readonly body?: IncomingMessage }): Promise<Received> => {
    const passed = new Headers();
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) passed.set(name, String(value));
    const request = new Request(`http://gateway/v1/uploads/${id}`, {
      method,
      headers: passed,
      ...(body === undefined ? {} : { body: Readable.toWeb(body), duplex: 'half' }),
    });
    const response = await server.handleWeb(request);
    if (!response.ok) {
      // The client's own hanging up is told as 400, too; nobody reads that answer.
      throw new Refusal(CODES[response.status] ?? (response.status < 500 ? 'invalidRequest' : 'unavailable'), response.status < 500 ? {} : { headers: { 'retry-after': '5' } });
    }
    const told = HEADERS.flatMap((name): [string, string][] => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    return { status: response.status, headers: Object.fromEntries(told), offset: Number(response.headers.get('upload-offset')) };
  };
};
