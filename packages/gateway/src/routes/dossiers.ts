import type { FastifyInstance, FastifyReply } from 'fastify';
import { isObject, type JsonObject } from '@motcua/procedure';
import type { DossierMove, PrefillValue, ProblemError, Submission } from '../contract.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { judge } from '../submission.ts';
import { callerOf, citizen, contextOf, signedIn, visibleTo, type Parts } from './parts.ts';

const SUBMISSION_LIMIT = 256 * 1024;

/** JSON that came over the wire, as the engine takes it. */
const asAnswers = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const dossierRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, catalogue, contract, database, dossiers, limit, procedures } = parts;
  const onRequest = signedIn(parts);

  /** What was last issued to this person and may still be used; enforced whether or not the submission names it. */
  const lastIssued = async (person: string, { procedure, version }: Submission): Promise<readonly PrefillValue[]> => {
    const row = await database
      .selectFrom('prefill')
      .select('issued')
      .where('person', '=', person)
      .where('procedure', '=', procedure)
      .where('version', '=', version)
      .where('expires_at', '>', new Date())
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.issued ?? [];
  };

  server.post<{ Body: Submission; Headers: { 'idempotency-key': string } }>(
    '/v1/dossiers',
    { bodyLimit: SUBMISSION_LIMIT, onRequest, preHandler: checked(contract, 'submitDossier') },
    async (request, reply) => {
      const { subject: person } = citizen(request);
      limit(`submit ${person}`);
      const { body: submission, headers } = request;
      const key = headers['idempotency-key'];
      const answer = (text: string): FastifyReply => reply.code(201).type('application/json; charset=utf-8').send(text);

      const answered = await dossiers.answered(person, key, submission);
      if (answered !== undefined) return answer(answered);

      const published = await procedures.find(submission.procedure, submission.version);
      if (!published) throw new Refusal('unknownVersion');
      const judgement = judge(published, asAnswers(submission.answers), contextOf(agency), await lastIssued(person, submission), catalogue.codeLists);
      if (!judgement.ok) {
        const errors: ProblemError[] = judgement.issues.map(({ pointer, code, params }) => ({ pointer, code, ...(params === undefined ? {} : { params: { ...params } }) }));
        throw new Refusal('invalidAnswers', { errors });
      }
      const { answers, origins } = judgement;
      return answer(await dossiers.file({ person, key, submission, judgedBy: published.sha256, answers, origins }));
    },
  );

  server.get('/v1/dossiers', { onRequest }, async (request) => dossiers.list(visibleTo(callerOf(request))));

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code', { onRequest, preHandler: checked(contract, 'getDossier') }, async (request) => {
    const dossier = await dossiers.find(request.params.code, visibleTo(callerOf(request)));
    if (!dossier) throw new Refusal('notFound');
    return dossier;
  });

  server.post<{ Params: { code: string }; Body: DossierMove }>(
    '/v1/dossiers/:code/events',
    { onRequest, preHandler: checked(contract, 'moveDossier') },
    async (request, reply) => {
      const caller = callerOf(request);
      const { code } = request.params;
      if (!caller.roles.has('officer')) throw new Refusal((await dossiers.exists(code, caller.subject)) ? 'forbidden' : 'notFound');
      return reply.code(201).send(await dossiers.move(code, request.body, caller.subject));
    },
  );
};
