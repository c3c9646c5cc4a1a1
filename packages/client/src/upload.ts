/** One resumable upload over tus; a module of its own, so that pages without attachments never load it. */
import { DetailedError, Upload } from 'tus-js-client';
import { NetworkError, ProblemError } from './errors.ts';
import type { UploadOptions } from './files.ts';
import { isProblem, path, requestHeaders, type Transport } from './http.ts';

/** Milliseconds before each further attempt; the last one repeats for as long as the person waits. */
const DELAYS = [500, 1_000, 2_000, 4_000, 8_000];
const MOST_ATTEMPTS = 200;
/** Small enough that a part gets through on a weak connection; what arrived of a part counts all the same. */
const CHUNK = 1024 * 1024;

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** As the client's other methods reject. */
const asClientError = (error: Error): Error => {
  const body = error instanceof DetailedError ? (error.originalResponse?.getBody() ?? '') : '';
  const problem = parsed(body);
  return isProblem(problem) ? new ProblemError(problem) : new NetworkError({ cause: error });
};

const statusOf = (error: Error): number => (error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0);

/**
 * No answer, the gateway's own failure, too many requests, a file that is being written, or a part that doesn't follow what is there:
 * the next attempt asks where to go on. An id that is taken by another file stays taken.
 */
const mayPass = (error: Error): boolean => {
  const status = statusOf(error);
  const begins = error instanceof DetailedError && error.originalRequest.getMethod() === 'POST';
  return status === 0 || status >= 500 || status === 429 || status === 423 || (status === 409 && !begins);
};

/** Resolves when the gateway has every byte. @throws ProblemError, NetworkError, or the signal's reason. */
export const upload = (transport: Transport, file: Blob, { id, target, component, name, resume, onProgress, onStalled, signal }: UploadOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    const base = transport.baseUrl.replace(/\/$/, '');
    const stop = (): void => {
      void running.abort().catch(() => undefined);
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
    };
    const settle = (end: () => void): void => {
      signal?.removeEventListener('abort', stop);
      end();
    };
    const running = new Upload(file, {
      endpoint: base + path('uploads'),
      // With an address it is asked first where to go on, and begun at the endpoint if it isn't there after all. Without one it is begun:
      // beginning twice with one id is beginning once.
      ...(resume ? { uploadUrl: base + path('uploads', id) } : {}),
      chunkSize: CHUNK,
      retryDelays: Array.from({ length: MOST_ATTEMPTS }, (_, attempt) => DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? 0),
      storeFingerprintForResuming: false,
      metadata: { id, component, ...target, name: name ?? (file instanceof File ? file.name : component), type: file.type },
      onBeforeRequest: async (request) => {
        (await requestHeaders(transport)).forEach((value, header) => {
          request.setHeader(header, value);
        });
      },
      onShouldRetry: (error) => {
        const again = mayPass(error);
        if (again) onStalled?.(true);
        return again;
      },
      onProgress: (sent, total) => {
        onStalled?.(false);
        onProgress?.(sent, total);
      },
      onError: (error) => {
        settle(() => {
          reject(asClientError(error));
        });
      },
      onSuccess: () => {
        settle(resolve);
      },
    });
    if (signal?.aborted) stop();
    else {
      signal?.addEventListener('abort', stop, { once: true });
      running.start();
    }
  });
