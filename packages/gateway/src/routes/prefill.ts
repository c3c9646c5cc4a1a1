import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Prefill, PrefillRequest, PrefillValue } from '../contract.ts';
import { failure, log } from '../log.ts';
import { prefillValues } from '../prefill-values.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { citizen, contextOf, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BODY_LIMIT = 4 * 1024;

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, catalogue, config, contract, database, limit, procedures, repository } = parts;

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      limit(`prefill ${caller.subject}`);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const { code: procedure, version } = published.plan.procedure;

      const now = new Date();
      let values: PrefillValue[] = [];
      let unavailable = false;
      try {
        const record = caller.personalId === undefined ? undefined : await repository.find(caller.personalId);
        if (record) values = prefillValues(published, record, contextOf(agency), catalogue.codeLists, now.toISOString());
      } catch (error) {
        log('error', 'repository failed', { request: request.id, ...failure(error) });
        unavailable = true;
      }

      const prefill: Prefill = {
        id: randomUUID(),
        procedure,
        version,
        issuedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + config.prefillHours * HOUR).toISOString(),
        values,
        ...(unavailable ? { unavailable } : {}),
      };
      const person = caller.subject;
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = { id: randomUUID(), person, given_for: purpose, wording, method: 'online form', given_at: now };
        await transaction.insertInto('consent').values({ ...consent, purpose: 'proof of consent', expires_at: new Date(now.getTime() + config.retentionDays * DAY) }).execute();
        // A repository that can't be asked takes back nothing of what it said before.
        if (unavailable) return;
        await transaction
          .insertInto('prefill')
          .values({ id: prefill.id, person, procedure, version, consent: consent.id, issued_at: now, issued: JSON.stringify(values), purpose: 'prefill', expires_at: new Date(prefill.expiresAt) })
          .execute();
      });
      return reply.code(201).send(prefill);
    },
  );
};
