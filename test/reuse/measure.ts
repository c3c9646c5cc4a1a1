/** What of a form comes filled in for a person: as the page fills it in from what the gateway issued, question by question. */
import { FormSession, type FormField, type Prefill } from '@motcua/form';
import { papersOf, valueAt, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { evaluate, hasRules } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import type { Case } from './cases.ts';

export interface Reuse {
  /** Questions that are asked and answered, nothing computed among them. */
  readonly answers: number;
  /** Of these, the ones that came from a repository. */
  readonly filled: number;
  /** Papers of the case if no repository vouched for anything, and those that are not asked for because one does. */
  readonly papers: number;
  readonly replaced: number;
  /** The answered questions that no repository could answer, by template. */
  readonly unsourced: readonly Pointer[];
}

/** Branches within branches: each round may open more questions. */
const MOST_ROUNDS = 20;

const isQuestion = ({ field, state }: FormField): boolean => state.asked && !field.readOnly && !field.children && (!field.items || field.items.children === undefined);

const fieldsOf = (session: FormSession): FormField[] => session.pages.flatMap(({ page, asked }) => (asked ? session.fieldsOn(page) : []));

/** Types what the example says wherever nothing came filled in. @returns whether anything was typed */
const type = (session: FormSession, answers: JsonObject): boolean => {
  let typed = false;
  for (const field of fieldsOf(session)) {
    const value = valueAt(answers, field.pointer);
    if (field.field.items?.children && Array.isArray(value)) {
      for (let missing = value.length - session.rows(field.address).length; missing > 0; missing -= 1) {
        session.addRow(field.address);
        typed = true;
      }
    } else if (isQuestion(field) && value !== undefined && field.state.value === undefined) typed = field.input(value) || typed;
  }
  return typed;
};

export const measure = async (plan: Plan, { answers, context }: Case, prefill: Prefill): Promise<Reuse> => {
  if (hasRules(plan)) await import('@motcua/procedure/logic');
  const validators = interpret(plan);
  const full = { channel: 'online', today: '2026-06-01', ...context };
  const session = new FormSession(plan, { validators, context: full, prefill });
  for (let round = 0; round < MOST_ROUNDS && type(session, answers); round += 1);
  const answered = fieldsOf(session).filter((field) => isQuestion(field) && field.state.value !== undefined);
  const { holds } = evaluate(plan, session.answers(), full, validators);
  const papers = papersOf(plan, holds, () => false).length;
  return {
    answers: answered.length,
    filled: answered.filter(({ state }) => state.origin?.kind === 'repository').length,
    papers,
    replaced: papers - session.papers.length,
    unsourced: answered.filter(({ field }) => field.sources === undefined).map(({ field }) => field.pointer),
  };
};
