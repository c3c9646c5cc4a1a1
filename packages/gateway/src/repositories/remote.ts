/** A repository behind an adapter of the agency's own: one request per person, answered in the canonical shape, and one per file. */
import type { RepositoryInfo } from '../contract.ts';
import type { Repository } from './repository.ts';

/** Bytes. A person's record is a few kilobytes; what is larger isn't one. */
const LARGEST = 1024 * 1024;

const bytesOf = async (response: Response, largest: number): Promise<Buffer> => {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk: unknown = (await reader?.read())?.value; chunk instanceof Uint8Array; chunk = (await reader?.read())?.value) {
    length += chunk.length;
    if (length > largest) {
      await reader?.cancel();
      throw new Error('An answer is too large.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * `POST {"personalId": "…", "parts": ["person", …], …}` (`Inquiry`), so that no number stands in an address or a log of addresses. 200 with a record, or 404. A
 * file of one of the person's papers: `POST {"personalId": "…", "file": "…"}` with the path that the record told; 200 with its bytes, or 404.
 * @param token sent as `Authorization: Bearer`
 */
export const remoteRepository = (info: RepositoryInfo, address: URL, token: string | undefined): Repository => {
  const ask = async (body: object, accept: string, largest: number, signal: AbortSignal): Promise<Buffer | undefined> => {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: { 'content-type': 'application/json', accept, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status !== 200) throw new Error(`A repository answered ${response.status}.`);
    return bytesOf(response, largest);
  };

  return {
    ...info,
    async find(inquiry, signal) {
      const text = await ask(inquiry, 'application/json', LARGEST, signal);
      const record: unknown = text && JSON.parse(text.toString('utf8'));
      return record;
    },
    file: ({ personalId, path }, { signal, largest }) => ask({ personalId, file: path }, '*/*', largest, signal),
  };
};
