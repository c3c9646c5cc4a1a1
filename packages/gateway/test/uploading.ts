/** Uploads as tests make them: request by request, with files that are what they say. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { TokenClaims } from '../../../test/support/issuer.ts';
import { query } from './database.ts';
import { CODE, VERSION } from './tiny.ts';
import type { Answer, World } from './world.ts';

export const makeDraft = async (world: World, person: string): Promise<string> => {
  const id = randomUUID();
  await query(
    world,
    `insert into draft (id, person, procedure, version, content, revision, last_key, created_key, saved_at, purpose, expires_at)
     values ($1, $2, $3, $4, '{"snapshot":{}}', 1, 'key', $1::uuid::text, now(), 'draft', now() + interval '30 days')`,
    [id, person, CODE, VERSION],
  );
  return id;
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** As long as wanted, a little different each time. */
export const pdf = (length = 300, within: Buffer = Buffer.alloc(0)): Buffer => {
  const start = Buffer.from(`%PDF-1.4\n%${randomUUID()}\n`);
  const end = Buffer.from('\n%%EOF\n');
  return Buffer.concat([start, within, Buffer.alloc(Math.max(0, length - start.length - within.length - end.length), '%0123456789\n'), end]);
};

const two = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An archive of one stored entry. @param flags bit 0 says that the entry has a password. */
export const zip = (name: string, content: Buffer, flags = 0): Buffer => {
  const shared = [two(20), two(flags), two(0), two(0), two(0x5921), four(crc32(content)), four(content.length), four(content.length), two(name.length), two(0)];
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), ...shared, Buffer.from(name), content]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), two(20), ...shared, two(0), two(0), two(0), four(0), four(0), Buffer.from(name)]);
  const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), two(0), two(0), two(1), two(1), four(central.length), four(local.length), two(0)]);
  return Buffer.concat([local, central, end]);
};

export const encoded = (metadata: Record<string, string>): string =>
  Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`.trim()).join(',');

const TUS = { 'tus-resumable': '1.0.0' };

export const begin = (world: World, as: TokenClaims, size: number | string, metadata: Record<string, string> | string): Promise<Answer> =>
  world.request('/v1/uploads', {
    as,
    method: 'POST',
    headers: { ...TUS, 'upload-length': String(size), 'upload-metadata': typeof metadata === 'string' ? metadata : encoded(metadata) },
  });

export const head = (world: World, as: TokenClaims, id: string): Promise<Answer> => world.request(`/v1/uploads/${id}`, { as, method: 'HEAD', headers: TUS });

export const patch = async (world: World, as: TokenClaims, id: string, offset: number | string, bytes: Uint8Array): Promise<Answer> => {
  const response = await fetch(`${world.gateway.url}/v1/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...TUS, authorization: `Bearer ${await world.issuer.token(as)}`, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? {} : JSON.parse(text) };
};

export interface Sent {
  readonly id: string;
  readonly created: Answer;
  readonly last: Answer;
}

/** Begins and sends all at once. */
export const send = async (world: World, as: TokenClaims, bytes: Buffer, metadata: Record<string, string>): Promise<Sent> => {
  const id = metadata.id ?? randomUUID();
  const created = await begin(world, as, bytes.length, { id, component: 'TP.1', name: 'giấy.pdf', type: 'application/pdf', ...metadata });
  return { id, created, last: created.status === 201 && bytes.length > 0 ? await patch(world, as, id, 0, bytes) : created };
};

export const fileOf = (world: World, as: TokenClaims, id: string): Promise<Answer> => world.request(`/v1/files/${id}`, { as });

/** Polls the file until it has one of the states; with what it was at the end otherwise. */
export const until = async (world: World, as: TokenClaims, id: string, ...states: string[]): Promise<Record<string, unknown>> => {
  for (const end = Date.now() + 60_000; ; ) {
    const { body } = await fileOf(world, as, id);
    if (states.includes(String(body.state))) return body;
    if (Date.now() > end) throw new Error(`The file is ${JSON.stringify(body)}, not ${states.join(' or ')}.`);
    await delay(25);
  }
};

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The bytes as they lie in a folder of the gateway; without what it removes while they are read. */
export const stored = async (world: World, place: 'quarantine' | 'clean'): Promise<Map<string, Buffer>> => {
  const folder = join(world.settings.data, 'files', place);
  const found = new Map<string, Buffer>();
  for (const name of await readdir(folder)) {
    try {
      found.set(name, await readFile(join(folder, name)));
    } catch (error) {
      if (!missing(error)) throw error;
    }
  }
  return found;
};

/** Uploads a small PDF; resolves with its id once it may be used. */
export const uploaded = async (world: World, as: TokenClaims, target: Record<string, string>, component: string, bytes = pdf()): Promise<string> => {
  const { id, last } = await send(world, as, bytes, { ...target, component });
  if (last.status !== 204) throw new Error(last.text);
  await until(world, as, id, 'clean', 'not-scanned');
  return id;
};
