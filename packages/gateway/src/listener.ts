/** One connection listens for all streams of this process; PostgreSQL tells every gateway of a new event. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from './dossier-events.ts';
import { failure, log } from './log.ts';

export interface Listener {
  /** Calls `wake` when the dossier may have a new event; returns how to stop. */
  subscribe(dossier: string, wake: () => void): () => void;
  stop(): Promise<void>;
}

/** Milliseconds. */
export interface ListenerTiming {
  /** Between two looks at whether the connection still carries anything. */
  readonly lookEvery: number;
  /** How long the database may take to answer before the connection counts as dead. */
  readonly patience: number;
}

const RECONNECT = 500;
const TIMING: ListenerTiming = { lookEvery: 15_000, patience: 5_000 };

export const listen = async (connectionString: string, { lookEvery, patience }: ListenerTiming = TIMING): Promise<Listener> => {
  const waiting = new Map<string, Set<() => void>>();
  const stopping = new AbortController();
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const made = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: patience, keepAlive: true, application_name: 'motcua-gateway-events' });
    made.on('notification', ({ payload = '' }) => waiting.get(payload)?.forEach((wake) => wake()));
    made.on('error', (error) => log('warn', 'event connection failed', failure(error)));
    await made.connect();
    await made.query(`listen ${CHANNEL}`);
    // A listener never speaks of itself: a network that loses everything in silence would not be noticed for hours.
    const look = (): void => {
      made.query('select 1').then(() => (timer = setTimeout(look, lookEvery)), () => made.end());
    };
    let timer = setTimeout(look, lookEvery);
    made.once('end', () => {
      clearTimeout(timer);
      void reconnect();
    });
    client = made;
  };

  const reconnect = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await connect();
        // What happened meanwhile was not told: everybody looks.
        for (const wakes of waiting.values()) wakes.forEach((wake) => wake());
        return;
      } catch (error) {
        log('warn', 'event connection not back yet', failure(error));
        await delay(RECONNECT, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  await connect();
  return {
    subscribe(dossier, wake) {
      const wakes = waiting.get(dossier) ?? new Set();
      waiting.set(dossier, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && waiting.get(dossier) === wakes) waiting.delete(dossier);
      };
    },
    async stop() {
      stopping.abort();
      await client?.end().catch(() => undefined);
    },
  };
};
