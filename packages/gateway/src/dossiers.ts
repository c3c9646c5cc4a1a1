/** Dossiers as they are read: append-only lists of events, and what was submitted. */
import type { Catalogue } from './catalogue.ts';
import type { Dossier, DossierContent, DossierEvent } from './contract.ts';
import type { Store } from './database/open.ts';
import { DOSSIER_COLUMNS, dossierReader, EVENT_COLUMNS, toEvent, type EventRow } from './dossier-rows.ts';
import type { LookupCodes } from './lookup-code.ts';
import type { Procedures } from './procedures.ts';

const MOST_LISTED = 500;

/** `person` is whose dossiers may be seen; `undefined` for everybody's. `asker` is told the lookup code of those that are their own. */
export interface Dossiers {
  list(person: string | undefined, asker: string): Promise<Dossier[]>;
  find(code: string, person: string | undefined, asker?: string): Promise<Dossier | undefined>;
  exists(code: string, person: string | undefined): Promise<boolean>;
  content(code: string, person: string | undefined): Promise<DossierContent | undefined>;
  events(code: string, after: number): Promise<DossierEvent[]>;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly agencies: Catalogue['agencies'];
  readonly lookups: LookupCodes;
}

export const readDossiers = ({ database, procedures, agencies, lookups }: Setting): Dossiers => {
  const toDossier = dossierReader(procedures, agencies);
  const mine = (person: string | undefined) =>
    database.selectFrom('dossier').$if(person !== undefined, (query) => query.where('person', '=', person ?? ''));

  const read = async (code: string | undefined, person: string | undefined, asker: string | undefined): Promise<Dossier[]> => {
    const rows = await mine(person)
      .select([...DOSSIER_COLUMNS, 'person'])
      .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
      .orderBy('submitted_at', 'desc')
      .orderBy('code', 'desc')
      .limit(MOST_LISTED)
      .execute();
    if (rows.length === 0) return [];
    const codes = rows.map((row) => row.code);
    const events = await database.selectFrom('dossier_event').select(['dossier', ...EVENT_COLUMNS]).where('dossier', 'in', codes).orderBy('seq').execute();
    const byDossier = new Map<string, EventRow[]>(codes.map((each) => [each, []]));
    for (const event of events) byDossier.get(event.dossier)?.push(event);
    return Promise.all(
      rows.map(async (row) => ({
        ...(await toDossier(row, byDossier.get(row.code) ?? [])),
        // The owner's alone: an officer has no need of it.
        ...(row.person === asker ? { lookup: lookups.of(row.code) } : {}),
      })),
    );
  };

  return {
    list: (person, asker) => read(undefined, person, asker),
    find: async (code, person, asker) => (await read(code, person, asker))[0],

    exists: async (code, person) => (await mine(person).select('code').where('code', '=', code).executeTakeFirst()) !== undefined,

    async content(code, person) {
      const row = await mine(person).select(['code', 'procedure', 'version', 'context', 'answers', 'origins', 'disputes']).where('code', '=', code).executeTakeFirst();
      if (!row) return undefined;
      const first = await database.selectFrom('dossier_event').select(EVENT_COLUMNS).where('dossier', '=', code).where('seq', '=', 1).executeTakeFirst();
      const { files = [], documents } = first ? toEvent(first) : {};
      const { disputes, ...content } = row;
      return {
        ...content,
        context: { ...row.context },
        answers: { ...row.answers },
        ...(documents ? { documents } : {}),
        files,
        ...(Object.keys(disputes).length > 0 ? { disputes } : {}),
      };
    },

    async events(code, after) {
      const rows = await database.selectFrom('dossier_event').select(EVENT_COLUMNS).where('dossier', '=', code).where('seq', '>', after).orderBy('seq').execute();
      return rows.map(toEvent);
    },
  };
};
