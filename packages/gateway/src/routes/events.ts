import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { failure, log } from '../log.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { callerOf, signedIn, visibleTo, type Parts } from './parts.ts';

const HEARTBEAT = 15_000;
/** A wait that is longer than timers can hold is cut; the client comes back. */
const LONGEST_TIMER = 2_147_483_647;
const MOST_STREAMS = 20;

const wantsStream = (accept: string | undefined): boolean => /(^|,)\s*text\/event-stream\b/.test(accept ?? '');

export const eventRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, dossiers, listener } = parts;
  const open = new Set<ServerResponse>();
  const perPerson = new Map<string, number>();
  server.addHook('preClose', async () => {
    for (const stream of open) stream.end();
  });

  const follow = (stream: ServerResponse, code: string, after: number, person: string, expiresAt: Date): void => {
    let last = after;
    let queue = Promise.resolve();
    const send = async (): Promise<void> => {
      for (const event of await dossiers.events(code, last)) {
        if (stream.writableEnded) return;
        stream.write(`id: ${event.seq}\nevent: dossier\ndata: ${JSON.stringify(event)}\n\n`);
        last = event.seq;
      }
    };
    const wake = (): void => {
      queue = queue.then(send).catch((error: unknown) => {
        log('warn', 'stream ended', failure(error));
        stream.end();
      });
    };
    const unsubscribe = listener.subscribe(code, wake);
    const heartbeat = setInterval(() => {
      if (!stream.writableEnded) stream.write(': still here\n\n');
    }, HEARTBEAT);
    const expiry = setTimeout(() => stream.end(), Math.min(Math.max(0, expiresAt.getTime() - Date.now()), LONGEST_TIMER));
    open.add(stream);
    perPerson.set(person, (perPerson.get(person) ?? 0) + 1);
    stream.once('close', () => {
      unsubscribe();
      clearInterval(heartbeat);
      clearTimeout(expiry);
      open.delete(stream);
      const rest = (perPerson.get(person) ?? 1) - 1;
      if (rest > 0) perPerson.set(person, rest);
      else perPerson.delete(person);
    });
    wake();
  };

  server.get<{ Params: { code: string }; Querystring: { after?: number }; Headers: { 'last-event-id'?: number } }>(
    '/v1/dossiers/:code/events',
    { onRequest: signedIn(parts), preHandler: checked(contract, 'listEvents') },
    async (request, reply) => {
      const caller = callerOf(request);
      const { code } = request.params;
      if (!(await dossiers.exists(code, visibleTo(caller)))) throw new Refusal('notFound');
      const after = request.headers['last-event-id'] ?? request.query.after ?? 0;
      if (!wantsStream(request.headers.accept)) return dossiers.events(code, after);
      if ((perPerson.get(caller.subject) ?? 0) >= MOST_STREAMS) throw new Refusal('rateLimited', { headers: { 'retry-after': '30' } });
      reply.hijack();
      // Whoever hung up while the dossier was looked up will not be heard of again.
      if (reply.raw.destroyed) return reply;
      // 200 and the headers that every answer has, cross-origin ones included; proxies must not hold events back.
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', connection: 'close' });
      reply.raw.write('retry: 2000\n\n');
      follow(reply.raw, code, after, caller.subject, caller.expiresAt);
      return reply;
    },
  );
};
