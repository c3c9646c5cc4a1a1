/** Published procedures: a version never changes once a dossier pins it, and none is ever lost. */
import { isPlan, type Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import type { Validators } from '@motcua/procedure';
import { dayInVietnam } from '@motcua/vietnam';
import { sql } from 'kysely';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { BuiltProcedure } from './catalogue.ts';
import type { Store } from './database/open.ts';

export interface Published {
  readonly plan: Plan;
  /** The plan as it is handed out, byte for byte. */
  readonly text: string;
  readonly sha256: string;
  readonly validators: Validators;
  /** The declaration to print, as it is handed out. */
  readonly print: { readonly text: string; readonly sha256: string } | undefined;
}

interface VersionRow {
  readonly plan: string;
  readonly sha256: string;
  readonly print: string | null;
}

export interface Procedures {
  /** The current version of each: the latest that is in force in Vietnam today, or else the earliest to come. */
  current(): Published[];
  currentOf(code: string): Published | undefined;
  /** Any version that was ever published here. */
  find(code: string, version: string): Promise<Published | undefined>;
  /** Takes a version as the database has it now, since another gateway may have corrected it. */
  renew(row: VersionRow): void;
}

/** Gateways that start together publish one after the other. */
const LOCK = 7_301_001;

const publish = (database: Store, built: readonly BuiltProcedure[]): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    for (const { plan, print: template } of built) {
      const { code, version } = plan.procedure;
      const text = canonicalJson(plan);
      const print = template === undefined ? null : canonicalJson(template);
      const row = { code, version, sha256: sha256(text), plan: text, print };
      // Locked, so that nothing is filed under it between the look for dossiers and the change.
      const known = await transaction.selectFrom('procedure_version').select(['sha256', 'print']).where('code', '=', code).where('version', '=', version).forUpdate().executeTakeFirst();
      if (known?.sha256 === row.sha256 && known.print === print) continue;
      if (known) {
        const pinned = await transaction.selectFrom('dossier').select('code').where('procedure', '=', code).where('version', '=', version).limit(1).executeTakeFirst();
        if (pinned) {
          throw new Error(`Procedure ${code} version ${version} was published before with different content, and dossiers were filed under it. Give the changed procedure a new version; what is filed stays as it is.`);
        }
        // What was prefilled for a draft of the plan says nothing about the plan that replaces it.
        await transaction.deleteFrom('prefill').where('procedure', '=', code).where('version', '=', version).execute();
        await transaction.updateTable('procedure_version').set({ sha256: row.sha256, plan: text, print }).where('code', '=', code).where('version', '=', version).execute();
      } else await transaction.insertInto('procedure_version').values(row).execute();
    }
  });

/** Versions by number, part by part: 1.10.0 comes after 1.9.0. */
const byVersion = new Intl.Collator('en', { numeric: true });

const chooseCurrent = (versions: readonly Published[], today: string): Published | undefined => {
  const ordered = [...versions].sort(
    ({ plan: { procedure: a } }, { plan: { procedure: b } }) =>
      (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0) || byVersion.compare(a.version, b.version),
  );
  return ordered.findLast(({ plan }) => plan.procedure.effectiveFrom <= today) ?? ordered[0];
};

/** @throws Error when a plan differs from what dossiers pin under its version. */
export const publishProcedures = async (database: Store, built: readonly BuiltProcedure[]): Promise<Procedures> => {
  await publish(database, built);
  const known = new Map<string, Published>();
  const take = ({ plan: text, sha256: hash, print }: VersionRow): Published => {
    const plan: unknown = JSON.parse(text);
    if (!isPlan(plan)) throw new Error('A published plan has a format that this gateway does not read.');
    const published = { plan, text, sha256: hash, validators: interpret(plan), print: print === null ? undefined : { text: print, sha256: sha256(print) } };
    known.set(`${plan.procedure.code} ${plan.procedure.version}`, published);
    return published;
  };
  for (const row of await database.selectFrom('procedure_version').select(['plan', 'sha256', 'print']).execute()) take(row);

  const codes = [...new Set(built.map(({ plan }) => plan.procedure.code))].sort();
  const currentOf = (code: string): Published | undefined =>
    codes.includes(code)
      ? chooseCurrent([...known.values()].filter(({ plan }) => plan.procedure.code === code), dayInVietnam(new Date()))
      : undefined;
  return {
    current: () => codes.flatMap((code) => currentOf(code) ?? []),
    currentOf,
    renew: (row) => void take(row),
    async find(code, version) {
      const here = known.get(`${code} ${version}`);
      if (here) return here;
      const row = await database.selectFrom('procedure_version').select(['plan', 'sha256', 'print']).where('code', '=', code).where('version', '=', version).executeTakeFirst();
      return row && take(row);
    },
  };
};
