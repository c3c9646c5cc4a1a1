import { expect } from '@open-wc/testing';
import { createClient, dossierStates, NetworkError, problemTexts, ProblemError, type ClientOptions, type Dossier, type DossierEvent, type Problem, type Submission } from './index.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

type Reply = (sent: Sent) => Response | Promise<Response>;

/** A client whose requests are answered by the given replies in turn; the last one stays. */
const scripted = (replies: readonly Reply[], options: Partial<ClientOptions> = {}) => {
  const sent: Sent[] = [];
  const client = createClient({
    baseUrl: 'https://gateway.example/',
    retry: { attempts: 4, firstDelay: 1 },
    follow: { pollEvery: 2, silence: 40 },
    ...options,
    fetch: async (url, init = {}) => {
      const request = { url: String(url), init, headers: new Headers(init.headers) };
      sent.push(request);
      const reply = replies[Math.min(sent.length, replies.length) - 1];
      if (!reply) throw new Error('no reply');
      return reply(request);
    },
  });
  return { client, sent };
};

const json = (body: unknown, status = 200): Reply => () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
const problem = (code: Problem['code']): Problem => ({ type: `urn:motcua:problem:${code}`, title: problemTexts[code].vi, status: problemTexts[code].status, code });
const refusal = (code: Problem['code']): Reply => json(problem(code), problemTexts[code].status);
const offline: Reply = () => {
  throw new TypeError('Failed to fetch');
};
const proxyError: Reply = () => new Response('<h1>Bad gateway</h1>', { status: 502 });

const event = (seq: number, state: DossierEvent['state']): DossierEvent => ({ seq, type: seq === 1 ? 'submitted' : 'moved', at: '2026-07-01T00:00:00Z', state });
const block = (each: DossierEvent): string => `id: ${each.seq}\nevent: dossier\ndata: ${JSON.stringify(each)}\n\n`;
/** A stream that says these pieces and then ends, or goes on without a word. */
const stream = (pieces: readonly string[], ends = true): Reply => ({ init }) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (ends) controller.close();
      init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};
const collect = async (events: AsyncIterable<DossierEvent>): Promise<number[]> => {
  const seen: number[] = [];
  for await (const { seq } of events) seen.push(seq);
  return seen;
};
const rejection = async (promise: Promise<unknown>): Promise<unknown> => promise.then(() => expect.fail('should have been refused'), (error: unknown) => error);

const submission: Submission = { procedure: '1.004873', version: '1.0.0', answers: { name: 'A' } };
const dossier: Dossier = {
  code: 'H99.001-260701-0001',
  procedure: '1.004873',
  version: '1.0.0',
  procedureName: { vi: 'Thủ tục' },
  agencyName: { vi: 'Phường' },
  state: 1,
  submittedAt: '2026-07-01T00:00:00Z',
  lastEvent: 1,
};

describe('requests', () => {
  it('go where the contract says, with language and token in headers', async () => {
    const { client, sent } = scripted([json([])], { token: async () => 'abc', language: () => 'en' });
    await client.procedures.list();
    await client.procedures.get('1.004873');
    await client.procedures.plan('1.004873', '1.0.0');
    await client.codeLists.get('communes', '01');
    await client.dossiers.events('H99.001-260701-0001', 3);
    expect(sent.map(({ url }) => url.replace('https://gateway.example', ''))).to.deep.equal([
      '/v1/procedures',
      '/v1/procedures/1.004873',
      '/v1/procedures/1.004873/versions/1.0.0/plan',
      '/v1/code-lists/communes/01',
      '/v1/dossiers/H99.001-260701-0001/events?after=3',
    ]);
    for (const { headers, init } of sent) {
      expect(headers.get('authorization')).to.equal('Bearer abc');
      expect(headers.get('accept-language')).to.equal('en');
      expect(init.credentials).to.equal('omit');
    }
  });

  it('carry no authorization without a token, and no path that input could bend', async () => {
    const { client, sent } = scripted([json([])], { token: () => undefined });
    await client.dossiers.get('../procedures?x=1#y');
    expect(sent[0]?.headers.has('authorization')).to.equal(false);
    expect(sent[0]?.url).to.equal('https://gateway.example/v1/dossiers/..%2Fprocedures%3Fx%3D1%23y');
    await client.dossiers.events('..');
    expect(new URL(sent[1]?.url ?? '').pathname).to.equal('/v1/dossiers/%252E%252E/events');
  });

  it('end in ProblemError when the gateway refuses, in NetworkError when nothing understandable comes back', async () => {
    const refused = await rejection(scripted([refusal('notFound')]).client.dossiers.get('x'));
    expect(refused).to.be.instanceOf(ProblemError);
    expect(refused instanceof ProblemError && refused.problem.code).to.equal('notFound');
    for (const reply of [offline, proxyError, () => new Response('not json')]) {
      expect(await rejection(scripted([reply]).client.dossiers.list())).to.be.instanceOf(NetworkError);
    }
  });
});

describe('what fills in a draft', () => {
  it('is asked about with what the page has; nothing comes where that still counts', async () => {
    const prefill = { id: 'p2', values: [] };
    const { client, sent } = scripted([json(prefill, 201), () => new Response(null, { status: 204 })]);
    expect(await client.drafts.refresh('d', { version: '1.0.0', prefill: 'p1' })).to.deep.equal(prefill);
    expect(await client.drafts.refresh('d', { version: '1.0.0', prefill: 'p2' })).to.equal(undefined);
    expect(sent.map(({ url, init }) => `${String(init.method)} ${new URL(url).pathname} ${String(init.body)}`)[0]).to.equal('POST /v1/drafts/d/prefill {"version":"1.0.0","prefill":"p1"}');
  });
});

describe('a draft of a page that goes away', () => {
  const content = (length: number) => ({ snapshot: { name: 'ờ'.repeat(length) } });

  it('is finished by the browser, begun or saved', async () => {
    const { client, sent } = scripted([json({})]);
    await client.drafts.create({ procedure: '1.004873', version: '1.0.0', content: content(1) }, { idempotencyKey: 'k', keepalive: true });
    await client.drafts.save('d', content(1), { etag: '"1"', idempotencyKey: 'k', keepalive: true });
    await client.drafts.save('d', content(1), { etag: '"1"', idempotencyKey: 'k' });
    expect(sent.map(({ init }) => init.keepalive)).to.deep.equal([true, true, false]);
  });

  it('is sent all the same when it is more than browsers take along', async () => {
    const { client, sent } = scripted([json({})]);
    await client.drafts.save('d', content(25_000), { etag: '"1"', idempotencyKey: 'k', keepalive: true });
    expect(sent[0]?.init.keepalive).to.equal(false);
  });
});

describe('papers that were found', () => {
  it('are asked for, and what was chosen of them is sent until the gateway has it', async () => {
    const { client, sent } = scripted([json({ outcome: 'none' }), offline, proxyError, () => new Response(null, { status: 204 })]);
    expect(await client.dossiers.foundPapers('H99.001-260701-0001')).to.deep.equal({ outcome: 'none' });
    await client.dossiers.choosePapers('H99.001-260701-0001', { 'TP.1': 'file' });
    const address = 'https://gateway.example/v1/dossiers/H99.001-260701-0001/papers';
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).to.deep.equal([['GET', address, undefined], ...Array(3).fill(['PUT', `${address}/choices`, '{"TP.1":"file"}'])]);
  });
});

describe('the note that goes with papers', () => {
  it('is read, saved over the one that was seen, and not handed in over another', async () => {
    const { client, sent } = scripted([json({ note: '', etag: '"0"' }), json({ savedAt: 'x', expiresAt: 'y', etag: '"1"' }), json({ seq: 3 }, 201), json({ seq: 3 }, 201)]);
    const code = 'H99.001-260701-0001';
    expect(await client.dossiers.note(code)).to.deep.equal({ note: '', etag: '"0"' });
    await client.dossiers.saveNote(code, 'Xin cảm ơn', { etag: '"0"', idempotencyKey: 'k', keepalive: true });
    await client.dossiers.supplement(code, { files: [] }, { etag: '"1"', idempotencyKey: 'k' });
    await client.dossiers.supplement(code, { files: [] }, { idempotencyKey: 'k' });
    const address = `https://gateway.example/v1/dossiers/${code}`;
    expect(sent.map(({ url, init, headers }) => [init.method, url, init.body, headers.get('if-match'), init.keepalive])).to.deep.equal([
      ['GET', `${address}/papers/note`, undefined, null, false],
      ['PUT', `${address}/papers/note`, '{"note":"Xin cảm ơn"}', '"0"', true],
      ['POST', `${address}/supplements`, '{"files":[]}', '"1"', false],
      ['POST', `${address}/supplements`, '{"files":[]}', null, false],
    ]);
  });

  it('is saved in one attempt: whoever keeps it decides when to try again', async () => {
    const { client, sent } = scripted([offline]);
    expect(await rejection(client.dossiers.saveNote('H99.001-260701-0001', 'x', { etag: '"0"', idempotencyKey: 'k' }))).to.be.instanceOf(NetworkError);
    expect(sent.length).to.equal(1);
  });
});

describe('submit', () => {
  it('tries again with the same key and body until the gateway answers', async () => {
    const { client, sent } = scripted([offline, proxyError, refusal('unavailable'), json(dossier, 201)]);
    expect(await client.dossiers.submit(submission, { idempotencyKey: 'the-key-of-this-one' })).to.deep.equal(dossier);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(Array(4).fill('the-key-of-this-one'));
    expect(new Set(sent.map(({ init }) => init.body)).size).to.equal(1);
  });

  it('gives up after a bound, and never repeats what was refused', async () => {
    const dead = scripted([offline]);
    expect(await rejection(dead.client.dossiers.submit(submission, { idempotencyKey: 'k' }))).to.be.instanceOf(NetworkError);
    expect(dead.sent.length).to.equal(4);
    const refused = scripted([refusal('invalidAnswers')]);
    expect(await rejection(refused.client.dossiers.submit(submission, { idempotencyKey: 'k' }))).to.be.instanceOf(ProblemError);
    expect(refused.sent.length).to.equal(1);
  });

  it('stops trying when aborted', async () => {
    const stop = new AbortController();
    const { client, sent } = scripted([() => { stop.abort(); return offline({ url: '', init: {}, headers: new Headers() }); }]);
    await rejection(client.dossiers.submit(submission, { idempotencyKey: 'k', signal: stop.signal }));
    expect(sent.length).to.equal(1);
  });
});

describe('follow', () => {
  it('gives each event once, resumes after the last one seen, and ends at a terminal state', async () => {
    const first = block(event(1, 1));
    const { client, sent } = scripted([
      stream([': hello\n\n', first.slice(0, 20), first.slice(20) + block(event(2, 2))]),
      stream([block(event(2, 2)), block(event(3, 9))]),
      stream([block(event(4, 10))], false),
    ]);
    expect(await collect(client.dossiers.follow('H99.001-260701-0001'))).to.deep.equal([1, 2, 3, 4]);
    expect(sent.map(({ headers }) => headers.get('last-event-id'))).to.deep.equal(['0', '2', '3']);
  }).timeout(10_000);

  it('asks for the list where streams are held back', async () => {
    const { client, sent } = scripted([stream([], false), stream([], false), json([event(1, 1)]), json([]), json([event(2, 3)])]);
    expect(await collect(client.dossiers.follow('H99.001-260701-0001'))).to.deep.equal([1, 2]);
    expect(sent.slice(2).map(({ url }) => new URL(url).search)).to.deep.equal(['?after=0', '?after=1', '?after=1']);
  });

  it('takes a list from a gateway that has no streams', async () => {
    const { client } = scripted([json([event(1, 1), event(2, 3)])]);
    expect(await collect(client.dossiers.follow('H99.001-260701-0001'))).to.deep.equal([1, 2]);
  });

  it('waits out a network that is away, and passes refusals on', async () => {
    const { client } = scripted([offline, proxyError, offline, json([event(1, 3)])]);
    expect(await collect(client.dossiers.follow('H99.001-260701-0001'))).to.deep.equal([1]);
    const refused = scripted([refusal('unauthenticated')]);
    expect(await rejection(collect(refused.client.dossiers.follow('x')))).to.be.instanceOf(ProblemError);
  });

  it('says how events get through, once per change', async () => {
    const told: string[] = [];
    const onConnection = (state: string) => told.push(state);
    const live = scripted([stream([block(event(1, 1)), block(event(2, 2))], true), offline, offline, json([]), offline, json([event(3, 4)]), json([event(4, 3)])]);
    expect(await collect(live.client.dossiers.follow('x', { onConnection }))).to.deep.equal([1, 2, 3, 4]);
    expect(told).to.deep.equal(['live', 'lost', 'polling', 'lost', 'polling']);
  }).timeout(10_000);

  it('is not live before anything came through', async () => {
    const told: string[] = [];
    const { client } = scripted([stream([], false), stream([], false), json([event(1, 3)])]);
    await collect(client.dossiers.follow('x', { onConnection: (state) => told.push(state) }));
    expect(told).to.deep.equal(['lost', 'polling']);
  });

  it('goes back to streams when they may get through again', async () => {
    const told: string[] = [];
    const { client, sent } = scripted([offline, offline, ...Array.from({ length: 20 }, () => json([])), stream([block(event(1, 3))])]);
    expect(await collect(client.dossiers.follow('x', { onConnection: (state) => told.push(state) }))).to.deep.equal([1]);
    expect(told).to.deep.equal(['lost', 'polling', 'live']);
    expect(sent.at(-1)?.headers.get('accept')).to.match(/^text\/event-stream/);
  });

  it('asks for the list when the gateway gives one person no further stream', async () => {
    const { client, sent } = scripted([refusal('rateLimited'), json([event(1, 3)])]);
    expect(await collect(client.dossiers.follow('x'))).to.deep.equal([1]);
    expect(new URL(sent[1]?.url ?? '').search).to.equal('?after=0');
  });

  it('ends quietly when aborted', async () => {
    const stop = new AbortController();
    const { client } = scripted([stream([block(event(1, 1))], false)], { follow: { pollEvery: 2, silence: 60_000 } });
    const seen: number[] = [];
    for await (const { seq } of client.dossiers.follow('x', { signal: stop.signal })) {
      seen.push(seq);
      stop.abort();
    }
    expect(seen).to.deep.equal([1]);
  });
});

describe('registry', () => {
  it('moves lead to states that exist, and none leads out of a terminal one', () => {
    for (const { moves, terminal } of Object.values(dossierStates)) {
      for (const move of moves) expect(dossierStates).to.have.property(String(move));
      expect(moves.length === 0).to.equal(terminal);
    }
    expect(Object.entries(dossierStates).filter(([, state]) => state.stopsClock).map(([code]) => code)).to.deep.equal(['5', '6', '8']);
  });

  it('has a text in both languages for every code', () => {
    for (const { vi, en } of Object.values(problemTexts)) expect([vi.length > 0, en.length > 0]).to.deep.equal([true, true]);
  });
});
