import type { FastifyInstance } from 'fastify';
import { downloadHeaders } from '../files/headers.ts';
import { isUsable } from '../files/rows.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { callerOf, signedIn, visibleTo, type Parts } from './parts.ts';

type Named = { Params: { file: string } };

export const fileRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, database, dossiers, files } = parts;
  const onRequest = signedIn(parts);

  server.get<{ Params: { draft: string } }>('/v1/drafts/:draft/files', { onRequest, preHandler: checked(contract, 'listDraftFiles') }, async (request) => {
    const { draft } = request.params;
    const person = callerOf(request).subject;
    const own = await database.selectFrom('draft').select('id').where('id', '=', draft).where('person', '=', person).where('expires_at', '>', new Date()).executeTakeFirst();
    if (!own) throw new Refusal('notFound');
    return files.list({ draft }, person);
  });

  server.get<{ Params: { code: string } }>('/v1/dossiers/:code/files', { onRequest, preHandler: checked(contract, 'listDossierFiles') }, async (request) => {
    const { code } = request.params;
    const caller = callerOf(request);
    if (!(await dossiers.exists(code, visibleTo(caller)))) throw new Refusal('notFound');
    return files.list({ dossier: code }, caller.subject);
  });

  server.get<Named>('/v1/files/:file', { onRequest, preHandler: checked(contract, 'getFile') }, async (request) =>
    files.describe(await files.find(request.params.file, callerOf(request))),
  );

  server.delete<Named>('/v1/files/:file', { onRequest, preHandler: checked(contract, 'removeFile') }, async (request, reply) => {
    await files.remove(request.params.file, callerOf(request));
    return reply.code(204).send();
  });

  server.get<Named>('/v1/files/:file/content', { onRequest, preHandler: checked(contract, 'getFileContent') }, async (request, reply) => {
    const row = await files.find(request.params.file, callerOf(request));
    if (!isUsable(row)) throw new Refusal('fileNotReady');
    const handle = await files.open(row.id);
    return reply
      .headers(downloadHeaders({ name: row.name, type: row.media_type, size: row.size }))
      .send(handle.createReadStream());
  });
};
