/** One connection listens for all streams of this process; PostgreSQL tells every gateway of a new event. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from './dossiers.ts';
import { failure, log } from './log.ts';

export interface Listener {
  /** Calls `wake` when the dossier may have a new event; returns how to stop. */
  subscribe(dossier: string, wake: () => void): () => void;
  stop(): Promise<void>;
}

const RECONNECT = 500;

export const listen = async (connectionString: string): Promise<Listener> => {
  const waiting = new Map<string, Set<() => void>>();
  const stopping = new AbortController();
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const made = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true, application_name: 'motcua-gateway-events' });
    made.on('notification', ({ payload = '' }) => waiting.get(payload)?.forEach((wake) => wake()));
    made.on('error', (error) => log('warn', 'event connection failed', failure(error)));
    await made.connect();
    await made.query(`listen ${CHANNEL}`);
    made.once('end', () => void reconnect());
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
