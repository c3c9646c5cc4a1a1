import type { DossierContent } from '@motcua/client';
import type { Origin } from '@motcua/form';
import { isObject, valueAt, type Field, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { evaluate, fieldAt, fieldIndex, type Conditions, type Evaluation } from '@motcua/procedure/evaluate';
import type { Answered, Answers } from '../answered.ts';

const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/**
 * The answers of a dossier: what was asked is found by the plan's own conditions, so that an answer that was left out shows as
 * left out, and one that was never asked doesn't show.
 */
export class SubmittedAnswers implements Answers {
  readonly #fields: ReadonlyMap<Pointer, Field>;
  readonly #evaluation: Evaluation;
  readonly #origins: DossierContent['origins'];

  constructor(plan: Plan, { answers, context, origins }: DossierContent, conditions: Conditions) {
    this.#fields = fieldIndex(plan);
    this.#evaluation = evaluate(plan, asObject(answers), asObject(context), conditions);
    this.#origins = origins;
  }

  at(pointer: Pointer): Answered {
    const field = this.#fieldAt(pointer);
    if (!field) throw new RangeError(`the plan has no field ${pointer}`);
    const { asked, instance } = this.#evaluation;
    const value = valueAt(instance, pointer);
    return { field, address: pointer, state: { value, asked: asked.has(pointer), origin: value === undefined ? undefined : this.#originOf(field, pointer) } };
  }

  /** Rows go by their index, so that addresses are pointers into what was submitted. */
  rows(pointer: Pointer): readonly string[] {
    const value = valueAt(this.#evaluation.instance, pointer);
    return Array.isArray(value) && this.#fieldAt(pointer)?.items ? value.map((_, index) => String(index)) : [];
  }

  #fieldAt(pointer: Pointer): Field | undefined {
    return fieldAt(this.#fields, pointer).field;
  }

  #originOf({ compute }: Field, pointer: Pointer): Origin | undefined {
    if (compute) return { kind: 'computed' };
    return Object.hasOwn(this.#origins, pointer) ? this.#origins[pointer] : undefined;
  }
}
