import { NetworkError, ProblemError } from './errors.ts';
import type { Problem } from './types.ts';

export interface Transport {
  readonly baseUrl: string;
  /** The access token of the signed-in person; asked for at each request, so that it may be renewed in between. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Language of the problems' titles; Vietnamese when absent. */
  readonly language?: () => 'vi' | 'en';
  readonly fetch?: typeof globalThis.fetch;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Finished by the browser when the page goes away meanwhile, as far as browsers take a body along. */
  readonly keepalive?: boolean | undefined;
}

/** Browsers refuse to take more along, all requests of a page together; there is room left for another one. */
const TAKEN_ALONG = 60_000;

const fitsAlong = (body: string): boolean => new TextEncoder().encode(body).length <= TAKEN_ALONG;

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'status' in value && 'code' in value && typeof value.code === 'string';

/** What every request carries: the language, and who asks. */
export const requestHeaders = async (transport: Transport, own: Readonly<Record<string, string>> = {}): Promise<Headers> => {
  const token = await transport.token?.();
  const headers = new Headers({ 'accept-language': transport.language?.() ?? 'vi', ...own });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return headers;
};

/**
 * One request.
 * @throws NetworkError when no answer came, or one that no gateway gives (a proxy's error page);
 * ProblemError when the gateway refused; the signal's reason when it was aborted.
 */
export const send = async (transport: Transport, path: string, options: RequestOptions = {}): Promise<Response> => {
  const headers = await requestHeaders(transport, { accept: 'application/json', ...options.headers });
  const init: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'omit', signal: options.signal ?? null };
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  if (body !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = body;
  }
  // One that is too large goes as any other: it may still get through, where the browser would not even send it.
  init.keepalive = options.keepalive === true && fitsAlong(body ?? '');
  const response = await understood(options.signal, () => (transport.fetch ?? globalThis.fetch)(transport.baseUrl.replace(/\/$/, '') + path, init));
  if (response.ok) return response;
  const problem: unknown = await understood(options.signal, () => response.json());
  throw isProblem(problem) ? new ProblemError(problem) : new NetworkError();
};

/** One request whose answer is JSON in the shape that the contract gives it. */
export const sendJson = async <T>(transport: Transport, path: string, options: RequestOptions = {}): Promise<T> => {
  return readJson<T>(await send(transport, path, options), options.signal);
};

/** @throws NetworkError when the body breaks off or is no JSON. */
export const readJson = <T>(response: Response, signal?: AbortSignal): Promise<T> => understood<T>(signal, () => response.json());

/** What can't be understood counts as no answer. */
export const understood = async <T>(signal: AbortSignal | undefined, attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw new NetworkError({ cause });
  }
};

/** A browser takes `.` and `..` for steps along the path, escaped or not; escaped twice they reach the gateway, which refuses them. */
const segment = (part: string): string => (/^\.\.?$/.test(part) ? part.replaceAll('.', '%252E') : encodeURIComponent(part));

/** Path segments as the contract's path parameters. */
export const path = (...segments: readonly string[]): string => `/v1/${segments.map(segment).join('/')}`;
