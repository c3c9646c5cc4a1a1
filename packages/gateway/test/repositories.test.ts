/** Several repositories at once: the preferred one first, none of them waited for too long, none believed beyond its shape. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import type { TokenClaims } from '../../../test/support/issuer.ts';
import { startGateway } from '../../../test/support/gateway.ts';
import { AN, BINH, CODE } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

type Reply = (response: ServerResponse, personalId: string, request: IncomingMessage) => void;

const contract = loadContract();
const consent = agreed();
const send = (response: ServerResponse, status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const vouched = (authority: string) => ({ authority, record: 'R-1', verified: true });
const held = (personalId: string, name: string, authority: string): object => ({ person: { personalId, name, birthDate: '1990' }, sources: { person: vouched(authority) } });

let world: World;
/** What each of the two adapters answers. */
let population: Reply;
let civil: Reply;
const asked: { id: string; url: string | undefined; token: string | undefined; body: object }[] = [];

const adapter = async (id: string, reply: () => Reply) => {
  const server = createServer((request, response) => {
    void (async () => {
      const body: { personalId: string } = JSON.parse(await text(request));
      asked.push({ id, url: request.url, token: request.headers.authorization, body });
      reply()(response, body.personalId, request);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/find`, close: () => server.closeAllConnections() ?? server.close() };
};

let close: () => void;
before(async () => {
  const first = await adapter('population', () => population);
  const second = await adapter('civil-status', () => civil);
  const third = await adapter('insurance', () => (response) => send(response, 500, {}));
  close = () => {
    for (const each of [first, second, third]) each.close();
  };
  world = await makeWorld({ MOTCUA_REPOSITORY_PATIENCE_MS: '400', MOTCUA_REPOSITORY_TOKENS: 'population=a-secret' }, async (settings) => {
    Object.assign(settings, { repositories: { population: first.url, 'civil-status': second.url, insurance: third.url } });
    // Here the register of civil status knows names and birth dates too. The form has no question about what the insurance knows.
    const file = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: { holds: string[] }[] } = JSON.parse(await readFile(file, 'utf8'));
    agency.repositories[1]?.holds.push('person', 'documents');
    agency.repositories.push(Object.assign({ holds: ['numbers'] }, { id: 'insurance', name: { vi: 'Bảo hiểm thử' } }), Object.assign({ holds: ['residence'] }, { id: 'land', name: { vi: 'Đất đai thử' } }));
    await writeFile(file, JSON.stringify(agency));
  });
});
after(async () => {
  await world.end();
  close();
});
beforeEach(() => {
  population = (response, personalId) => send(response, 200, held(personalId, AN.HoVaTen, 'Dân cư'));
  civil = (response) => send(response, 404, {});
  asked.length = 0;
});

const prefill = (as: TokenClaims = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: consent });
const valuesOf = ({ body }: Answer): { pointer: string; value: unknown; source: { authority: string } }[] => JSON.parse(JSON.stringify(body.values));
const told = (answer: Answer): string[] => valuesOf(answer).map(({ pointer, value, source }) => `${pointer} ${String(value)} ${source.authority}`);

test('adapters are asked without a number in the address, each with its own token', async () => {
  assert.deepEqual(told(await prefill()), ['/name Nguyễn Văn An Dân cư', '/birthDate 1990 Dân cư']);
  const body = { personalId: AN.SoDinhDanh, procedure: CODE, channel: 'online', requester: AN.HoVaTen };
  assert.deepEqual(asked.sort((one, other) => one.id.localeCompare(other.id)), [
    { id: 'civil-status', url: '/find', token: undefined, body: { ...body, parts: ['person', 'documents'], purposes: ['prefill', 'held-papers'], results: ['TP.1', 'TP.2', 'TP.3'] } },
    { id: 'population', url: '/find', token: 'Bearer a-secret', body: { ...body, parts: ['person', 'residence'], purposes: ['prefill'] } },
  ]);
});

test('each is asked for what the form is filled in from, and who holds nothing of that isn’t asked, nor on record', async () => {
  await prefill();
  assert.deepEqual(asked.map(({ id }) => id).sort(), ['civil-status', 'population']);
  const [consentOf] = listOf(await world.request('/v1/consents', { as: AN }));
  const uses: { repository: { id: string } }[] = JSON.parse(JSON.stringify(consentOf?.uses));
  assert.deepEqual(uses.map(({ repository }) => repository.id).sort(), ['civil-status', 'population']);
});

test('what is handed over beyond what was asked for is not even looked at', async () => {
  population = (response, personalId) => send(response, 200, { ...held(personalId, AN.HoVaTen, 'Dân cư'), numbers: { tax: 'Bí mật' }, identityDocument: 1, 'Lê Lộ': {} });
  assert.deepEqual(told(await prefill()), ['/name Nguyễn Văn An Dân cư', '/birthDate 1990 Dân cư']);
  for (const pointer of ['/numbers', '/identityDocument', '"pointer":""']) assert.ok(!world.gateway.log().includes(pointer), pointer);
});

test('what two hold comes from the preferred one, and from the other when that has nothing', async () => {
  civil = (response, personalId) => send(response, 200, held(personalId, 'Nguyễn Văn Ân', 'Hộ tịch'));
  assert.equal(told(await prefill())[0], '/name Nguyễn Văn An Dân cư');
  population = (response, personalId) => send(response, 200, { person: { personalId } });
  assert.equal(told(await prefill())[0], '/name Nguyễn Văn Ân Hộ tịch');
});

test('a repository is heard on what it holds alone; what names nobody is the repository’s own word', async () => {
  population = (response, personalId) => send(response, 200, { person: { personalId, name: AN.HoVaTen }, residence: { permanent: { country: 'VN', detail: 'Số 1' } } });
  civil = (response, personalId) => send(response, 200, { person: { personalId, birthDate: '1990' }, residence: { permanent: { country: 'VN', detail: 'Số 9' }, temporary: { country: 'VN', detail: 'Số 9' } } });
  assert.deepEqual(told(await prefill()), ['/name Nguyễn Văn An Dân cư thử', '/birthDate 1990 Hộ tịch thử', '/address Số 1 Dân cư thử']);
});

const failures: readonly (readonly [string, Reply])[] = [
  ['never answers', () => undefined],
  ['answers with the head alone', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{')],
  ['has a fault', (response) => send(response, 500, { message: 'Trần Thị Bình' })],
  ['hangs up', (response) => void response.destroy()],
  ['answers with what is no JSON', (response) => void response.writeHead(200).end('<html>Trần Thị Bình</html>')],
  ['answers without end', (response) => {
    response.writeHead(200);
    const more = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  }],
  ['sends the person elsewhere', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['tells of another person', (response) => send(response, 200, held(BINH.SoDinhDanh, BINH.HoVaTen, 'Dân cư'))],
];
for (const [name, reply] of failures) {
  test(`a repository that ${name} keeps nobody from what the other one holds`, async () => {
    population = reply;
    civil = (response, personalId) => send(response, 200, held(personalId, 'Nguyễn Văn Ân', 'Hộ tịch'));
    const answer = await prefill();
    assert.equal(answer.status, 201, answer.text);
    assert.equal(told(answer)[0], '/name Nguyễn Văn Ân Hộ tịch');
    assert.deepEqual(answer.body.unreachable, [{ id: 'population', name: { vi: 'Dân cư thử' } }]);
  });
}

test('what a repository said before counts on while it can’t be asked; nobody else gets it', async () => {
  const before = valuesOf(await prefill());
  population = (response) => send(response, 503, {});
  assert.deepEqual(valuesOf(await prefill()), before);
  assert.deepEqual(valuesOf(await prefill(BINH)), []);
  const submission = await world.submit(AN, 'with-another-name', { name: 'Ai Khác', birthDate: '1990', status: 'single', kind: 'permanent' });
  assert.deepEqual(issuesOf(submission), ['/name locked']);
});

test('of somebody without a personal number nobody is asked, and they are told that nobody could be', async () => {
  const nameless = { sub: 'nameless', HoVaTen: 'Lê Thị Thử', roles: ['citizen'] };
  const { body } = await prefill(nameless);
  const unreachable: { id: string }[] = JSON.parse(JSON.stringify(body.unreachable));
  assert.deepEqual([body.values, unreachable.map(({ id }) => id)], [[], ['population', 'civil-status']]);
  assert.deepEqual(asked, []);
});

test('a repository that the gateway is not connected to counts as one that can’t be reached, for the page and for the dossier', async () => {
  const unreachable = { land: true };
  const detail: { context: object } = JSON.parse((await world.request(`/v1/procedures/${CODE}`)).text);
  assert.ok(contract.schema('ProcedureDetail')(detail));
  assert.deepEqual(Object.entries(detail.context).find(([key]) => key === 'unreachable')?.[1], unreachable);
  const { body } = await world.submit({ sub: 'without-consent', roles: ['citizen'] }, 'filed-without-the-land-register', { name: 'Ai Khác', status: 'single', kind: 'permanent' });
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: { sub: 'without-consent', roles: ['citizen'] } });
  assert.deepEqual(JSON.parse(content.text).context.unreachable, unreachable);
});

test('whom a form was filed without stands on record with the dossier', async () => {
  population = (response) => send(response, 503, {});
  await prefill(BINH);
  const { body } = await world.submit(BINH, 'filed-without-the-population', { name: 'Ai Khác', status: 'single', kind: 'permanent' });
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: BINH });
  assert.ok(contract.schema('DossierContent')(content.body), content.text);
  assert.deepEqual(JSON.parse(content.text).context.unreachable, { land: true, population: true });
});

test('a part that is not as it should be is left out, and the log says where without saying what', async () => {
  population = (response, personalId) => send(response, 200, { person: { personalId, name: 'Bí <Mật>', birthDate: '2999', phone: { 'Lê Lộ': 1 } }, residence: { permanent: { country: 'VN', detail: 'Số 7' } } });
  assert.deepEqual(told(await prefill()), ['/address Số 7 Dân cư thử']);
  const log = world.gateway.log();
  for (const pointer of ['/person/name', '/person/birthDate', '/person/phone']) assert.ok(log.includes(`"pointer":"${pointer}"`), pointer);
  for (const secret of ['Bí', 'Lê Lộ', '2999', AN.SoDinhDanh, BINH.SoDinhDanh, BINH.HoVaTen, 'a-secret']) assert.ok(!log.includes(secret), secret);
});

test('an address of a repository that the agency doesn’t name is refused at start, and so is what is no address', async () => {
  const start = (environment: Record<string, string>) => startGateway({ ...world.settings, data: `${world.settings.data}-other`, environment });
  await assert.rejects(start({ MOTCUA_REPOSITORIES: 'tax=file:///nowhere' }), /names no repository tax/);
  await assert.rejects(start({ MOTCUA_REPOSITORIES: 'file:///nowhere' }), /MOTCUA_REPOSITORIES: each must be id=value/);
  await assert.rejects(start({ MOTCUA_REPOSITORIES: 'population=ftp://nowhere' }), /MOTCUA_REPOSITORIES must be a URL/);
});
