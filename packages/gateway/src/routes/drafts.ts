import type { FastifyInstance } from 'fastify';
import type { DraftContent, NewDraft } from '../contract.ts';
import { namesWhatItChanges, revisionOf } from '../etag.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const BODY_LIMIT = 256 * 1024;

interface Keyed {
  'idempotency-key': string;
}

export const draftRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, drafts, limit, limitSaves } = parts;
  const onRequest = signedIn(parts);

  server.get('/v1/drafts', { onRequest }, async (request) => drafts.list(citizen(request).subject));

  server.post<{ Body: NewDraft; Headers: Keyed }>('/v1/drafts', { bodyLimit: BODY_LIMIT, onRequest, preHandler: checked(contract, 'createDraft') }, async (request, reply) => {
    const { subject: person } = citizen(request);
    limit(`draft ${person}`);
    const draft = await drafts.create(person, request.headers['idempotency-key'], request.body);
    return reply.code(201).header('etag', draft.etag).send(draft);
  });

  server.get<{ Params: { draft: string } }>('/v1/drafts/:draft', { onRequest, preHandler: checked(contract, 'getDraft') }, async (request, reply) => {
    const draft = await drafts.find(request.params.draft, citizen(request).subject);
    if (!draft) throw new Refusal('notFound');
    return reply.header('etag', draft.etag).send(draft);
  });

  server.put<{ Params: { draft: string }; Body: DraftContent; Headers: Keyed & { 'if-match'?: string } }>(
    '/v1/drafts/:draft',
    {
      bodyLimit: BODY_LIMIT,
      onRequest,
      preHandler: [namesWhatItChanges, checked(contract, 'saveDraft')],
    },
    async (request, reply) => {
      const { params, body: content, headers } = request;
      const { subject: person } = citizen(request);
      limitSaves(person);
      const saved = await drafts.save({ id: params.draft, person, content, revision: revisionOf(headers['if-match']), key: headers['idempotency-key'] });
      return reply.header('etag', saved.etag).send(saved);
    },
  );

  server.delete<{ Params: { draft: string } }>('/v1/drafts/:draft', { onRequest, preHandler: checked(contract, 'removeDraft') }, async (request, reply) => {
    await drafts.remove(request.params.draft, citizen(request).subject);
    return reply.code(204).send();
  });
};
