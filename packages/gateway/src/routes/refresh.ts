import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { adopt } from '../adopted.ts';
import type { RefreshRequest } from '../contract.ts';
import { leadsTo } from '../drafts.ts';
import { isAnyWithdrawn, stands } from '../prefill-consents.ts';
import { noPrefill, toPrefill } from '../prefill-reply.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { carriedTo } from '../refreshing.ts';
import { checked } from '../server.ts';
import { asItCounts } from '../withdrawn.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const BODY_LIMIT = 4 * 1024;

/** A draft that is gone on with: what fills it in is asked for again when it is old. */
export const refreshRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { config, contract, database, limit, procedures, refresh } = parts;

  const draftOf = (id: string, person: string) =>
    database.selectFrom('draft').select(['procedure', 'version']).where('id', '=', id).where('person', '=', person).where('expires_at', '>', new Date()).executeTakeFirst();

  /** @throws Refusal as a save of that version would be. */
  const publishedFor = async (procedure: string, from: string, to: string): Promise<Published> => {
    const published = (await leadsTo(procedures, procedure, from, to)) ? await procedures.find(procedure, to) : undefined;
    if (published) return published;
    throw new Refusal((await leadsTo(procedures, procedure, to, from)) ? 'draftCarriedOver' : 'unknownVersion');
  };

  server.post<{ Params: { draft: string }; Body: RefreshRequest }>(
    '/v1/drafts/:draft/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'refreshPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      const { params, body } = request;
      limit(`prefill ${caller.subject}`);
      const draft = await draftOf(params.draft, caller.subject);
      if (!draft) throw new Refusal('notFound');
      const published = await publishedFor(draft.procedure, draft.version, body.version);
      if (body.prefill === undefined) await adopt(database, { draft: params.draft, person: caller.subject, procedure: draft.procedure, version: body.version });
      const refreshed = await refresh(caller, { draft: params.draft, request: request.id, published });
      if (!refreshed) return body.prefill === undefined ? reply.code(204).send() : reply.code(200).send(noPrefill(published, body.prefill));
      const { last, now } = refreshed;
      // Once a consent is taken back, what the page has may count for less by now.
      if (!now && !isAnyWithdrawn(last.consents) && last.id === body.prefill) return reply.code(204).send();
      const carried = carriedTo(published, last);
      const counting = asItCounts(carried, last, config.prefillRefreshHours);
      const documents = stands(last.consents, 'held-papers') ? last.documents : [];
      const less = documents.length < last.documents.length || !isDeepStrictEqual(counting, carried);
      return reply.code(now ? 201 : 200).send(toPrefill(published, { ...last, ...counting, documents, withdrawn: less }));
    },
  );
};
