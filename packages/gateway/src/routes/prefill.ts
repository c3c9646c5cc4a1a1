import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Prefill, PrefillRequest, PrefillValue } from '../contract.ts';
import { keptFromBefore, prefillValues } from '../prefill-values.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import { citizen, contextWith, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BODY_LIMIT = 4 * 1024;

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, ask, catalogue, config, contract, database, limit, procedures } = parts;

  /** What was issued last to a person for a version, and may still be used. */
  const issuedBefore = async (person: string, { plan: { procedure } }: Published): Promise<readonly PrefillValue[]> => {
    const row = await database
      .selectFrom('prefill')
      .select('issued')
      .where('person', '=', person)
      .where('procedure', '=', procedure.code)
      .where('version', '=', procedure.version)
      .where('expires_at', '>', new Date())
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.issued ?? [];
  };

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const { subject: person, personalId } = citizen(request);
      limit(`prefill ${person}`);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const { code: procedure, version } = published.plan.procedure;

      const { records, unreachable } = personalId === undefined ? { records: [], unreachable: [] } : await ask(personalId, request.id);
      const now = new Date();
      const told = unreachable.map(({ id, name }) => ({ id, name }));
      const found = prefillValues(published, records, contextWith(agency, told), catalogue.codeLists, now.toISOString());
      const before = unreachable.length > 0 ? keptFromBefore(published, await issuedBefore(person, published), found, unreachable) : [];
      const values = [...found, ...before];

      const prefill: Prefill = {
        id: randomUUID(),
        procedure,
        version,
        issuedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + config.prefillHours * HOUR).toISOString(),
        values,
        ...(told.length > 0 ? { unreachable: told } : {}),
      };
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = { id: randomUUID(), person, given_for: purpose, wording, method: 'online form', given_at: now };
        await transaction.insertInto('consent').values({ ...consent, purpose: 'proof of consent', expires_at: new Date(now.getTime() + config.retentionDays * DAY) }).execute();
        const row = { id: prefill.id, person, procedure, version, consent: consent.id, issued_at: now, issued: JSON.stringify(values), unreachable: JSON.stringify(told) };
        await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill', expires_at: new Date(prefill.expiresAt) }).execute();
      });
      return reply.code(201).send(prefill);
    },
  );
};
