import { NetworkError, ProblemError } from './errors.ts';
import { dossierStates } from './generated/registry.ts';
import { path, readJson, send, sendJson, type Transport } from './http.ts';
import { backOff, isPassing, wait } from './retry.ts';
import { serverSentEvents } from './server-sent-events.ts';
import type { DossierEvent } from './types.ts';

export interface FollowOptions {
  readonly signal?: AbortSignal;
  /** Number of the last event already seen; 0 for all. */
  readonly after?: number;
  /**
   * Told whenever it changes how events get through: as they happen, by asking at intervals, or not at all for now. Whoever
   * shows a state says by it how fresh that state is.
   */
  readonly onConnection?: (state: Connection) => void;
}

export type Connection = 'live' | 'polling' | 'lost';

export interface FollowTiming {
  /** Milliseconds between two questions when no stream gets through. */
  readonly pollEvery: number;
  /** Milliseconds without a byte (the gateway sends a comment every 15 s) after which a stream counts as dead. */
  readonly silence: number;
}

/** A stream that says nothing may be held back by a proxy: after this many failures in a row the list is asked instead. */
const FAILURES_BEFORE_POLLING = 2;
/** What kept streams from getting through may have been a network that was away for a while: they get another chance. */
const POLLS_BEFORE_STREAMING = 20;

/** More streams than the gateway gives one person: nothing is wrong, and the list may still be asked. */
const isLimited = (error: unknown): boolean => error instanceof ProblemError && error.problem.code === 'rateLimited';

/**
 * The events of a dossier, each once, in order, as they happen. Resumes after the last one seen whenever the stream breaks,
 * asks for the list where streams don't get through, and ends at a terminal state or when `signal` aborts.
 * @throws ProblemError when the gateway refuses (signed out, no such dossier); network failures are waited out.
 */
export async function* follow(transport: Transport, code: string, options: FollowOptions, timing: FollowTiming): AsyncGenerator<DossierEvent> {
  const { signal } = options;
  let last = options.after ?? 0;
  let failures = 0;
  let polls = 0;
  let connection: Connection | undefined;
  const tell = (now: Connection): void => {
    if (now !== connection) options.onConnection?.(now);
    connection = now;
  };
  while (!signal?.aborted) {
    const polling = failures >= FAILURES_BEFORE_POLLING;
    try {
      for await (const event of polling ? listed(transport, code, last, signal, tell) : streamed(transport, code, last, signal, timing.silence, tell)) {
        if (event.seq <= last) continue;
        last = event.seq;
        failures = polling ? failures : 0;
        yield event;
        if (dossierStates[event.state].terminal) return;
      }
      polls = polling ? polls + 1 : 0;
      if (polls >= POLLS_BEFORE_STREAMING) failures = FAILURES_BEFORE_POLLING - 1;
      await wait(polling ? timing.pollEvery : backOff(1000, 0), signal);
    } catch (error) {
      if (signal?.aborted) return;
      if (!isPassing(error) && !isLimited(error)) throw error;
      tell('lost');
      failures = isLimited(error) ? Math.max(failures + 1, FAILURES_BEFORE_POLLING) : failures + 1;
      await wait(polling ? timing.pollEvery : backOff(timing.pollEvery / 8, failures), signal).catch(() => undefined);
    }
  }
}

async function* listed(
  transport: Transport,
  code: string,
  after: number,
  signal: AbortSignal | undefined,
  tell: (now: Connection) => void,
): AsyncGenerator<DossierEvent> {
  const events = await sendJson<DossierEvent[]>(transport, `${path('dossiers', code, 'events')}?after=${after}`, { signal });
  tell('polling');
  yield* events;
}

async function* streamed(
  transport: Transport,
  code: string,
  after: number,
  signal: AbortSignal | undefined,
  silence: number,
  tell: (now: Connection) => void,
): AsyncGenerator<DossierEvent> {
  const quiet = new AbortController();
  const give = () => quiet.abort(new NetworkError());
  const pass = () => quiet.abort(signal?.reason);
  let watch = setTimeout(give, silence);
  signal?.addEventListener('abort', pass, { once: true });
  try {
    const headers = { accept: 'text/event-stream, application/json;q=0.5', 'last-event-id': String(after) };
    const response = await send(transport, path('dossiers', code, 'events'), { headers, signal: quiet.signal });
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      const events = await readJson<DossierEvent[]>(response, quiet.signal);
      tell('polling');
      yield* events;
      return;
    }
    // Not before the first bytes: a proxy may let the headers through and hold back the rest.
    const alive = () => {
      tell('live');
      clearTimeout(watch);
      watch = setTimeout(give, silence);
    };
    for await (const { data } of serverSentEvents(response.body, alive)) yield JSON.parse(data);
  } catch (error) {
    throw isPassing(error) || !(error instanceof TypeError || error instanceof SyntaxError) ? error : new NetworkError({ cause: error });
  } finally {
    clearTimeout(watch);
    signal?.removeEventListener('abort', pass);
  }
}
