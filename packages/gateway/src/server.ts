/** HTTP around the parts: what every request and answer has in common. */
import cors from '@fastify/cors';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Contract, OperationId } from './contract.ts';
import { failure, log } from './log.ts';
import { isPlainJson } from './plain-json.ts';
import { preferredLanguage, Refusal } from './problems.ts';

const SMALL_BODY = 16 * 1024;
/** Milliseconds in which a request must have arrived, files apart. */
const PATIENCE = 30_000;
/** The same for a part of a file, which may come over a weak connection; what has arrived of it counts all the same. */
const LONG_PATIENCE = 600_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may take long; the route itself watches that it goes on. */
    readonly slowBody?: true;
  }
}

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Headers of resumable uploads. */
const TUS_REQUEST = ['tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset'];
const TUS_RESPONSE = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-expires'];

const refusalOf = (error: FastifyError): Refusal => {
  if (error instanceof Refusal) return error;
  if (error.statusCode === 413) return new Refusal('tooLarge');
  if (error.statusCode === 415) return new Refusal('unsupportedMediaType');
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refusal('invalidRequest', { detail: error.code });
  return new Refusal('internal');
};

/** Node knows one limit for all requests; this is the shorter one. */
const hurry = ({ headers, raw, routeOptions }: FastifyRequest): void => {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody || routeOptions.config.slowBody) return;
  const timer = setTimeout(() => raw.destroy(), PATIENCE);
  raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
};

const sendProblem = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const problem = refusal.toProblem(preferredLanguage(request.headers['accept-language']));
  return reply
    .code(refusal.status)
    .headers({ ...refusal.details.headers, 'cache-control': 'no-store' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};

/** Refuses a request that the contract doesn't allow; goes after sign-in, so that strangers learn nothing by it. */
export const checked = (contract: Contract, operation: OperationId) => async (request: FastifyRequest): Promise<void> => {
  const { params, query, headers, body } = request;
  if (!isPlainJson(body)) throw new Refusal('invalidRequest', { detail: 'body: nested too deeply, or text with characters that are none' });
  const detail = contract.check(operation, { params, query, headers, body });
  if (detail !== undefined) throw new Refusal('invalidRequest', { detail });
};

/** Milliseconds that requests under way have to end in when the gateway stops. */
const LAST_ANSWERS = 10_000;
const LOOK_EVERY = 20;

/**
 * Lets requests end, then closes what is left: browsers open connections ahead of need, and one that never carried a
 * request doesn't count as idle.
 */
export const closeServer = async (server: FastifyInstance, underWay: () => number): Promise<void> => {
  const end = Date.now() + LAST_ANSWERS;
  const watch = setInterval(() => {
    if (underWay() === 0 || Date.now() > end) server.server.closeAllConnections();
  }, LOOK_EVERY);
  await server.close();
  clearInterval(watch);
};

/**
 * @param trustedProxies addresses of balancers whose word on who asks is believed.
 * @returns the server and how many requests it is answering.
 */
export const createServer = async (origins: readonly string[], trustedProxies: readonly string[]): Promise<{ server: FastifyInstance; underWay: () => number }> => {
  const server = Fastify({
    logger: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: SMALL_BODY,
    // Addresses that no route is looked up for; the library's own answer would quote them.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(request, reply.headers(HEADERS), new Refusal('invalidRequest'));
    },
    requestTimeout: LONG_PATIENCE,
    http: { headersTimeout: PATIENCE },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    // The contract is checked in `checked`; bodies must arrive as they were sent.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  server.removeContentTypeParser('text/plain');

  let underWay = 0;
  server.addHook('onRequest', async (request, reply) => {
    hurry(request);
    underWay += 1;
    reply.raw.once('close', () => (underWay -= 1));
    reply.headers(HEADERS);
  });
  // Only the route's pattern is logged: addresses hold dossier codes.
  server.addHook('onResponse', async (request, reply) => {
    log('info', 'request', { request: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) log('error', 'request failed', { request: request.id, ...failure(error) });
    return sendProblem(request, reply, refusal);
  });
  server.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Refusal('notFound')));

  await server.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id', 'if-match', 'if-none-match', ...TUS_REQUEST],
    exposedHeaders: ['etag', 'location', 'retry-after', 'content-disposition', ...TUS_RESPONSE],
    credentials: false,
    maxAge: 600,
  });
  return { server, underWay: () => underWay };
};
