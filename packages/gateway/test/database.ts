/** The gateway's database, as tests look into it. */
import pg from 'pg';
import { databaseUrl } from '../../../test/support/gateway.ts';
import type { World } from './world.ts';

export const query = async (world: World, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
};
