/** From rows of the database to what the contract calls dossiers and events. */
import { appointment as dueOf } from './appointment.ts';
import type { Catalogue } from './catalogue.ts';
import type { Dossier, DossierEvent, DossierFile, DossierState } from './contract.ts';
import { toHeldPaper, type HandedInDocument } from './documents/issued.ts';
import type { Procedures } from './procedures.ts';

export const DOSSIER_COLUMNS = ['code', 'agency', 'procedure', 'version', 'submitted_at', 'receipt'] as const;
export const EVENT_COLUMNS = ['seq', 'type', 'at', 'state', 'note', 'unit', 'files', 'documents', 'requested', 'appointment'] as const;

export interface DossierRow {
  readonly code: string;
  readonly agency: string;
  readonly procedure: string;
  readonly version: string;
  readonly submitted_at: Date;
  readonly receipt: string;
}

export interface EventRow {
  readonly seq: number;
  readonly type: DossierEvent['type'];
  readonly at: Date;
  readonly state: DossierState;
  readonly note: string | null;
  readonly unit: string | null;
  readonly files: DossierFile[] | null;
  readonly documents: HandedInDocument[] | null;
  readonly requested: string[] | null;
  readonly appointment: string | null;
}

export const toEvent = ({ seq, type, at, state, note, unit, files, documents, requested, appointment }: EventRow): DossierEvent => ({
  seq,
  type,
  at: at.toISOString(),
  state,
  ...(note === null ? {} : { note }),
  ...(unit === null ? {} : { unit }),
  ...(files === null ? {} : { files }),
  ...(documents === null ? {} : { documents: documents.map((document) => toHeldPaper(document, document.validity)) }),
  ...(requested === null ? {} : { requested }),
  ...(appointment === null ? {} : { appointment }),
});

/** State and appointment follow from the events. */
export const dossierReader =
  (procedures: Procedures, agencies: Catalogue['agencies']) =>
  async (row: DossierRow, events: readonly EventRow[]): Promise<Dossier> => {
    const published = await procedures.find(row.procedure, row.version);
    const last = events.at(-1);
    if (!published || !last) throw new Error('A dossier has no event, or its procedure is gone.');
    const overlay = agencies.get(row.agency);
    const due = dueOf(events, published.plan.procedure.processing, new Set(overlay?.holidays));
    return {
      code: row.code,
      procedure: row.procedure,
      version: row.version,
      procedureName: published.plan.procedure.name,
      agencyName: overlay?.name ?? { vi: row.agency },
      state: last.state,
      submittedAt: row.submitted_at.toISOString(),
      lastEvent: last.seq,
      ...(due === undefined ? {} : { appointment: due }),
      receipt: row.receipt,
    };
  };
