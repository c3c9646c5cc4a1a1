import type { FastifyInstance, FastifyReply } from 'fastify';
import { isObject, type JsonObject, type Plan } from '@motcua/procedure';
import { withUnreachable } from '@motcua/procedure/evaluate';
import { carriedVersions, stepsFrom } from '@motcua/procedure/migrations';
import type { IssuedWith } from '../documents/named.ts';
import type { DossierMove, ProblemError, Submission, Supplement, Unreachable } from '../contract.ts';
import { revisionOf } from '../etag.ts';
import { filedQuestions } from '../filed-use.ts';
import { consentsOf, isLoose, isUndivided, type PrefillConsents } from '../prefill-consents.ts';
import type { IssuedRow } from '../prefill-rows.ts';
import type { IssuedValue } from '../prefill-values.ts';
import { Refusal } from '../problems.ts';
import { carriedTo } from '../refreshing.ts';
import { checked } from '../server.ts';
import { judge } from '../submission.ts';
import { unreachedOf } from '../unreached.ts';
import { asItCounts } from '../withdrawn.ts';
import { callerOf, citizen, contextOf, signedIn, visibleTo, type Parts } from './parts.ts';

const SUBMISSION_LIMIT = 256 * 1024;

/** What a person was given, and who could not be asked for it: the questions of that case stay asked. */
interface Issued {
  readonly values: readonly IssuedValue[];
  readonly rows: readonly IssuedRow[];
  readonly unreachable: readonly Unreachable[];
  readonly consents: PrefillConsents;
  readonly held: IssuedWith | undefined;
}

/** JSON that came over the wire, as the engine takes it. */
const asAnswers = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const dossierRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { catalogue, config, contract, database, dossiers, filing, limit, moves, procedures, refresh, repositories, seal } = parts;
  const onRequest = signedIn(parts);

  /**
   * What was issued for the draft that is submitted, for as long as the draft is kept; without such, what was last issued to this person
   * for no draft that is kept and may still be used, but for what came by a consent that is taken back. Enforced whether or not the submission names it. What was issued under an older version holds where, and as,
   * the migrations carry it over; by a consent that is taken back, only while it isn't old. Where no repository was asked for answers, the page's word counts on whom it could not have asked.
   */
  const lastIssued = async (person: string, plan: Plan, submission: Submission): Promise<Issued> => {
    const { procedure, version, draft } = submission;
    const ofDraft = database.selectFrom('draft').select('prefill').where('id', '=', draft ?? null).where('person', '=', person);
    const row = await database
      .selectFrom('prefill')
      .select(['id', 'issued', 'rows', 'unreachable', 'version', 'expires_at', 'documents'])
      .where('person', '=', person)
      .where('procedure', '=', procedure)
      .where((where) => where.or([where.and([where('version', '=', version), where('expires_at', '>', new Date()), isUndivided(where), isLoose(where)]), where('id', 'in', ofDraft)]))
      .orderBy((expression) => expression('id', 'in', ofDraft), 'desc')
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const unreached = unreachedOf(plan, repositories, submission);
    if (!row || !stepsFrom(plan, row.version)) return { values: [], rows: [], unreachable: unreached, consents: new Map(), held: undefined };
    const consents = await consentsOf(database, row.id);
    const papers = consents.get('held-papers');
    const counting = asItCounts(carriedTo({ plan }, row), { consents, expires_at: row.expires_at }, config.prefillRefreshHours);
    const unreachable = consents.has('prefill') ? row.unreachable : [...row.unreachable, ...unreached];
    return { ...counting, unreachable, consents, held: papers && { consent: papers.id, documents: row.documents } };
  };

  server.post<{ Body: Submission; Headers: { 'idempotency-key': string } }>(
    '/v1/dossiers',
    { bodyLimit: SUBMISSION_LIMIT, onRequest, preHandler: checked(contract, 'submitDossier') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person } = caller;
      limit(`submit ${person}`);
      const { body: submission, headers } = request;
      const key = headers['idempotency-key'];
      const answer = (text: string): FastifyReply => reply.code(201).type('application/json; charset=utf-8').send(text);

      const answered = await filing.answered(person, key, submission);
      if (answered !== undefined) return answer(answered);

      const published = await procedures.find(submission.procedure, submission.version);
      if (!published) throw new Refusal('unknownVersion');
      // An answer that differs from what its source says by now, locked or taken from it as it was, is refused by name, and the page asks about it. Where nobody can be asked, what was issued counts, with its day.
      const refreshed = submission.draft === undefined ? undefined : await refresh(caller, { draft: submission.draft, request: request.id, published, submitting: true });
      const unseen = refreshed !== undefined && submission.prefill !== undefined && submission.prefill !== refreshed.last.id;
      const { unreachable, consents, held, ...issued } = await lastIssued(person, published.plan, submission);
      const context = withUnreachable(contextOf(parts), unreachable);
      const judgement = judge(published, asAnswers(submission.answers), context, { ...issued, unseen }, submission, catalogue.codeLists);
      if (!judgement.ok) {
        const errors: ProblemError[] = judgement.issues.map(({ pointer, code, params }) => ({ pointer, code, ...(params === undefined ? {} : { params: { ...params } }) }));
        throw new Refusal('invalidAnswers', { errors });
      }
      const { answers, origins, own, disputes, papers } = judgement;
      const hashes = await seal(held, submission.documents ?? []);
      return answer(await filing.file({ person, key, submission, versions: [submission.version, ...carriedVersions(published.plan)], judgedBy: published.sha256, answers, origins, disputes, prefilled: filedQuestions(published.plan, origins, own), consents, context, papers, held, hashes }));
    },
  );

  server.get('/v1/dossiers', { onRequest }, async (request) => {
    const caller = callerOf(request);
    return dossiers.list(visibleTo(caller), caller.subject);
  });

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code', { onRequest, preHandler: checked(contract, 'getDossier') }, async (request) => {
    const caller = callerOf(request);
    const dossier = await dossiers.find(request.params.code, visibleTo(caller), caller.subject);
    if (!dossier) throw new Refusal('notFound');
    return dossier;
  });

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code/content', { onRequest, preHandler: checked(contract, 'getDossierContent') }, async (request) => {
    const content = await dossiers.content(request.params.code, visibleTo(callerOf(request)));
    if (!content) throw new Refusal('notFound');
    return content;
  });

  server.post<{ Params: { code: string }; Body: Supplement; Headers: { 'idempotency-key': string; 'if-match'?: string } }>(
    '/v1/dossiers/:code/supplements',
    { onRequest, preHandler: checked(contract, 'supplementDossier') },
    async (request, reply) => {
      const { subject: person } = callerOf(request);
      limit(`supplement ${person}`);
      const { 'idempotency-key': key, 'if-match': seen } = request.headers;
      const event = await moves.supplement({ code: request.params.code, supplement: request.body, person, key, noteSeen: seen === undefined ? undefined : revisionOf(seen) });
      return reply.code(201).type('application/json; charset=utf-8').send(event);
    },
  );

  server.post<{ Params: { code: string }; Body: DossierMove }>(
    '/v1/dossiers/:code/events',
    { onRequest, preHandler: checked(contract, 'moveDossier') },
    async (request, reply) => {
      const caller = callerOf(request);
      const { code } = request.params;
      if (!caller.roles.has('officer')) throw new Refusal((await dossiers.exists(code, caller.subject)) ? 'forbidden' : 'notFound');
      return reply.code(201).send(await moves.move(code, request.body, caller.subject));
    },
  );
};
