/** Serves a folder on a port of its own. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' };

export const serveFolder = async (folder) => {
  const packed = new Map();
  const server = createServer(({ url }, response) => {
    let path = join(folder, normalize(url.split('?')[0]));
    try {
      if (statSync(path).isDirectory()) path = join(path, 'index.html');
      if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(path)));
      response.writeHead(200, { 'Content-Type': TYPES[path.split('.').at(-1)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip' });
      response.end(packed.get(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};
