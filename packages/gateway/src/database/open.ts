import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { failure, log } from '../log.ts';
import { eighth } from './eighth.ts';
import { fifth } from './fifth.ts';
import { first } from './first.ts';
import { fourth } from './fourth.ts';
import { ninth } from './ninth.ts';
import { second } from './second.ts';
import { seventh } from './seventh.ts';
import { sixth } from './sixth.ts';
import { third } from './third.ts';
import type { Database } from './schema.ts';

export type Store = Kysely<Database>;

/** Connects and brings the tables up to date. Gateways that start together wait for one another. */
export const openDatabase = async (connectionString: string): Promise<Store> => {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000, statement_timeout: 15_000, application_name: 'motcua-gateway' });
  pool.on('error', (error) => log('warn', 'database connection lost', failure(error)));
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ '001-first': first, '002-second': second, '003-third': third, '004-fourth': fourth, '005-fifth': fifth, '006-sixth': sixth, '007-seventh': seventh, '008-eighth': eighth, '009-ninth': ninth }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await database.destroy();
    throw error instanceof Error ? error : new Error('The tables could not be brought up to date.', { cause: error });
  }
  return database;
};
