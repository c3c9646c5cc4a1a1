/** What happens to a dossier after it was filed: officers move it, its owner supplements it. */
import type { ProcedureInfo } from '@motcua/procedure';
import type { Transaction } from 'kysely';
import { appointment } from './appointment.ts';
import type { Catalogue } from './catalogue.ts';
import type { DossierMove, DossierEvent, Supplement } from './contract.ts';
import type { Store } from './database/open.ts';
import type { Database } from './database/schema.ts';
import { lastFound } from './documents/found.ts';
import { namedDocuments } from './documents/named.ts';
import { withHashes, type Sealing } from './documents/sealing.ts';
import { withOwnFiles } from './documents/take-over.ts';
import { appendEvent } from './dossier-events.ts';
import { filedUse } from './filed-use.ts';
import { attachToDossier } from './files/attach.ts';
import { RESULT } from './files/component.ts';
import type { Files } from './files/files.ts';
import { dossierStates } from './generated/registry.ts';
import { answered, once, type Keyed } from './idempotency.ts';
import { checkNote, endNote } from './paper-note.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import { requestIn, WAITS_FOR_PAPERS } from './requested.ts';
import { checkSupplement } from './submitted-papers.ts';
import { noteUse } from './uses.ts';

export interface Handing {
  readonly code: string;
  readonly supplement: Supplement;
  readonly person: string;
  readonly key: string;
  /** Of the kept note, as the person last saw it; `undefined` where they didn't look. */
  readonly noteSeen: number | undefined;
}

export interface DossierMoves {
  /** @throws Refusal for a move that the state doesn't allow, or of the actor's own dossier. */
  move(code: string, move: DossierMove, actor: string): Promise<DossierEvent>;
  /** The new event as JSON text. @throws Refusal unless the dossier is this person's and waits for papers. */
  supplement(handing: Handing): Promise<string>;
}

/** States that come with a result: finished, and handed out. */
const WITH_RESULT: ReadonlySet<number> = new Set([9, 10]);

/** The dossier, locked, and its last event. Events of one dossier follow each other because of the lock. */
const lock = async (transaction: Transaction<Database>, code: string) => {
  const dossier = await transaction.selectFrom('dossier').select(['person', 'agency', 'procedure', 'version', 'expires_at']).where('code', '=', code).forUpdate().executeTakeFirst();
  if (!dossier) throw new Refusal('notFound');
  const events = await transaction.selectFrom('dossier_event').select(['seq', 'type', 'state', 'at', 'requested']).where('dossier', '=', code).orderBy('seq').execute();
  const last = events.at(-1);
  if (!last) throw new Error('A dossier has no event.');
  return { ...dossier, events, last };
};

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly agencies: Catalogue['agencies'];
  readonly files: Pick<Files, 'copy'>;
  readonly seal: Sealing;
}

export const dossierMoves = ({ database, procedures, agencies, files: stored, seal }: Setting): DossierMoves => {
  const infoOf = async ({ procedure, version }: { readonly procedure: string; readonly version: string }): Promise<ProcedureInfo> => {
    const published = await procedures.find(procedure, version);
    if (!published) throw new Error('The procedure of a dossier is gone.');
    return published.plan.procedure;
  };

  return {
    move: (code, { state, note, unit, files = [], requested = [] }, actor) =>
      database.transaction().execute(async (transaction) => {
        const dossier = await lock(transaction, code);
        const { last, expires_at } = dossier;
        // Whoever is both citizen and officer decides nothing about themselves.
        if (dossier.person === actor) throw new Refusal('forbidden');
        const legal: readonly number[] = dossierStates[last.state].moves;
        if (!legal.includes(state)) {
          const name = (each: DossierEvent['state']) => `${each} (${dossierStates[each].label.vi})`;
          throw new Refusal('illegalMove', { detail: `The dossier is in state ${name(last.state)}; state ${name(state)} can't follow it.` });
        }
        if (files.length > 0 && !WITH_RESULT.has(state)) throw new Refusal('invalidRequest', { detail: 'body/files: only with state 9 or 10' });
        if (requested.length > 0 && state !== WAITS_FOR_PAPERS) throw new Refusal('invalidRequest', { detail: 'body/requested: only with state 5' });
        const { components, processing } = await infoOf(dossier);
        if (requested.some((each) => !components.some((component) => component.code === each))) throw new Refusal('invalidRequest', { detail: 'body/requested: not a component of the procedure' });
        const seq = last.seq + 1;
        const results = await attachToDossier(transaction, { person: actor, from: { dossier: code }, dossier: code, files, namedBy: seq, expiresAt: expires_at });
        if (results.some(({ component }) => component !== RESULT)) throw new Refusal('invalidRequest', { detail: 'body/files: not uploaded as a result' });
        const at = new Date();
        const due = appointment([...dossier.events, { at, state }], processing, new Set(agencies.get(dossier.agency)?.holidays));
        await endNote(transaction, code);
        const { event } = await appendEvent(transaction, { dossier: code, seq, at, actor, expires_at, type: 'moved', state, note, unit, files: results, requested, appointment: due });
        return event;
      }),

    async supplement({ code, supplement, person, key, noteSeen }) {
      const keyed: Keyed = { person, key, content: { supplement, code } };
      const before = await answered(database, keyed);
      if (before !== undefined) return before;
      const { files: chosen, documents: named = [], note } = supplement;
      const hashes = await seal(await lastFound(database, { person, dossier: code }), named);
      return database.transaction().execute(async (transaction) => {
        const { last, events, expires_at, ...dossier } = await lock(transaction, code);
        if (dossier.person !== person) throw new Refusal('notFound');
        return once(transaction, keyed, expires_at, async () => {
          const request = requestIn(events);
          if (!request) throw new Refusal('notSupplementable');
          if (chosen.length + named.length === 0) throw new Refusal('invalidRequest', { detail: 'body: neither files nor documents' });
          if (noteSeen !== undefined) await checkNote(transaction, code, request.seq, noteSeen);
          const seq = last.seq + 1;
          const at = new Date();
          const looked = await lastFound(transaction, { person, dossier: code });
          const found = withHashes(await namedDocuments(transaction, named, looked, at), hashes);
          checkSupplement(request.requested ?? [], found);
          const use = filedUse({ dossier: code, components: (await infoOf(dossier)).components, documents: found });
          if (looked && use) await noteUse(transaction, looked.consent, at, use);
          const files = await attachToDossier(transaction, { person, from: { dossier: code }, dossier: code, files: chosen, namedBy: seq, expiresAt: expires_at });
          const documents = await withOwnFiles(transaction, found, { person, dossier: code, namedBy: seq, at, expiresAt: expires_at, copy: stored.copy });
          await endNote(transaction, code);
          const { event } = await appendEvent(transaction, { dossier: code, seq, at, actor: person, expires_at, type: 'supplemented', state: last.state, note, files, documents });
          return JSON.stringify(event);
        });
      });
    },
  };
};
