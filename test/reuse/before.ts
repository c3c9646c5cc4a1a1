/** A case that was filed before: its dossier, finished, in the gateway's database, and what its owner keeps of it by the gateway itself. */
import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import pg from 'pg';
import { keeping } from '../support/consents.ts';
import { databaseUrl } from '../support/gateway.ts';
import { connectionsClosed } from '../support/pool.ts';
import type { Filed } from './measure.ts';

const BYTES = Buffer.from('%PDF-1.4\n%%EOF\n');
const FILED_AT = '2026-03-02T02:00:00Z';
/** Of the demonstration's agency. */
const AGENCY = 'H99.001';

export interface Before {
  /** Files a form as the person whose client it is, and keeps all of it that may be kept. */
  file(person: string, client: Client, plan: Plan, filed: Filed): Promise<void>;
  /** Nobody has filed or kept anything. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export const filedBefore = async (data: string): Promise<Before> => {
  const database = new pg.Pool({ connectionString: await databaseUrl(data) });
  const bytes = randomUUID();
  await writeFile(join(data, 'files', 'clean', bytes), BYTES);
  const paper = { id: bytes, name: 'giấy.pdf', type: 'application/pdf', size: BYTES.length, sha256: createHash('sha256').update(BYTES).digest('base64url'), state: 'clean' };
  let count = 0;

  return {
    async file(person, client, { procedure }, { answers, origins, context, papers }) {
      count += 1;
      const code = `${AGENCY}-260302-${String(count).padStart(4, '0')}`;
      const files = papers.map(({ code: component }) => ({ ...paper, component }));
      await database.query(
        `insert into dossier (code, person, agency, procedure, version, submitted_at, answers, origins, context, receipt, purpose, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 'dossier', now() + interval '1 day')`,
        [code, person, AGENCY, procedure.code, procedure.version, FILED_AT, JSON.stringify(answers), JSON.stringify(origins), JSON.stringify(context)],
      );
      for (const [seq, type, state] of [[1, 'submitted', 1], [2, 'moved', 10]]) {
        await database.query(
          "insert into dossier_event (dossier, seq, type, at, state, actor, files, purpose, expires_at) values ($1, $2, $3, $4, $5, $6, $7, 'dossier', now() + interval '1 day')",
          [code, seq, type, FILED_AT, state, person, seq === 1 ? JSON.stringify(files) : null],
        );
      }
      await client.dossiers.keep(code, keeping('keep-papers', 'keep-answers'));
    },
    async forget() {
      for (const table of ['kept_answer', 'kept_paper']) await database.query(`delete from ${table}`);
    },
    async close() {
      const closed = connectionsClosed(database);
      await database.end();
      await closed;
    },
  };
};
