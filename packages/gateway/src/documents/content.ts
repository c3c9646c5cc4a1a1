/** The bytes of a held paper's file, as its repository has them now; never others than those that were referred to, nor malware. */
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely';
import { sha256 } from '../canonical-json.ts';
import type { Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';
import type { Files } from '../files/files.ts';
import { UNDECLARED } from '../files/content.ts';
import { ScannerUnavailable } from '../files/scanner.ts';
import { OWN } from '../keeping/own.ts';
import { failure, log } from '../log.ts';
import { cameByStanding } from '../prefill-consents.ts';
import { Refusal } from '../problems.ts';
import type { Caller } from '../sign-in.ts';
import type { Procedures } from '../procedures.ts';
import { noteUse, type Use } from '../uses.ts';
import type { fileFetcher, HeldFileOf } from './fetching.ts';
import type { HandedInDocument, IssuedDocument } from './issued.ts';

export interface HeldContent {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface HeldFiles {
  /** @throws Refusal `notFound` for whom it isn't, `documentUnavailable`, `documentDiffers`, `documentUnsafe`. */
  read(file: string, caller: Caller): Promise<HeldContent>;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly fetch: ReturnType<typeof fileFetcher>;
  readonly files: Pick<Files, 'scanner'>;
  /** Milliseconds that a repository has to hand out a file, and as many that the scanner has to look at it. */
  readonly patience: number;
}

interface Found extends HeldFileOf {
  /** The procedure that it was issued for. */
  readonly of: { readonly procedure: string; readonly version: string };
  readonly person: string;
  /** By which it was found; unknown of what was handed in before that was kept. */
  readonly consent?: string | undefined;
  readonly dossier?: string;
}

interface Holding extends Pick<Found, 'person' | 'consent' | 'dossier'> {
  readonly documents: readonly (IssuedDocument & Pick<HandedInDocument, 'consent'>)[] | null;
  readonly procedure: string;
  readonly version: string;
}

const pick = (rows: readonly Holding[], id: string): Found | undefined => {
  for (const { documents, procedure, version, ...place } of rows) {
    for (const document of documents ?? []) {
      const file = document.files.find((each) => each.id === id);
      if (file) return { document, file, of: { procedure, version }, consent: document.consent, ...place };
    }
  }
  return undefined;
};

export const heldFiles = ({ database, procedures, fetch, files, patience }: Setting): HeldFiles => {
  const holding = (id: string): RawBuilder<boolean> => sql`documents @> ${JSON.stringify([{ files: [{ id }] }])}::jsonb`;

  const ofDossier = async (id: string, { subject, roles }: Caller): Promise<Found | undefined> => {
    const query = database.selectFrom('dossier_event').innerJoin('dossier', 'dossier.code', 'dossier_event.dossier').select(['documents', 'dossier', 'person', 'procedure', 'version']).where(holding(id));
    return pick(await (roles.has('officer') ? query : query.where('person', '=', subject)).execute(), id);
  };

  /** While the prefill may be used, or a draft keeps it, and the consent to papers stands. */
  const ofPrefill = async (id: string, { subject }: Caller): Promise<Found | undefined> => {
    const inUse = (where: ExpressionBuilder<Database, 'prefill'>) =>
      where.or([where('prefill.expires_at', '>', new Date()), where.exists(where.selectFrom('draft').select('draft.id').whereRef('draft.prefill', '=', 'prefill.id'))]);
    const rows = await database
      .selectFrom('prefill')
      .innerJoin('prefill_consent', (join) => join.onRef('prefill_consent.prefill', '=', 'prefill.id').on('given_for', '=', 'held-papers'))
      .select(['documents', 'prefill_consent.consent', 'person', 'procedure', 'version'])
      .where(holding(id))
      .where('person', '=', subject)
      .where(inUse)
      .where(cameByStanding('held-papers'))
      .execute();
    return pick(rows, id);
  };

  /** For a dossier that waits for papers: as long as they may be handed in. */
  const ofFound = async (id: string, { subject }: Caller): Promise<Found | undefined> =>
    pick(
      await database
        .selectFrom('found_papers')
        .innerJoin('dossier', 'dossier.code', 'found_papers.dossier')
        .select(['documents', 'consent', 'found_papers.dossier', 'found_papers.person', 'procedure', 'version'])
        .where(holding(id))
        .where('found_papers.person', '=', subject)
        .where('found_papers.expires_at', '>', new Date())
        .execute(),
      id,
    );

  /** What the person keeps was scanned when it was uploaded. @throws ScannerUnavailable */
  const isSafe = async ({ document }: HeldFileOf, bytes: Buffer): Promise<boolean> => {
    if (document.repository.id === OWN) return true;
    const { outcome, signature } = await files.scanner.scan(Readable.from([bytes]), AbortSignal.timeout(patience));
    if (outcome.state === 'clean' || outcome.state === 'not-scanned') return true;
    log('warn', 'document refused by the scanner', { repository: document.repository.id, outcome: outcome.state, ...(signature === undefined ? {} : { signature }) });
    return false;
  };

  /** Nothing is looked at that isn't on record. */
  const account = async ({ document, of, person, consent, dossier }: Found, { subject }: Caller): Promise<void> => {
    if (consent === undefined) return;
    const published = await procedures.find(of.procedure, of.version);
    const name = published?.plan.procedure.components.find(({ code }) => code === document.component)?.name;
    const use: Use = {
      repository: document.repository,
      outcome: subject === person ? 'opened' : 'inspected',
      questions: [],
      papers: [name ?? { vi: document.name ?? document.resultCode }],
      ...(dossier === undefined ? {} : { dossier }),
    };
    await database.transaction().execute((transaction) => noteUse(transaction, consent, new Date(), use));
  };

  return {
    async read(id, caller) {
      const found = (await ofDossier(id, caller)) ?? (await ofPrefill(id, caller)) ?? (await ofFound(id, caller));
      if (!found) throw new Refusal('notFound');
      const { document, file } = found;
      const bytes = await fetch(found, AbortSignal.timeout(patience)).catch((error: unknown) => {
        log('error', 'document could not be fetched', { repository: document.repository.id, ...failure(error) });
        return undefined;
      });
      if (!bytes) throw new Refusal('documentUnavailable');
      if (file.sha256 !== undefined && sha256(bytes) !== file.sha256) {
        log('warn', 'document differs from what was referred to', { repository: document.repository.id });
        throw new Refusal('documentDiffers');
      }
      const safe = await isSafe(found, bytes).catch((error: unknown) => {
        if (error instanceof ScannerUnavailable) throw new Refusal('documentUnavailable');
        throw error;
      });
      if (!safe) throw new Refusal('documentUnsafe');
      await account(found, caller);
      const kind = await fileTypeFromBuffer(bytes);
      return { name: file.name, type: kind?.mime ?? UNDECLARED, bytes };
    },
  };
};
