/** Resumable uploads: the tus protocol, with the gateway's own sign-in, refusals and rows around it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { metadataReader } from '../files/metadata.ts';
import { Refusal } from '../problems.ts';
import { checked } from '../server.ts';
import { callerOf, signedIn, type Parts } from './parts.ts';

const VERSION = '1.0.0';
/** Milliseconds without a byte after which a connection is given up. The client comes back; what it sent counts. */
const SILENCE = 30_000;
/** Parts that one person may be sending at a time. */
const MOST_AT_ONCE = 8;

/** When an upload that isn't complete is removed. */
const until = (expiry: Date) => ({ 'upload-expires': expiry.toUTCString() });

type Named = { Params: { file: string } };

export const uploadRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { contract, files, limit } = parts;
  const readMetadata = metadataReader(contract);
  const sending = new Map<string, number>();

  /** One of the parts that the person is sending, for as long as it is read. */
  const countedPart = async <T>(person: string, read: () => Promise<T>): Promise<T> => {
    const count = sending.get(person) ?? 0;
    if (count >= MOST_AT_ONCE) throw new Refusal('rateLimited', { headers: { 'retry-after': '5' } });
    sending.set(person, count + 1);
    try {
      return await read();
    } finally {
      const rest = (sending.get(person) ?? 1) - 1;
      if (rest > 0) sending.set(person, rest);
      else sending.delete(person);
    }
  };

  /** A settled upload has all its bytes, wherever they are now. */
  const head = async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> => {
    const { file: id } = request.params;
    const { state, size, expires_at } = await files.upload(id, callerOf(request).subject);
    if (state !== 'uploading') return reply.headers({ 'upload-offset': size, 'upload-length': size }).send();
    const { status, headers, offset } = await files.receive(id, { method: 'HEAD', headers: request.headers });
    // All there, but the gateway was ended before it could say so.
    if (offset === Number(size)) await files.finish(id);
    return reply.code(status).headers({ ...headers, ...until(expires_at) }).send();
  };

  const patch = async (request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> => {
    const { file: id } = request.params;
    const { subject } = callerOf(request);
    const { state, size, expires_at } = await files.upload(id, subject);
    if (state !== 'uploading') throw new Refusal('uploadConflict');
    // Whoever hung up meanwhile sends nothing; what is destroyed can't be read.
    if (request.raw.destroyed) throw new Refusal('invalidRequest');
    const { status, headers, offset } = await countedPart(subject, () => files.receive(id, { method: 'PATCH', headers: request.headers, body: request.raw }));
    if (offset === Number(size)) await files.finish(id);
    return reply.code(status).headers({ ...headers, ...until(expires_at) }).send();
  };

  void server.register(async (scope) => {
    // The body stays where it is; the tus library reads it as it comes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));
    scope.addHook('onRequest', async (request, reply) => {
      void reply.headers({ 'tus-resumable': VERSION, 'tus-version': VERSION, 'tus-extension': 'creation,termination,expiration' });
      request.raw.setTimeout(SILENCE, () => request.raw.destroy());
    });
    const onRequest = signedIn(parts);
    const config = { slowBody: true } as const;

    scope.post<{ Headers: { 'upload-length': number; 'upload-metadata': string } }>('/v1/uploads', { onRequest, preHandler: checked(contract, 'createUpload') }, async (request, reply) => {
      const caller = callerOf(request);
      limit(`upload ${caller.subject}`);
      const { 'upload-length': size, 'upload-metadata': header } = request.headers;
      const metadata = readMetadata(header);
      await files.begin({ ...metadata, caller, size });
      if (size === 0) await files.finish(metadata.id);
      const { expires_at } = await files.upload(metadata.id, caller.subject);
      // Relative, so that it holds behind any proxy.
      return reply.code(201).headers({ location: `uploads/${metadata.id}`, ...until(expires_at) }).send();
    });
    scope.head<Named>('/v1/uploads/:file', { onRequest, preHandler: checked(contract, 'getUpload') }, head);
    scope.patch<Named>('/v1/uploads/:file', { onRequest, config, preHandler: checked(contract, 'continueUpload') }, patch);
    scope.delete<Named>('/v1/uploads/:file', { onRequest, preHandler: checked(contract, 'removeFile') }, async (request, reply) => {
      await files.remove(request.params.file, callerOf(request));
      return reply.code(204).send();
    });
  });
};
