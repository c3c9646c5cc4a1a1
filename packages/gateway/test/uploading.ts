/** Uploads for tests that are about something else. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { TokenClaims } from '../../../test/support/issuer.ts';
import type { World } from './world.ts';

export const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Upload-Metadata as tus writes it. */
export const metadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');

/** Uploads a small PDF in one go; resolves with its id once it may be used. */
export const uploadTo = async (world: World, as: TokenClaims, target: Readonly<Record<string, string>>, component: string): Promise<string> => {
  const id = randomUUID();
  const token = await world.issuer.token(as);
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${world.gateway.url}/v1/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(PDF.length), 'upload-metadata': metadata({ id, component, name: 'giay-to.pdf', type: 'application/pdf', ...target }) },
  });
  assert.equal(begun.status, 201, await begun.text());
  const sent = await fetch(`${world.gateway.url}/v1/uploads/${id}`, { method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: PDF });
  assert.equal(sent.status, 204, await sent.text());
  for (;;) {
    const { body } = await world.request(`/v1/files/${id}`, { as });
    if (body.state === 'clean' || body.state === 'not-scanned') return id;
    assert.ok(body.state === 'received' || body.state === 'scanning', `the file is ${String(body.state)}`);
  }
};
