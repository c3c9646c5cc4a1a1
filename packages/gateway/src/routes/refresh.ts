import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { carryPrefill, carryRows, stepsFrom } from '@motcua/procedure/migrations';
import type { Prefill, PrefillValue, RefreshRequest, Unreachable } from '../contract.ts';
import { heldPapersOf, underOldReferences, type IssuedDocument } from '../documents/issued.ts';
import { leadsTo } from '../drafts.ts';
import { fetchFor, type Before } from '../fetching.ts';
import { toPrefillRows, underOldIds, type IssuedRow } from '../prefill-rows.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

/** What a draft is filled in from, and by what consent. */
interface Issued {
  readonly id: string;
  readonly version: string;
  readonly consent: string;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly withdrawn_at: Date | null;
  readonly issued: readonly PrefillValue[];
  readonly rows: readonly IssuedRow[];
  readonly unreachable: readonly Unreachable[];
  readonly documents: readonly IssuedDocument[];
}

/** A draft that is gone on with: what fills it in is asked for again when it is old, under the consent that was given for it. */
export const refreshRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { config, consents, contract, database, limit, procedures } = parts;

  const draftOf = (id: string, person: string) =>
    database.selectFrom('draft').select(['procedure', 'version', 'prefill']).where('id', '=', id).where('person', '=', person).where('expires_at', '>', new Date()).executeTakeFirst();

  const issuedFor = (prefill: string): Promise<Issued | undefined> =>
    database
      .selectFrom('prefill')
      .innerJoin('consent', 'consent.id', 'prefill.consent')
      .select(['prefill.id', 'prefill.version', 'prefill.consent', 'prefill.issued_at', 'prefill.expires_at', 'consent.withdrawn_at', 'prefill.issued', 'prefill.rows', 'prefill.unreachable', 'prefill.documents'])
      .where('prefill.id', '=', prefill)
      .executeTakeFirst();

  /** By the oldest of its values: what a repository could not be asked about the last time keeps its day. What was filed before grows no older. */
  const isOld = ({ issued, rows, issued_at, expires_at }: Issued, now: number): boolean => {
    const values = [...issued.filter(({ again }) => !again), ...rows.flatMap((row) => row.values)];
    const oldest = Math.min(issued_at.getTime(), ...values.map(({ source }) => Date.parse(source.retrievedAt)));
    return expires_at.getTime() <= now || oldest + config.prefillRefreshHours * HOUR <= now;
  };

  /** @throws Refusal as a save of that version would be. */
  const publishedFor = async (procedure: string, from: string, to: string): Promise<Published> => {
    const published = (await leadsTo(procedures, procedure, from, to)) ? await procedures.find(procedure, to) : undefined;
    if (published) return published;
    throw new Refusal((await leadsTo(procedures, procedure, to, from)) ? 'draftCarriedOver' : 'unknownVersion');
  };

  /** As it was issued, at the places and with the values that the migrations give it. */
  const carriedTo = ({ plan }: Published, { version, issued, rows }: Issued): Pick<Before, 'values' | 'rows'> => {
    const steps = stepsFrom(plan, version);
    return steps ? { values: carryPrefill(steps, issued), rows: carryRows(steps, rows) } : { values: [], rows: [] };
  };

  const toPrefill = ({ plan: { procedure } }: Published, { id, issued_at, expires_at, withdrawn_at, unreachable, documents }: Omit<Issued, 'issued' | 'rows'>, { values, rows }: Pick<Before, 'values' | 'rows'>): Prefill => ({
    id,
    procedure: procedure.code,
    version: procedure.version,
    issuedAt: issued_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    values: [...values],
    ...toPrefillRows(rows),
    ...(unreachable.length > 0 ? { unreachable: [...unreachable] } : {}),
    // Nothing is taken from where it lies once the consent is taken back.
    ...(withdrawn_at === null ? heldPapersOf(documents, new Date()) : {}),
  });

  server.post<{ Params: { draft: string }; Body: RefreshRequest }>(
    '/v1/drafts/:draft/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'refreshPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person } = caller;
      const { params, body } = request;
      limit(`prefill ${person}`);
      const draft = await draftOf(params.draft, person);
      if (!draft) throw new Refusal('notFound');
      const published = await publishedFor(draft.procedure, draft.version, body.version);
      const current = draft.prefill === null ? undefined : await issuedFor(draft.prefill);
      if (!current) return reply.code(204).send();
      /** What was issued last, if the page doesn't have it. */
      const known = (last: Issued) => (last.id === body.prefill ? reply.code(204).send() : reply.code(200).send(toPrefill(published, last, carriedTo(published, last))));
      if (current.withdrawn_at !== null || caller.personalId === undefined || !isOld(current, Date.now())) return known(current);

      const carried = carriedTo(published, current);
      const { documents: found, rows: people, ...fetched } = await fetchFor(parts, caller, request.id, published, {
        before: () => Promise.resolve({ ...carried, documents: current.documents }),
        again: carried.values.filter(({ again }) => again),
      });
      const { at, values, unreachable, answered, uses } = fetched;
      const documents = underOldReferences(found, current.documents);
      const rows = underOldIds(people, carried.rows);
      const next = { id: randomUUID(), version: published.plan.procedure.version, consent: current.consent, issued_at: at, expires_at: new Date(at.getTime() + config.prefillHours * HOUR) };
      const last = await database.transaction().execute(async (transaction) => {
        const holds = await consents.account(transaction, current.consent, at, uses);
        const now = await transaction.selectFrom('draft').select('prefill').where('id', '=', params.draft).where('person', '=', person).forUpdate().executeTakeFirst();
        // Nobody could be asked, the consent was taken back meanwhile, or another page was quicker; or the draft is gone.
        if (!holds || !answered || now?.prefill !== current.id) return now?.prefill ?? null;
        const row = { ...next, person, procedure: draft.procedure, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents), purpose: 'prefill' as const };
        await transaction.insertInto('prefill').values(row).execute();
        await transaction.updateTable('draft').set({ prefill: next.id }).where('id', '=', params.draft).execute();
        return next.id;
      });
      if (last === next.id) return reply.code(201).send(toPrefill(published, { ...next, withdrawn_at: null, unreachable, documents }, { values, rows }));
      const other = last === null ? undefined : await issuedFor(last);
      return other ? known(other) : reply.code(204).send();
    },
  );
};
