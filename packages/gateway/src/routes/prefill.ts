import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { checkPurposes } from '../consents.ts';
import type { PrefillPurpose, PrefillRequest } from '../contract.ts';
import { fetchFor, type Before } from '../fetching.ts';
import { cameByStanding, noteConsents } from '../prefill-consents.ts';
import { toPrefill } from '../prefill-reply.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { config, consents, contract, database, limit, procedures } = parts;

  /** What was issued last to a person for a version by a consent to a purpose, and may still be used. */
  const issuedLast = (person: string, { plan: { procedure } }: Published, purpose: PrefillPurpose) =>
    database
      .selectFrom('prefill')
      .select(['issued', 'rows', 'documents'])
      .where('person', '=', person)
      .where('procedure', '=', procedure.code)
      .where('version', '=', procedure.version)
      .where('expires_at', '>', new Date())
      .where(cameByStanding(purpose))
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();

  const issuedBefore = async (person: string, published: Published): Promise<Before> => {
    const [answers, papers] = [await issuedLast(person, published, 'prefill'), await issuedLast(person, published, 'held-papers')];
    return { values: answers?.issued ?? [], rows: answers?.rows ?? [], documents: papers?.documents ?? [] };
  };

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person } = caller;
      limit(`prefill ${person}`);
      const given = request.body.consents;
      checkPurposes(given);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const { code: procedure, version } = published.plan.procedure;

      const { at: now, values, rows, unreachable, documents, uses } = await fetchFor(parts, caller, request.id, published, new Set(given.map(({ purpose }) => purpose)), { before: () => issuedBefore(person, published) });
      const issued = { id: randomUUID(), issued_at: now, expires_at: new Date(now.getTime() + config.prefillHours * HOUR) };
      await database.transaction().execute(async (transaction) => {
        const row = { ...issued, person, procedure, version, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents) };
        await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill' }).execute();
        // Listed in their order: the latest first, and of one moment the greatest.
        const ids = given.map(() => randomUUID()).sort().reverse();
        for (const [index, { purpose, version: wording, language }] of given.entries()) {
          const id = ids[index] ?? randomUUID();
          await consents.record(transaction, { id, person, purpose, wording, language, procedure, version, at: now, uses: uses.get(purpose) ?? [] });
          await noteConsents(transaction, issued.id, [[purpose, { id }]]);
        }
      });
      return reply.code(201).send(toPrefill(published, { ...issued, values, rows, unreachable, documents }));
    },
  );
};
