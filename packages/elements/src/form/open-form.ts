import { msg, str } from '@lit/localize';
import type { Client, Draft, DraftSummary } from '@motcua/client';
import { isSnapshot, type Snapshot } from '@motcua/form';
import { fieldsOf } from '@motcua/procedure';
import type { JsonObject, Validators } from '@motcua/procedure';
import { dayInVietnam } from '@motcua/vietnam';
import { isListed } from '../answers.ts';
import { failureText, problemOf } from '../failures.ts';
import { checked, findPlan, PlanError, type FoundPlan, type PlanSource } from './plan-source.ts';

export interface OpeningForm extends PlanSource {
  readonly validators: Validators | undefined;
  readonly context: JsonObject | undefined;
  /** Whether code lists can be loaded. */
  readonly options: boolean;
  /** Id of a draft to go on with; `''` for none. */
  readonly draft: string;
}

export interface OpenedForm extends FoundPlan {
  readonly session: { readonly validators: Validators; readonly context: JsonObject; readonly snapshot?: Snapshot };
  readonly draft: Draft | undefined;
  /** The person's unfinished drafts of the same procedure. */
  readonly unfinished: readonly DraftSummary[];
}

/** @throws PlanError when the draft is of another procedure, or is none that this version of the form has written. */
const openDraft = async ({ client, draft: id, procedure }: OpeningForm): Promise<{ draft: Draft; snapshot: Snapshot } | undefined> => {
  if (!client || id === '') return undefined;
  const draft = await client.drafts.get(id);
  const { snapshot } = draft.content;
  if (!isSnapshot(snapshot) || (procedure !== '' && procedure !== draft.procedure)) throw new PlanError(`The draft ${id} is not one of ${procedure}`);
  return { draft, snapshot };
};

/** A draft is submitted under the version that it was begun with, also where the page itself holds a newer one. */
const ofDraft = async (found: FoundPlan, { client }: OpeningForm, draft: Draft | undefined): Promise<FoundPlan> => {
  const { code, version } = found.plan.procedure;
  if (!client || !draft || (draft.procedure === code && draft.version === version)) return found;
  if (draft.procedure !== code) throw new PlanError(`The draft ${draft.id} is not one of ${code}`);
  return { ...found, plan: checked(await client.procedures.plan(code, draft.version)) };
};

/** A list that doesn't come keeps nobody from beginning. */
const unfinishedOf = async (client: Client | undefined, procedure: string): Promise<DraftSummary[]> =>
  (await client?.drafts.list().catch(() => []) ?? []).filter((each) => each.procedure === procedure);

/** Finds draft, plan, validators and context; `undefined` when nothing is asked for yet. */
export const openForm = async (opening: OpeningForm): Promise<OpenedForm | undefined> => {
  const kept = await openDraft(opening);
  const current = await findPlan({ ...opening, procedure: opening.procedure || (kept?.draft.procedure ?? ''), version: kept?.draft.version });
  if (!current) return undefined;
  const found = await ofDraft(current, opening, kept?.draft);
  const unfinished = kept ? [] : await unfinishedOf(opening.client, found.plan.procedure.code);
  const list = fieldsOf(found.plan.fields).find((field) => isListed(field.options));
  if (list && !opening.options) throw new PlanError(`${list.pointer} needs a code list: set codeLists`);
  const given = found === current ? opening.validators : undefined;
  const validators = given ?? (await import('@motcua/procedure/interpret')).interpret(found.plan);
  const context = { today: dayInVietnam(new Date()), channel: 'online', ...found.context, ...opening.context };
  const session = { validators, context, ...(kept ? { snapshot: kept.snapshot } : {}) };
  return { ...found, session, draft: kept?.draft, unfinished };
};

/** Why a form did not open. A reason that only a developer can mend is named as it is. */
export const openingFailure = (error: unknown): string => {
  if (error instanceof PlanError) return msg(str`Dữ liệu của tờ khai không dùng được (${error.message}). Hãy báo đơn vị quản lý trang này.`);
  if (problemOf(error) || (error instanceof Error && error.name === 'NetworkError')) return failureText(error);
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return msg(str`Dữ liệu của tờ khai không dùng được (${name}). Hãy báo đơn vị quản lý trang này.`);
};
