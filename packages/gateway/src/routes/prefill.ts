import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { PrefillRequest } from '../contract.ts';
import { fetchFor, type Before } from '../fetching.ts';
import { toPrefill } from '../prefill-reply.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import { usablePrefill } from '../usable-prefill.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { config, consents, contract, database, limit, procedures } = parts;

  /** What was issued last to a person for a version, and may still be used. */
  const issuedBefore = async (person: string, { plan: { procedure } }: Published): Promise<Before> => {
    const row = await usablePrefill(database, { person, procedure: procedure.code, version: procedure.version }).select(['issued', 'prefill.rows', 'documents']).executeTakeFirst();
    return { values: row?.issued ?? [], rows: row?.rows ?? [], documents: row?.documents ?? [] };
  };

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person } = caller;
      limit(`prefill ${person}`);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const { code: procedure, version } = published.plan.procedure;

      const { at: now, values, rows, unreachable, documents, uses } = await fetchFor(parts, caller, request.id, published, { before: () => issuedBefore(person, published) });
      const issued = { id: randomUUID(), issued_at: now, expires_at: new Date(now.getTime() + config.prefillHours * HOUR) };
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = randomUUID();
        await consents.record(transaction, { id: consent, person, purpose, wording, procedure, version, at: now, uses });
        const row = { ...issued, person, procedure, version, consent, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents) };
        await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill' }).execute();
      });
      return reply.code(201).send(toPrefill(published, { ...issued, values, rows, unreachable, documents }));
    },
  );
};
