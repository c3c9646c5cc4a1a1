/** An empty database, made once for a run of all tests and copied: what takes longest of a gateway that starts anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Lays it into the folder of a gateway's data that has none yet. In a run of a few tests, for which none was made, the gateway makes its own. */
export const layCluster = (data: string): void => {
  const made = process.env['MOTCUA_TEST_CLUSTER'];
  if (made === undefined || existsSync(join(data, 'postgres'))) return;
  mkdirSync(data, { recursive: true });
  const { status, stderr } = spawnSync('cp', ['-a', join(made, 'postgres'), join(made, 'postgres.password'), data], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The database was not copied: ${stderr}`);
};
