/** Makes the empty database that tests copy (`test/support/cluster.ts`), by the gateway's own means. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../packages/demo/prepare.mjs';

/** @returns its folder, which is gone when this process is */
export const makeCluster = async () => {
  const { startEmbedded } = await import(join(root, 'packages/gateway/dist/database/embedded.js'));
  const folder = mkdtempSync(join(tmpdir(), 'motcua-cluster-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await (await startEmbedded(folder)).stop();
  return folder;
};
