import type { FastifyInstance } from 'fastify';
import { downloadHeaders } from '../files/headers.ts';
import { checked } from '../server.ts';
import { callerOf, signedIn, type Parts } from './parts.ts';

/** Files of papers that were handed in, or may be, by reference. */
export const documentRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, held, limit } = parts;

  server.get<{ Params: { heldFile: string } }>(
    '/v1/held-files/:heldFile/content',
    { onRequest: signedIn(parts), preHandler: checked(contract, 'getHeldFileContent') },
    async (request, reply) => {
      const caller = callerOf(request);
      limit(`held file ${caller.subject}`);
      const { name, type, bytes } = await held.read(request.params.heldFile, caller);
      return reply.headers(downloadHeaders({ name, type, size: bytes.length })).send(bytes);
    },
  );
};
