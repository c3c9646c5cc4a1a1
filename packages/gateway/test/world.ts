/** A tiny catalogue, an issuer and a gateway process, for one test file. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endDatabase, startGateway, type GatewayProcess, type GatewaySettings } from '../../../test/support/gateway.ts';
import { startIssuer, type TestIssuer, type TokenClaims } from '../../../test/support/issuer.ts';
import { CODE, makeTinyWorld, VERSION } from './tiny.ts';

export interface World {
  readonly folder: string;
  readonly issuer: TestIssuer;
  readonly settings: GatewaySettings;
  gateway: GatewayProcess;
  /** Starts the gateway again after a kill or a stop. */
  restart(): Promise<void>;
  request(path: string, options?: Call): Promise<Answer>;
  submit(as: TokenClaims, key: string, answers: object): Promise<Answer>;
  end(): Promise<void>;
}

export interface Call {
  readonly as?: TokenClaims;
  readonly token?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests look into whatever comes back.
  readonly body: Record<string, unknown>;
}

export const makeWorld = async (environment: Record<string, string> = {}, prepare?: (settings: GatewaySettings) => Promise<void>): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-gateway-'));
  // As root the database runs as another user, who must get in.
  await chmod(folder, 0o755);
  const issuer = await startIssuer();
  const settings: GatewaySettings = {
    ...(await makeTinyWorld(folder)),
    data: join(folder, 'data'),
    issuer: issuer.url,
    audience: issuer.audience,
    origins: ['https://portal.example'],
    environment,
  };
  await prepare?.(settings);
  const world: World = {
    folder,
    issuer,
    settings,
    // A gateway that does not start fails the tests; an issuer left open would keep them waiting for ever.
    gateway: await startGateway(settings).catch(async (error: unknown) => {
      await issuer.close();
      throw error;
    }),
    async restart() {
      world.gateway = await startGateway(settings);
    },
    async request(path, { as, token, method = 'GET', body, headers = {} } = {}) {
      const bearer = token ?? (as && (await issuer.token(as)));
      const response = await fetch(world.gateway.url + path, {
        signal: AbortSignal.timeout(20_000),
        method,
        headers: { ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {} };
    },
    submit: (as, key, answers) =>
      world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: VERSION, answers } }),
    async end() {
      await world.gateway.stop();
      await endDatabase(settings.data, 'SIGINT');
      await issuer.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
};

/** An answer that the contract calls a list. */
export const listOf = (answer: Answer): Record<string, unknown>[] => JSON.parse(answer.text);

/** The set of (pointer, code) of a problem. */
export const issuesOf = (answer: Answer): string[] => {
  const { errors } = answer.body;
  return Array.isArray(errors) ? errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort() : [];
};

const NUMBERS = { prefill: '7', 'held-papers': '1', 'earlier-answers': '1' } as const;
export type Purpose = keyof typeof NUMBERS;

/** What a person agrees to when a form is filled in: everything that may be, unless only some of it. */
export const agreed = (...purposes: Purpose[]) => ({
  consents: (purposes.length > 0 ? purposes : (['prefill', 'held-papers', 'earlier-answers'] as const)).map((purpose) => ({ purpose, version: NUMBERS[purpose], language: 'vi' })),
});
