import { msg, str } from '@lit/localize';
import { fieldsOf } from '@motcua/procedure';
import type { JsonObject, Validators } from '@motcua/procedure';
import { dayInVietnam } from '@motcua/vietnam';
import { isListed } from '../answers.ts';
import { failureText, problemOf } from '../failures.ts';
import { findPlan, PlanError, type FoundPlan, type PlanSource } from './plan-source.ts';

export interface OpeningForm extends PlanSource {
  readonly validators: Validators | undefined;
  readonly context: JsonObject | undefined;
  /** Whether code lists can be loaded. */
  readonly options: boolean;
}

export interface OpenedForm extends FoundPlan {
  readonly session: { readonly validators: Validators; readonly context: JsonObject };
}

/** Finds plan, validators and context; `undefined` when nothing is asked for yet. */
export const openForm = async (opening: OpeningForm): Promise<OpenedForm | undefined> => {
  const found = await findPlan(opening);
  if (!found) return undefined;
  const list = fieldsOf(found.plan.fields).find((field) => isListed(field.options));
  if (list && !opening.options) throw new PlanError(`${list.pointer} needs a code list: set codeLists`);
  const validators = opening.validators ?? (await import('@motcua/procedure/interpret')).interpret(found.plan);
  const context = { today: dayInVietnam(new Date()), channel: 'online', ...found.context, ...opening.context };
  return { ...found, session: { validators, context } };
};

/** Why a form did not open. A reason that only a developer can mend is named as it is. */
export const openingFailure = (error: unknown): string => {
  if (error instanceof PlanError) return msg(str`Dữ liệu của tờ khai không dùng được (${error.message}). Hãy báo đơn vị quản lý trang này.`);
  if (problemOf(error) || (error instanceof Error && error.name === 'NetworkError')) return failureText(error);
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return msg(str`Dữ liệu của tờ khai không dùng được (${name}). Hãy báo đơn vị quản lý trang này.`);
};
