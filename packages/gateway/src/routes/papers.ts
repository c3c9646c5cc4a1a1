import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DossierComponent } from '@motcua/procedure';
import { dayInVietnam } from '@motcua/vietnam';
import type { FindRequest, FoundPapers } from '../contract.ts';
import { fittingDocuments } from '../documents/fitting.ts';
import { keepFound, lastFound } from '../documents/found.ts';
import { heldPapersOf, underOldReferences } from '../documents/issued.ts';
import { findAll, toUnreachable, usesOf } from '../fetching.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { requestedBy } from '../requested.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

/** Papers that an agency asks for, looked for in repositories by a consent of its own. */
export const paperRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { agency, config, consents, contract, database, dossiers, limit, procedures } = parts;

  /** The papers that a dossier of the person's waits for, by name. */
  const waitedFor = async (code: string, person: string): Promise<{ readonly published: Published; readonly components: readonly DossierComponent[] }> => {
    const dossier = await dossiers.find(code, person);
    if (!dossier) throw new Refusal('notFound');
    const requested = requestedBy(await dossiers.events(code, 0)) ?? [];
    if (requested.length === 0) throw new Refusal('notSupplementable');
    const published = await procedures.find(dossier.procedure, dossier.version);
    if (!published) throw new Error('The procedure of a dossier is gone.');
    return { published, components: published.plan.procedure.components.filter((component) => requested.includes(component.code)) };
  };

  server.post<{ Params: { code: string }; Body: FindRequest }>(
    '/v1/dossiers/:code/papers',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'findPapers') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person, personalId = '' } = caller;
      const dossier = request.params.code;
      limit(`prefill ${person}`);
      const { published, components } = await waitedFor(dossier, person);
      const { code: procedure, version } = published.plan.procedure;
      const { found } = await findAll(parts, caller, request.id, procedure, ({ holds }) => holds.filter((part) => part === 'documents'));
      const at = new Date();
      const fitting = fittingDocuments({ procedure: { code: procedure, components }, agency, records: found.records, personalId, today: dayInVietnam(at), retrievedAt: at.toISOString() });
      const documents = underOldReferences(fitting, (await lastFound(database, { person, dossier }))?.documents ?? []);
      const expiresAt = new Date(at.getTime() + config.prefillHours * HOUR);
      const { purpose, version: wording } = request.body.consent;
      await database.transaction().execute(async (transaction) => {
        const consent = randomUUID();
        await consents.record(transaction, { id: consent, person, purpose, wording, procedure, version, at, uses: usesOf(published, { found, filled: [], people: [], documents }) });
        await keepFound(transaction, { person, dossier, consent, documents, at, expiresAt });
      });
      const answer: FoundPapers = { documents: [], ...heldPapersOf(documents, at), expiresAt: expiresAt.toISOString(), ...(found.unreachable.length > 0 ? { unreachable: toUnreachable(found) } : {}) };
      return reply.code(201).send(answer);
    },
  );
};
