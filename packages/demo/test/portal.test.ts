import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import { ownPath } from '../src/portal/own-path.ts';
import { createPortalServer } from '../src/server/portal.ts';
import { readSettings } from '../src/settings.ts';

let server: Server;
let port = 0;

before(async () => {
  server = createPortalServer(readSettings({}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  port = address.port;
});

after(() => {
  server.close();
  server.closeAllConnections();
});

/** The path as it stands: `fetch` would tidy it up. */
const get = (path: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> =>
  new Promise((resolve, reject) => {
    request({ port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

test('files are served from their folders only', async () => {
  assert.equal((await get('/code-lists/provinces.json')).status, 200);
  const outside = [
    '/procedures/../agencies/H99.001.json', '/procedures/..%2fagencies%2fH99.001.json', '/code-lists/%2e%2e/agencies/H99.001.json',
    '/assets/..%2f..%2f..%2fpackage.json', '/assets/../../package.json', '/procedures/..%2f..%2fpackage.json', '/assets/%2fetc%2fpasswd',
    '/code-lists/..%5c..%5cpackage.json', '/assets/home.js%00.css', '/procedures/', '/assets',
  ];
  for (const path of outside) {
    const { status, headers, text } = await get(path);
    assert.equal(status, 404, path);
    assert.match(headers['content-type'] ?? '', /^text\/html/, path);
    assert.match(text, /Không có trang này/, path);
  }
});

test('an address that cannot be read is a page that is not there', async () => {
  const { status, headers, text } = await get('/ho-so/%zz');
  assert.equal(status, 404);
  assert.match(text, /Không có trang này/);
  assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/);
});

test('nothing in an address becomes markup', async () => {
  const { text } = await get('/ho-so/%22%3E%3Cscript%3E');
  assert.doesNotMatch(text, /"><script>/);
  assert.equal((await get('/', 'POST')).status, 405);
});

test('every page says what it says in both languages, Vietnamese in the page itself', async () => {
  const paths = [
    '/', '/tra-cuu', '/nhung/', '/thu-tuc/1.004873', '/ho-so/H99.001-260701-0001', '/ho-so/H99.001-260701-0001/to-khai', '/ho-so/H99.001-260701-0001/giay-tiep-nhan',
    '/can-bo', '/can-bo/', '/can-bo/ho-so/H99.001-260701-0001', '/can-bo/ho-so/H99.001-260701-0001/to-khai',
  ];
  for (const path of paths) {
    const { status, text } = await get(path);
    assert.equal(status, 200, path);
    const spoken = [...text.matchAll(/<(\w+)[^>]* data-vi="([^"]*)" data-en="([^"]*)"[^>]*>([^<]*)</g)];
    assert.ok(spoken.length >= 4, path);
    for (const [, tag, vi, en, shown] of spoken) {
      assert.equal(shown, vi, `${path}: ${String(tag)}`);
      assert.ok(en, `${path}: ${String(vi)} in English`);
    }
    assert.match(text, /<html lang="vi">/);
  }
  assert.match((await get('/can-bo/')).text, /unit="Dành cho cán bộ"/);
  for (const path of ['/can-bo/x', '/can-bo/ho-so/H99.001-260701-0001/giay-tiep-nhan', '/ho-so/H99.001-260701-0001/khac']) assert.equal((await get(path)).status, 404, path);
});

test('signing in leads back to a page of the portal, never elsewhere', () => {
  const origin = 'http://portal.example:8701';
  for (const path of ['/', '/thu-tuc/1.004873', '/thu-tuc/1.004873?ban-nhap=1', '/ho-so/H99.001-260701-0001', '/can-bo/?trang-thai=4']) assert.equal(ownPath(path, origin), path);
  const addresses = [
    'https://elsewhere.example/', '//elsewhere.example/x', '/\\elsewhere.example', '/.//elsewhere.example/x', '/x/..//elsewhere.example',
    '\t//elsewhere.example', 'javascript:alert(1)', 'data:text/html,x', `blob:${origin}/x`, 'http://', `${origin}//elsewhere.example/`, 'http://portal.example:8701@elsewhere.example/',
  ];
  for (const address of addresses) assert.equal(new URL(ownPath(address, origin), origin).origin, origin, address);
});
