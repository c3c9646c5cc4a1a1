import type { FastifyInstance } from 'fastify';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

export const consentRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { consents, contract, limit } = parts;
  const onRequest = signedIn(parts);

  server.get<{ Querystring: { before?: string } }>('/v1/consents', { onRequest, preHandler: checked(contract, 'listConsents') }, async (request) =>
    consents.list(citizen(request).subject, request.query.before),
  );

  server.post<{ Params: { consent: string } }>('/v1/consents/:consent/withdrawal', { onRequest, preHandler: checked(contract, 'withdrawConsent') }, async (request) => {
    const { subject: person } = citizen(request);
    limit(`withdrawal ${person}`);
    return consents.withdraw(request.params.consent, person);
  });
};
