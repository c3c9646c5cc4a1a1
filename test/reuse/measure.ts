/** What of a form comes filled in for a person: as the page fills it in from what the gateway issued, question by question. */
import type { Prefill as Issued } from '@motcua/client';
import { FormSession, type Address, type FormField, type Origin, type Prefill } from '@motcua/form';
import { Prefilled } from '@motcua/form/prefill';
import { reuseOf, type Reuse } from '@motcua/form/reuse';
import { takenRows } from '@motcua/form/row-offers';
import { papersOf } from '@motcua/form/submission';
import { rowsIn, valueAt, type DossierComponent, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { hasRules } from '@motcua/procedure/evaluate';
import { interpret } from '@motcua/procedure/interpret';
import type { Case } from './cases.ts';
import { takeFamily } from './family.ts';

/** How an answered question came by its answer: filled in; the record has nothing for it; it is of somebody of whom there is none; it has a source in other cases alone; none at all. */
export type Outcome = 'filled' | 'lacking' | 'nobody' | 'otherCase' | 'noSource';

/** A form as it was handed over, for the next time. */
export interface Filed {
  readonly answers: JsonObject;
  readonly origins: Readonly<Record<Pointer, Origin>>;
  readonly context: JsonObject;
  /** The papers that belong to it. */
  readonly papers: readonly DossierComponent[];
}

export interface Measured extends Reuse {
  /** Each answered question by its template, once for each row that it is in. */
  readonly questions: readonly (readonly [template: Pointer, outcome: Outcome])[];
  readonly filed: Filed;
}

/** Branches within branches: each round may open more questions. */
const MOST_ROUNDS = 20;

const isQuestion = ({ field, state }: FormField): boolean => state.asked && !field.readOnly && !field.children && (!field.items || field.items.children === undefined);

const fieldsOf = (session: FormSession): FormField[] => session.pages.flatMap(({ page, asked }) => (asked ? session.fieldsOn(page) : []));

/** What a form begins with is nobody's answer yet. */
const isOpen = ({ field, state }: FormField): boolean => state.value === undefined || (state.origin?.kind === 'manual' && state.value === field.default);

/**
 * Types what the example says wherever nothing came filled in.
 * @param begun repeated groups that have their rows
 * @returns whether anything was typed
 */
const type = (session: FormSession, answers: JsonObject, begun: Set<Address>): boolean => {
  let typed = false;
  for (const field of fieldsOf(session)) {
    const value = valueAt(answers, field.pointer);
    if (field.field.items?.children && Array.isArray(value)) {
      if (begun.has(field.address)) continue;
      begun.add(field.address);
      takeFamily(session, field.address, value);
      typed = true;
    } else if (isQuestion(field) && value !== undefined && value !== field.state.value && isOpen(field)) typed = field.input(value) || typed;
  }
  return typed;
};

const outcomeOf = (session: FormSession, { field, state, address }: FormField): Outcome => {
  if (state.origin?.kind === 'repository') return 'filled';
  if (field.sources === undefined) return 'noSource';
  if (rowsIn(field.pointer) > 0 && !Object.values(takenRows(session)).some((id) => address.includes(`/${id}/`))) return 'nobody';
  return session.sourceOf(address) === undefined ? 'otherCase' : 'lacking';
};

/** @param prefill with the papers that repositories hold: the person takes one wherever one that hasn't expired fits */
export const measure = async (plan: Plan, { answers, context: given }: Case, prefill: Prefill & Pick<Issued, 'documents'>): Promise<Measured> => {
  if (hasRules(plan)) await import('@motcua/procedure/logic');
  const context = { channel: 'online', today: '2026-06-01', ...given };
  const session = new FormSession(plan, { validators: interpret(plan), context, prefilled: new Prefilled(prefill) });
  const begun = new Set<Address>();
  for (let round = 0; round < MOST_ROUNDS && type(session, answers, begun); round += 1);
  const answered = fieldsOf(session).filter((field) => isQuestion(field) && field.state.value !== undefined);
  const held = new Set(prefill.documents?.filter(({ validity }) => validity !== 'expired').map(({ component }) => component));
  const papers = papersOf(session);
  const referred = papers.filter(({ code }) => held.has(code)).length;
  return {
    ...reuseOf(session, referred),
    questions: answered.map((field) => [field.field.pointer, outcomeOf(session, field)]),
    filed: { answers: session.answers(), origins: session.origins(), context, papers },
  };
};

