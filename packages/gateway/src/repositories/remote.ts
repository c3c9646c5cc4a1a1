/** A repository behind an adapter of the agency's own: one request per person, answered in the canonical shape. */
import type { RepositoryInfo } from '../contract.ts';
import type { Repository } from './repository.ts';

/** Bytes. A person's record is a few kilobytes; what is larger isn't one. */
const LARGEST = 1024 * 1024;

const textOf = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk: unknown = (await reader?.read())?.value; chunk instanceof Uint8Array; chunk = (await reader?.read())?.value) {
    length += chunk.length;
    if (length > LARGEST) {
      await reader?.cancel();
      throw new Error('A record is too large.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * `POST {"personalId": "…"}`, so that no number stands in an address or a log of addresses. 200 with a record, or 404.
 * @param token sent as `Authorization: Bearer`
 */
export const remoteRepository = (info: RepositoryInfo, address: URL, token: string | undefined): Repository => ({
  ...info,
  async find(personalId, signal) {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ personalId }),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status !== 200) throw new Error(`A repository answered ${response.status}.`);
    const record: unknown = JSON.parse(await textOf(response));
    return record;
  },
});
