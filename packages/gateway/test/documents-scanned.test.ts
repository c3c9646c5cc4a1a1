/** A file that a repository hands out is scanned like an upload before anybody has it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { eicar, startClamd, type Clamd } from '../../../test/support/clamd.ts';
import { AN, CODE } from './tiny.ts';
import { pdf } from './uploading.ts';
import { agreed, type Answer, makeWorld, type World } from './world.ts';

const hex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const FILES = { 'good.pdf': pdf(2_000), 'bad.pdf': pdf(0, eicar()) };

let clamd: Clamd;
let world: World;
before(async () => {
  clamd = await startClamd('2M');
  world = await makeWorld({ MOTCUA_CLAMD: clamd.address }, async (settings) => {
    const folder = join(settings.catalogue, '..', 'papers');
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(folder, name), bytes);
    const files = Object.entries(FILES).map(([name, bytes]) => ({ name, path: name, sha256: hex(bytes) }));
    const documents = [{ resultCode: 'TP.2', name: 'Giấy thử', indefinite: true, store: 'national', files }];
    await writeFile(join(folder, `${AN.SoDinhDanh}.json`), JSON.stringify({ person: { personalId: AN.SoDinhDanh }, documents }));
    Object.assign(settings, { repositories: { ...settings.repositories, papers: pathToFileURL(folder).href } });
    const overlay = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[] } = JSON.parse(await readFile(overlay, 'utf8'));
    agency.repositories.push({ id: 'papers', name: { vi: 'Kho thử' }, holds: ['documents'] });
    await writeFile(overlay, JSON.stringify(agency));
  });
});
after(async () => {
  await world.end();
  await clamd.end();
});

const open = (id: string): Promise<Answer> => world.request(`/v1/held-files/${id}/content`, { as: AN });

test('malware is told and not handed out; with the scanner away nothing is, and with it back the clean file again', async () => {
  const issued = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed() });
  const papers: { files: { id: string; name: string }[] }[] = JSON.parse(JSON.stringify(issued.body.documents ?? []));
  const idOf = (name: string): string => papers[0]?.files.find((file) => file.name === name)?.id ?? '';

  assert.equal((await open(idOf('good.pdf'))).status, 200);
  const bad = await open(idOf('bad.pdf'));
  assert.deepEqual([bad.status, bad.body.code], [409, 'documentUnsafe']);
  await clamd.stop();
  const away = await open(idOf('good.pdf'));
  assert.deepEqual([away.status, away.body.code], [503, 'documentUnavailable']);
  await clamd.start();
  assert.equal((await open(idOf('good.pdf'))).status, 200);
});
