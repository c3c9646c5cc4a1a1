import type { FastifyInstance } from 'fastify';
import type { LookupResult } from '../contract.ts';
import { Refusal } from '../problems.ts';
import { networkOf } from '../rate-limit.ts';
import { checked } from '../server.ts';
import type { Parts } from './parts.ts';

const BODY_LIMIT = 1024;

/**
 * Where a dossier is, for whoever holds its receipt. The lookup code is checked before the database is asked for anything, in the
 * same time whatever is wrong, so that neither answer nor delay tells whether there is such a dossier.
 */
export const lookupRoutes = (server: FastifyInstance, { contract, dossiers, lookups, limitLookups }: Parts): void => {
  server.post<{ Body: { code: string; secret: string } }>('/v1/lookups', { bodyLimit: BODY_LIMIT, preHandler: checked(contract, 'lookUpDossier') }, async (request): Promise<LookupResult> => {
    limitLookups(`from ${networkOf(request.ip)}`);
    const { code, secret } = request.body;
    if (!lookups.matches(code, secret)) throw new Refusal('lookupFailed');
    const dossier = await dossiers.find(code, undefined);
    // A dossier whose time to be kept is over.
    if (!dossier) throw new Refusal('lookupFailed');
    const { procedureName, agencyName, state, submittedAt, appointment } = dossier;
    const events = await dossiers.events(code, 0);
    return {
      code,
      procedureName,
      agencyName,
      state,
      submittedAt,
      ...(appointment === undefined ? {} : { appointment }),
      events: events.map(({ seq, type, at, state: then, unit }) => ({ seq, type, at, state: then, ...(unit === undefined ? {} : { unit }) })),
    };
  });
};
