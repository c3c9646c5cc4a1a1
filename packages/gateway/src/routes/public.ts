import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DossierComponent } from '@motcua/procedure';
import { sql } from 'kysely';
import { OWN_REPOSITORY } from '../keeping/own.ts';
import type { Option, ProcedureDetail, ProcedureSummary } from '../contract.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import { contextOf, type Parts } from './parts.ts';

const summary = ({ plan: { procedure } }: Published): ProcedureSummary => ({
  code: procedure.code,
  version: procedure.version,
  name: procedure.name,
  summary: procedure.summary,
});

/** What is told of a paper before anything is answered. */
const toComponent = ({ code, name, required, help, guard, replacedBy }: DossierComponent): ProcedureDetail['info']['components'][number] => ({
  code,
  name,
  required: required && guard === undefined && replacedBy === undefined,
  ...(help === undefined ? {} : { help }),
});

const FOR_A_WHILE = 'public, max-age=300';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** JSON that never changes under its address, or the word that the caller has it. */
const immutable = (request: FastifyRequest, reply: FastifyReply, { text, sha256 }: { readonly text: string; readonly sha256: string }): FastifyReply => {
  const etag = `"${sha256}"`;
  void reply.headers({ etag, 'cache-control': FOR_EVER });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
};

/** What anyone may read. */
export const publicRoutes = (server: FastifyInstance, { contract, catalogue, agency, database, procedures, receipts, repositories }: Parts): void => {
  server.get('/v1/procedures', async (_request, reply) => reply.header('cache-control', 'no-cache').send(procedures.current().map(summary)));

  server.get<{ Params: { code: string } }>('/v1/procedures/:code', { preHandler: checked(contract, 'getProcedure') }, async ({ params }, reply) => {
    const published = procedures.currentOf(params.code);
    if (!published) throw new Refusal('notFound');
    const fee = agency.fees[params.code];
    const { components, legalBasis, lifeEvents, keywords, ...info } = published.plan.procedure;
    const detail: ProcedureDetail = {
      ...summary(published),
      info: {
        ...info,
        ...(lifeEvents ? { lifeEvents: [...lifeEvents] } : {}),
        ...(keywords ? { keywords: [...keywords] } : {}),
        components: components.map(toComponent),
        legalBasis: [...legalBasis],
      },
      agency: { id: agency.id, name: agency.name, recipient: agency.recipient, repositories: [...repositories, OWN_REPOSITORY].map(({ id, name, holds }) => ({ id, name, holds })), ...(fee === undefined ? {} : { fee }) },
      context: contextOf({ agency, repositories }),
      print: published.print !== undefined,
    };
    return reply.header('cache-control', 'no-cache').send(detail);
  });

  server.get<{ Params: { code: string; version: string } }>(
    '/v1/procedures/:code/versions/:version/plan',
    { preHandler: checked(contract, 'getPlan') },
    async (request, reply) => {
      const published = await procedures.find(request.params.code, request.params.version);
      if (!published) throw new Refusal('notFound');
      return immutable(request, reply, published);
    },
  );

  server.get<{ Params: { code: string; version: string } }>(
    '/v1/procedures/:code/versions/:version/print',
    { preHandler: checked(contract, 'getPrint') },
    async (request, reply) => {
      const published = await procedures.find(request.params.code, request.params.version);
      if (!published?.print) throw new Refusal('notFound');
      return immutable(request, reply, published.print);
    },
  );

  const options = (name: string): readonly Option[] => {
    const found = catalogue.codeLists.get(name);
    if (!found) throw new Refusal('notFound');
    return found;
  };
  server.get<{ Params: { list: string } }>('/v1/code-lists/:list', { preHandler: checked(contract, 'getCodeList') }, async ({ params }, reply) =>
    reply.header('cache-control', FOR_A_WHILE).send(options(params.list)),
  );
  server.get<{ Params: { list: string; key: string } }>('/v1/code-lists/:list/:key', { preHandler: checked(contract, 'getCodeListPart') }, async ({ params }, reply) =>
    reply.header('cache-control', FOR_A_WHILE).send(options(`${params.list}/${params.key}`)),
  );

  server.get('/v1/keys', async (_request, reply) => reply.header('cache-control', FOR_A_WHILE).send({ keys: await receipts.keys() }));

  server.get('/v1/health', async () => {
    await sql`select 1`.execute(database).catch(() => {
      throw new Refusal('unavailable', { headers: { 'retry-after': '5' } });
    });
    return { status: 'ok' };
  });
};
