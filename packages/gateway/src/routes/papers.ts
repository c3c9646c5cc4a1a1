import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DossierComponent } from '@motcua/procedure';
import { dayInVietnam } from '@motcua/vietnam';
import { usesOf } from '../accounting.ts';
import type { DossierEvent, FindRequest, NewNote, PaperChoices } from '../contract.ts';
import { fittingDocuments, resultsWanted } from '../documents/fitting.ts';
import { keepChoices, keepFound, lastFound, lastSearch, toFoundPapers, type Finding } from '../documents/found.ts';
import { underOldReferences } from '../documents/issued.ts';
import { namesWhatItChanges, revisionOf } from '../etag.ts';
import { findAll, toUnreachable } from '../fetching.ts';
import { readNote, saveNote } from '../paper-note.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { requestIn } from '../requested.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 8 * 1024;

/** What a dossier waits for. */
interface Awaited {
  readonly published: Published;
  readonly components: readonly DossierComponent[];
  /** When the agency asked. */
  readonly since: Date;
}

/** Those that are asked for by name; where none is, any that no paper was handed in for by reference: a file may be the one that can't be read. */
const lookedFor = ({ requested = [] }: DossierEvent, components: readonly DossierComponent[], events: readonly DossierEvent[]): readonly DossierComponent[] => {
  if (requested.length > 0) return components.filter(({ code }) => requested.includes(code));
  const there = new Set(events.flatMap(({ documents = [] }) => documents.map(({ component }) => component)));
  return components.filter(({ code }) => !there.has(code));
};

/** Papers that an agency asks for, looked for in repositories by a consent of its own. */
export const paperRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, config, consents, contract, database, dossiers, limit, limitSaves, procedures } = parts;
  const onRequest = signedIn(parts);

  /** @throws Refusal `notFound` where it isn't the person's, `notSupplementable` where it waits for nothing that could be found. */
  const awaited = async (code: string, person: string): Promise<Awaited> => {
    const dossier = await dossiers.find(code, person);
    if (!dossier) throw new Refusal('notFound');
    const events = await dossiers.events(code, 0);
    const request = requestIn(events);
    if (!request) throw new Refusal('notSupplementable');
    const published = await procedures.find(dossier.procedure, dossier.version);
    if (!published) throw new Error('The procedure of a dossier is gone.');
    const components = lookedFor(request, published.plan.procedure.components, events);
    if (components.length === 0) throw new Refusal('notSupplementable');
    return { published, components, since: new Date(request.at) };
  };

  server.post<{ Params: { code: string }; Body: FindRequest }>(
    '/v1/dossiers/:code/papers',
    { bodyLimit: BODY_LIMIT, onRequest, preHandler: checked(contract, 'findPapers') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person, personalId = '' } = caller;
      const dossier = request.params.code;
      limit(`prefill ${person}`);
      const { published, components, since } = await awaited(dossier, person);
      const { code: procedure, version } = published.plan.procedure;
      const { found } = await findAll(parts, caller, request.id, {
        of: ({ holds }) => ({ parts: holds.filter((part) => part === 'documents'), purposes: ['supplement'] }),
        own: { answers: false, papers: true },
        procedure,
        results: resultsWanted({ procedure: { code: procedure, components }, agency }),
      });
      const at = new Date();
      const fitting = fittingDocuments({ procedure: { code: procedure, components }, agency, records: found.records, personalId, today: dayInVietnam(at), retrievedAt: at.toISOString() });
      const before = await lastFound(database, { person, dossier });
      const documents = underOldReferences(fitting, before?.documents ?? []);
      const { purpose, version: wording, language } = request.body.consent;
      const finding: Finding = {
        consent: randomUUID(),
        documents,
        unreachable: toUnreachable(found),
        // What was chosen in answer to another request says nothing of this one.
        choices: before && before.found_at >= since ? before.choices : {},
        found_at: at,
        expires_at: new Date(at.getTime() + config.prefillHours * HOUR),
      };
      await database.transaction().execute(async (transaction) => {
        await consents.record(transaction, { id: finding.consent, person, purpose, wording, language, procedure, version, dossier, at, uses: usesOf(published, { found, filled: [], people: [], documents }) });
        await keepFound(transaction, { person, dossier }, finding);
      });
      return reply.code(201).send(toFoundPapers(finding, at));
    },
  );

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code/papers', { onRequest, preHandler: checked(contract, 'getFoundPapers') }, async (request) => {
    const { subject: person } = citizen(request);
    const dossier = request.params.code;
    const { since } = await awaited(dossier, person);
    return lastSearch(database, { person, dossier }, since);
  });

  server.put<{ Params: { code: string }; Body: PaperChoices }>(
    '/v1/dossiers/:code/papers/choices',
    { bodyLimit: BODY_LIMIT, onRequest, preHandler: checked(contract, 'choosePapers') },
    async (request, reply) => {
      const { subject: person } = citizen(request);
      const dossier = request.params.code;
      limit(`choose ${person}`);
      const { since } = await awaited(dossier, person);
      if (!(await keepChoices(database, { person, dossier }, request.body, since))) throw new Refusal('notFound');
      return reply.code(204).send();
    },
  );

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code/papers/note', { onRequest, preHandler: checked(contract, 'getPaperNote') }, async (request, reply) => {
    const note = await readNote(database, { person: citizen(request).subject, dossier: request.params.code });
    return reply.header('etag', note.etag).send(note);
  });

  server.put<{ Params: { code: string }; Body: NewNote; Headers: { 'idempotency-key': string; 'if-match'?: string } }>(
    '/v1/dossiers/:code/papers/note',
    { onRequest, preHandler: [namesWhatItChanges, checked(contract, 'savePaperNote')] },
    async (request, reply) => {
      const { params, body, headers } = request;
      const { subject: person } = citizen(request);
      limitSaves(person);
      const saved = await saveNote(database, { person, dossier: params.code, note: body.note, revision: revisionOf(headers['if-match']), key: headers['idempotency-key'] }, config.draftDays);
      return reply.header('etag', saved.etag).send(saved);
    },
  );
};
