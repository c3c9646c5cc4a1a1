import type { FastifyInstance } from 'fastify';
import type { KeepingRequest } from '../contract.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

/** What a person keeps of finished dossiers for next time. */
export const repositoryRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, keeping, limit } = parts;
  const onRequest = signedIn(parts);

  server.get('/v1/repository', { onRequest }, async (request) => keeping.list(citizen(request).subject));

  server.delete<{ Params: { kept: string } }>('/v1/repository/:kept', { onRequest, preHandler: checked(contract, 'removeKept') }, async (request, reply) => {
    await keeping.remove(request.params.kept, citizen(request).subject);
    return reply.code(204).send();
  });

  server.delete<{ Params: { code: string } }>('/v1/repository/answers/:code', { onRequest, preHandler: checked(contract, 'removeKeptAnswers') }, async (request, reply) => {
    await keeping.removeAnswers(request.params.code, citizen(request).subject);
    return reply.code(204).send();
  });

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code/keeping', { onRequest, preHandler: checked(contract, 'getKeepable') }, async (request) =>
    keeping.keepable(request.params.code, citizen(request).subject),
  );

  server.post<{ Params: { code: string }; Body: KeepingRequest }>('/v1/dossiers/:code/keeping', { onRequest, preHandler: checked(contract, 'keepDossier') }, async (request, reply) => {
    const { subject: person } = citizen(request);
    limit(`keeping ${person}`);
    return reply.code(201).send(await keeping.keep(request.params.code, person, request.body));
  });
};
