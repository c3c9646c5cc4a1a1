import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const compress = promisify(gzip);

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
}

const answer = async (type: string, body: Buffer): Promise<Answer> => ({
  type,
  body,
  compressed: await compress(body),
  etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
});

const write = (request: IncomingMessage, response: ServerResponse, { type, body, compressed, etag }: Answer, forever: boolean): void => {
  response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const gzipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const bytes = gzipped ? compressed : body;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  if (gzipped) response.setHeader('Content-Encoding', 'gzip');
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

/** Sends text made for this request. */
export const sendText = async (request: IncomingMessage, response: ServerResponse, extension: string, text: string): Promise<void> => {
  write(request, response, await answer(TYPES[extension] ?? 'text/plain; charset=utf-8', Buffer.from(text)), false);
};

/** Files of one folder: only kinds it knows, nothing outside it, each read and compressed once. */
export class Folder {
  readonly #root: string;
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(root: string) {
    this.#root = root;
  }

  async #read(path: string): Promise<Answer | undefined> {
    const file = join(this.#root, path);
    const type = TYPES[extname(file)];
    if (type === undefined || !file.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep) || path.includes('\0')) return undefined;
    let known = this.#answers.get(file);
    if (known === undefined) {
      known = readFile(file).then((body) => answer(type, body));
      this.#answers.set(file, known);
    }
    try {
      return await known;
    } catch {
      this.#answers.delete(file);
      return undefined;
    }
  }

  /** @returns whether there is such a file. */
  async send(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const found = await this.#read(path);
    if (found !== undefined) write(request, response, found, /-[\w-]{8}\.js$/.test(path));
    return found !== undefined;
  }
}
