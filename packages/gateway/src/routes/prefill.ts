import { randomUUID } from 'node:crypto';
import { fieldIndex, withUnreachable } from '@motcua/procedure/evaluate';
import type { FastifyInstance } from 'fastify';
import type { DataUse, Prefill, PrefillRequest, PrefillValue, RepositoryInfo, Text } from '../contract.ts';
import { keptFromBefore, prefillValues, type Filled } from '../prefill-values.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import type { Found } from '../repositories/ask.ts';
import { checked } from '../server.ts';
import { citizen, contextOf, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

/** What each repository was asked for, and which questions it filled in, each once. */
const usesOf = ({ plan }: Published, { records, unknown, unreachable }: Found, filled: readonly Filled[]): Omit<DataUse, 'at'>[] => {
  const fields = fieldIndex(plan);
  const questions = ({ id }: RepositoryInfo): Text[] => [
    ...new Map(filled.filter(({ repository }) => repository.id === id).flatMap(({ value }) => fields.get(value.pointer)?.title ?? []).map((title) => [title.vi, title])).values(),
  ];
  const use = (outcome: DataUse['outcome']) => (repository: RepositoryInfo): Omit<DataUse, 'at'> => ({ repository: { id: repository.id, name: repository.name }, outcome, questions: questions(repository) });
  return [...records.map(({ repository }) => repository).map(use('answered')), ...unknown.map(use('unknown')), ...unreachable.map(use('unreachable'))];
};

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, ask, catalogue, config, consents, contract, database, limit, procedures } = parts;

  /** What was issued last to a person for a version, and may still be used. */
  const issuedBefore = async (person: string, { plan: { procedure } }: Published): Promise<readonly PrefillValue[]> => {
    const row = await database
      .selectFrom('prefill')
      .innerJoin('consent', 'consent.id', 'prefill.consent')
      .select('issued')
      .where('consent.withdrawn_at', 'is', null)
      .where('prefill.person', '=', person)
      .where('prefill.procedure', '=', procedure.code)
      .where('prefill.version', '=', procedure.version)
      .where('prefill.expires_at', '>', new Date())
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.issued ?? [];
  };

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const { subject: person, personalId, claims } = citizen(request);
      limit(`prefill ${person}`);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const { code: procedure, version } = published.plan.procedure;

      const found = personalId === undefined ? { records: [], unknown: [], unreachable: [] } : await ask(personalId, request.id, claims);
      const now = new Date();
      const unreachable = found.unreachable.map(({ id, name }) => ({ id, name }));
      const filled = prefillValues(published, found.records, withUnreachable(contextOf(agency), unreachable), catalogue.codeLists, now.toISOString());
      const said = filled.map(({ value }) => value);
      const before = unreachable.length > 0 ? keptFromBefore(published, await issuedBefore(person, published), said, found.unreachable) : [];
      const values = [...said, ...before];

      const prefill: Prefill = {
        id: randomUUID(),
        procedure,
        version,
        issuedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + config.prefillHours * HOUR).toISOString(),
        values,
        ...(unreachable.length > 0 ? { unreachable } : {}),
      };
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = randomUUID();
        await consents.record(transaction, { id: consent, person, purpose, wording, procedure, version, at: now, uses: usesOf(published, found, filled) });
        const row = { id: prefill.id, person, procedure, version, consent, issued_at: now, issued: JSON.stringify(values), unreachable: JSON.stringify(unreachable) };
        await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill', expires_at: new Date(prefill.expiresAt) }).execute();
      });
      return reply.code(201).send(prefill);
    },
  );
};
