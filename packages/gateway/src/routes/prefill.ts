import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { checkPurposes } from '../consents.ts';
import type { Prefill, PrefillPurpose, PrefillRequest } from '../contract.ts';
import { fetchFor, type Before } from '../fetching.ts';
import { cameByStanding, consentsOf, noteConsents, removeLoose, stands, underConsents, type PrefillConsents } from '../prefill-consents.ts';
import { toPrefill } from '../prefill-reply.ts';
import { Refusal } from '../problems.ts';
import type { Published } from '../procedures.ts';
import { checked } from '../server.ts';
import type { Caller } from '../sign-in.ts';
import { citizen, signedIn, type Parts } from './parts.ts';

const HOUR = 3_600_000;
const BODY_LIMIT = 4 * 1024;

/** What a person agreed to, now and before. */
interface Agreed {
  readonly published: Published;
  readonly given: PrefillRequest['consents'];
  readonly before: PrefillConsents;
  /** That it takes the place of. */
  readonly extended: string | undefined;
}

export const prefillRoutes = (server: FastifyInstance, parts: Parts): void => {
  const { config, consents, contract, database, limit, procedures } = parts;

  /** What was issued last to a person for a version by a consent to a purpose, and may still be used. */
  const issuedLast = (person: string, { plan: { procedure } }: Published, purpose: PrefillPurpose) =>
    database
      .selectFrom('prefill')
      .select(['issued', 'rows', 'documents'])
      .where('person', '=', person)
      .where('procedure', '=', procedure.code)
      .where('version', '=', procedure.version)
      .where('expires_at', '>', new Date())
      .where(cameByStanding(purpose))
      .orderBy('issued_at', 'desc')
      .limit(1)
      .executeTakeFirst();

  const issuedBefore = async (person: string, published: Published): Promise<Before> => {
    const [answers, papers] = [await issuedLast(person, published, 'prefill'), await issuedLast(person, published, 'held-papers')];
    return { values: answers?.issued ?? [], rows: answers?.rows ?? [], documents: papers?.documents ?? [] };
  };

  /** What was agreed to for a prefill of the person's that is extended, isn't taken back, and isn't agreed to anew. */
  const agreedBefore = async (prefill: string | undefined, person: string, procedure: string, anew: ReadonlySet<PrefillPurpose>): Promise<PrefillConsents> => {
    const own = await database.selectFrom('prefill').select('id').where('id', '=', prefill ?? null).where('person', '=', person).where('procedure', '=', procedure).executeTakeFirst();
    if (!own) return new Map();
    const consents = await consentsOf(database, own.id);
    return new Map([...consents].filter(([purpose]) => !anew.has(purpose) && stands(consents, purpose)));
  };

  /** @returns undefined when some of what was agreed to before was taken back meanwhile: nothing is issued by it */
  const issue = async (caller: Caller, request: string, { published, given, before, extended }: Agreed): Promise<Prefill | undefined> => {
    const { subject: person } = caller;
    const { code: procedure, version } = published.plan.procedure;
    const purposes = new Set([...before.keys(), ...given.map(({ purpose }) => purpose)]);
    const { at: now, values, rows, unreachable, documents, uses } = await fetchFor(parts, caller, request, published, purposes, { before: () => issuedBefore(person, published) });
    const issued = { id: randomUUID(), issued_at: now, expires_at: new Date(now.getTime() + config.prefillHours * HOUR) };
    const hold = await database.transaction().execute(async (transaction) => {
      if (!(await consents.account(transaction, now, underConsents(before, uses)))) return false;
      const row = { ...issued, person, procedure, version, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents) };
      await transaction.insertInto('prefill').values({ ...row, purpose: 'prefill' }).execute();
      await noteConsents(transaction, issued.id, before);
      // Listed in their order: the latest first, and of one moment the greatest.
      const ids = given.map(() => randomUUID()).sort().reverse();
      for (const [index, { purpose, version: wording, language }] of given.entries()) {
        const id = ids[index] ?? randomUUID();
        await consents.record(transaction, { id, person, purpose, wording, language, procedure, version, at: now, uses: uses.get(purpose) ?? [] });
        await noteConsents(transaction, issued.id, [[purpose, { id }]]);
      }
      if (before.size > 0) await removeLoose(transaction, extended ?? null);
      return true;
    });
    return hold ? { ...toPrefill(published, { ...issued, values, rows, unreachable, documents }), purposes: [...purposes] } : undefined;
  };

  server.post<{ Params: { code: string }; Body: PrefillRequest }>(
    '/v1/procedures/:code/prefill',
    { bodyLimit: BODY_LIMIT, onRequest: signedIn(parts), preHandler: checked(contract, 'createPrefill') },
    async (request, reply) => {
      const caller = citizen(request);
      const { subject: person } = caller;
      limit(`prefill ${person}`);
      const { consents: given, prefill: extended } = request.body;
      checkPurposes(given);
      const published = procedures.currentOf(request.params.code);
      if (!published) throw new Refusal('notFound');
      const before = await agreedBefore(extended, person, published.plan.procedure.code, new Set(given.map(({ purpose }) => purpose)));
      const agreed = { published, given, extended };
      return reply.code(201).send((await issue(caller, request.id, { ...agreed, before })) ?? (await issue(caller, request.id, { ...agreed, before: new Map() })));
    },
  );
};
