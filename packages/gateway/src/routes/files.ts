import type { FastifyInstance } from 'fastify';
import { isUsable } from '../files/rows.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { callerOf, signedIn, visibleTo, type Parts } from './parts.ts';

/** RFC 6266: a name that any program can take, then the real one. */
const attachment = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '').replace(/[đĐ]/g, 'd').replace(/[^\w.() -]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};

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
      .headers({
        'content-type': row.media_type,
        'content-length': row.size,
        'content-disposition': attachment(row.name),
        // Opened in a tab after all, it is nobody's page and runs nothing. A page's fetch needs CORS, not this.
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      })
      .send(handle.createReadStream());
  });
};
