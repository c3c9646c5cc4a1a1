import { randomBytes } from 'node:crypto';
import type { Store } from './database/open.ts';

/** A secret of this gateway by name; made at the first need, once, however many gateways start together. */
export const secretKey = async (database: Store, name: string): Promise<Buffer> => {
  await database.insertInto('secret_key').values({ name, value: randomBytes(32) }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
  const { value } = await database.selectFrom('secret_key').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return value;
};
