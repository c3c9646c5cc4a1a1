/** From judged answers to a dossier: code, receipt, papers and the first event, in one transaction. */
import { dayInVietnam } from '@motcua/vietnam';
import type { DossierComponent } from '@motcua/procedure';
import type { Catalogue } from './catalogue.ts';
import type { Origin, PrefillPurpose, Submission } from './contract.ts';
import type { Store } from './database/open.ts';
import type { Disputes } from './disputes.ts';
import { nextCode } from './dossier-code.ts';
import { appendEvent } from './dossier-events.ts';
import { dossierReader } from './dossier-rows.ts';
import { namedDocuments, type IssuedWith } from './documents/named.ts';
import { withHashes, type Hashes } from './documents/sealing.ts';
import { withOwnFiles } from './documents/take-over.ts';
import { endDraft } from './drafts.ts';
import { attachToDossier } from './files/attach.ts';
import { filedUse, type FiledQuestions } from './filed-use.ts';
import type { Files } from './files/files.ts';
import { answered, once, type Keyed } from './idempotency.ts';
import type { LookupCodes } from './lookup-code.ts';
import type { PrefillConsents } from './prefill-consents.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import type { Receipts } from './receipt.ts';
import { checkPapers, noFiles } from './submitted-papers.ts';
import { lockConsents, noteUse, type Use } from './uses.ts';

export interface Filing {
  readonly person: string;
  readonly key: string;
  readonly submission: Submission;
  /** The version of the answers, and those whose drafts are carried over to it. */
  readonly versions: readonly string[];
  /** SHA-256 of the plan that the answers were judged by. */
  readonly judgedBy: string;
  readonly answers: object;
  readonly origins: Record<string, Origin>;
  readonly disputes: Disputes;
  /** The questions for which it has what was issued. */
  readonly prefilled: FiledQuestions;
  readonly context: object;
  /** The papers that belong to the case, and those that prove disputes. */
  readonly papers: readonly DossierComponent[];
  /** By which consents it was filled in. */
  readonly consents: PrefillConsents;
  /** What was issued for the draft: papers that it may name by reference. */
  readonly held: IssuedWith | undefined;
  /** What was seen of those papers whose repository tells no hash. */
  readonly hashes: Hashes;
}

export interface FilingOffice {
  /** The answer that a key was given before. @throws Refusal when it came with other content. */
  answered(person: string, key: string, submission: Submission): Promise<string | undefined>;
  /**
   * Files a dossier, unless the key has been used meanwhile; the answer as JSON text.
   * @throws Refusal `unknownVersion` when another gateway corrected the plan meanwhile (the next attempt is judged by the new one),
   * `draftGone`, `invalidPapers`, `invalidDocuments`.
   */
  file(filing: Filing): Promise<string>;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly receipts: Receipts;
  readonly lookups: LookupCodes;
  readonly agencies: Catalogue['agencies'];
  readonly agency: string;
  readonly retentionDays: number;
  readonly files: Pick<Files, 'copy'>;
}

const DAY = 86_400_000;
const keyed = (person: string, key: string, submission: Submission): Keyed => ({ person, key, content: submission });

export const openFiling = ({ database, procedures, receipts, lookups, agencies, agency, retentionDays, files: stored }: Setting): FilingOffice => {
  const toDossier = dossierReader(procedures, agencies);
  return {
    answered: (person, key, submission) => answered(database, keyed(person, key, submission)),

    file: ({ person, key, submission, versions, judgedBy, answers, origins, disputes, prefilled, consents, context, papers, held, hashes }) =>
      database.transaction().execute((transaction) => {
        const at = new Date();
        const expires_at = new Date(at.getTime() + retentionDays * DAY);
        return once(transaction, keyed(person, key, submission), expires_at, async () => {
          const { procedure, version, draft, files: chosen = [], documents: named = [] } = submission;
          const plan = await transaction.selectFrom('procedure_version').select(['plan', 'sha256', 'print']).where('code', '=', procedure).where('version', '=', version).forShare().executeTakeFirstOrThrow();
          if (plan.sha256 !== judgedBy) {
            procedures.renew(plan);
            throw new Refusal('unknownVersion');
          }
          await lockConsents(transaction, [...consents.values()].map(({ id }) => id));
          const issued = withHashes(await namedDocuments(transaction, named, held, at), hashes);
          const code = await nextCode(transaction, agency, dayInVietnam(at));
          const uses: readonly (readonly [PrefillPurpose, Use | undefined])[] = [
            ['prefill', filedUse({ dossier: code, questions: prefilled.prefill })],
            ['held-papers', filedUse({ dossier: code, components: papers, documents: issued })],
            ['earlier-answers', filedUse({ dossier: code, questions: prefilled['earlier-answers'] })],
          ];
          for (const [purpose, use] of uses) {
            const consent = consents.get(purpose);
            if (consent && use) await noteUse(transaction, consent.id, at, use);
          }
          const row = { code, agency, procedure, version, submitted_at: at };
          await transaction
            .insertInto('dossier')
            .values({ ...row, person, answers: JSON.stringify(answers), origins: JSON.stringify(origins), disputes: JSON.stringify(disputes), context: JSON.stringify(context), receipt: '', purpose: 'dossier', expires_at })
            .execute();
          const files = draft === undefined ? noFiles(chosen) : await attachToDossier(transaction, { person, from: { draft }, dossier: code, files: chosen, namedBy: 1, expiresAt: expires_at });
          checkPapers(papers, files, issued);
          const documents = await withOwnFiles(transaction, issued, { person, dossier: code, namedBy: 1, at, expiresAt: expires_at, copy: stored.copy });
          if (draft !== undefined) await endDraft(transaction, { draft, person, procedure, versions });
          const receipt = await receipts.sign({ dossier: code, submittedAt: at.toISOString(), procedure, version, agency, answers, disputes, files, documents });
          await transaction.updateTable('dossier').set({ receipt }).where('code', '=', code).execute();
          const first = await appendEvent(transaction, { dossier: code, seq: 1, at, actor: person, expires_at, type: 'submitted', state: 1, files, documents });
          return JSON.stringify({ ...(await toDossier({ ...row, receipt }, [first.row])), lookup: lookups.of(code) });
        });
      }),
  };
};
