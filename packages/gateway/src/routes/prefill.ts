import { randomUUID } from 'node:crypto';
import { fieldIndex, withUnreachable } from '@motcua/procedure/evaluate';
import type { FastifyInstance } from 'fastify';
import { dayInVietnam } from '@motcua/vietnam';
import type { DataUse, Prefill, PrefillRequest, PrefillValue, RepositoryInfo, Text } from '../contract.ts';
import { fittingDocuments } from '../documents/fitting.ts';
import { toHeldPaper, validityOf, type IssuedDocument } from '../documents/issued.ts';
import { OWN_REPOSITORY } from '../keeping/own.ts';
import { keptFromBefore, prefillValues, type Filled } from '../prefill-values.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import type { Found } from '../repositories/ask.ts';
import { recordChecker } from '../repositories/sound.ts';
import { checked } from '../server.ts';
import { citizen, contextOf, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

/** What a prefill is made of. */
interface Made {
  readonly found: Found;
  readonly filled: readonly Filled[];
  readonly documents: readonly IssuedDocument[];
}

/** What each repository was asked for, which questions it filled in, and which papers it has, each once. */
const usesOf = ({ plan }: Published, { found: { records, unknown, unreachable }, filled, documents }: Made): Omit<DataUse, 'at'>[] => {
  const fields = fieldIndex(plan);
  const questions = ({ id }: RepositoryInfo): Text[] => [
    ...new Map(filled.filter(({ repository }) => repository.id === id).flatMap(({ value }) => fields.get(value.pointer)?.title ?? []).map((title) => [title.vi, title])).values(),
  ];
  const papers = ({ id }: RepositoryInfo): Text[] =>
    plan.procedure.components.filter(({ code }) => documents.some(({ component, repository }) => component === code && repository.id === id)).map(({ name }) => name);
  const use = (outcome: DataUse['outcome']) => (repository: RepositoryInfo): Omit<DataUse, 'at'> => ({
    repository: { id: repository.id, name: repository.name },
    outcome,
    questions: questions(repository),
    ...(papers(repository).length > 0 ? { papers: papers(repository) } : {}),
  });
  return [...records.map(({ repository }) => repository).map(use('answered')), ...unknown.map(use('unknown')), ...unreachable.map(use('unreachable'))];
};

/** What was issued last, and may still be used. */
interface Before {
  readonly issued: readonly PrefillValue[];
  readonly documents: readonly IssuedDocument[];
}

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, ask, catalogue, config, consents, contract, database, keeping, limit, procedures } = parts;
  const check = recordChecker();

  /** What was issued last to a person for a version, and may still be used. */
  const issuedBefore = async (person: string, { plan: { procedure } }: Published): Promise<Before> => {
    const row = await database
      .selectFrom('prefill')
      .innerJoin('consent', 'consent.id', 'prefill.consent')
      .select(['issued', 'documents'])
      .where('consent.withdrawn_at', 'is', null)
      .where('prefill.person', '=', person)
      .where('prefill.procedure', '=', procedure.code)
      .where('prefill.version', '=', procedure.version)
      .where('prefill.expires_at', '>', new Date())
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ?? { issued: [], documents: [] };
  };

  /** What repositories answer, and what the person keeps, which is heard last. */
  const held = async (person: string, personalId: string | undefined, procedure: string, request: string): Promise<Found> => {
    if (personalId === undefined) return { records: [], unknown: [], unreachable: [] };
    const [found, own] = await Promise.all([ask(personalId, request), keeping.record(person, personalId, procedure)]);
    const { record } = own === undefined ? {} : check(own, personalId);
    return record ? { ...found, records: [...found.records, { repository: OWN_REPOSITORY, record }] } : found;
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

      const found = await held(person, personalId, procedure, request.id);
      const now = new Date();
      const unreachable = found.unreachable.map(({ id, name }) => ({ id, name }));
      const filled = prefillValues(published, found.records, withUnreachable(contextOf(agency), unreachable), catalogue.codeLists, now.toISOString());
      const said = filled.map(({ value }) => value);
      const before = unreachable.length > 0 ? await issuedBefore(person, published) : { issued: [], documents: [] };
      const values = [...said, ...keptFromBefore(published, before.issued, said, found.unreachable)];
      const today = dayInVietnam(now);
      const documents = [
        ...fittingDocuments({ plan: published.plan, agency, records: found.records, personalId: personalId ?? '', today, retrievedAt: now.toISOString() }),
        ...before.documents.filter(({ repository }) => found.unreachable.some(({ id }) => id === repository.id)),
      ];

      const prefill: Prefill = {
        id: randomUUID(),
        procedure,
        version,
        issuedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + config.prefillHours * HOUR).toISOString(),
        values,
        ...(unreachable.length > 0 ? { unreachable } : {}),
        ...(documents.length > 0 ? { documents: documents.map((document) => toHeldPaper(document, validityOf(document, today))) } : {}),
      };
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = randomUUID();
        await consents.record(transaction, { id: consent, person, purpose, wording, procedure, version, at: now, uses: usesOf(published, { found, filled, documents }) });
        const row = { id: prefill.id, person, procedure, version, consent, issued_at: now, issued: JSON.stringify(values), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents) };
        await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill', expires_at: new Date(prefill.expiresAt) }).execute();
      });
      return reply.code(201).send(prefill);
    },
  );
};
