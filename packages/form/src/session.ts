import { fieldsOf, isWithin, papersOf, valueAt, withValue, type DossierComponent, type Issue, type Json, type JsonObject, type Page, type Plan, type Pointer, type Validators } from '@motcua/procedure';
import { answersOf, evaluate, fieldIndex, type Context, type Evaluation } from '@motcua/procedure/evaluate';
import { canonicalAnswer } from './canonical-answer.ts';
import { decidingPointers } from './deciding.ts';
import { FormField, type FieldOwner } from './form-field.ts';
import { Observers } from './observers.ts';
import { Prefilled } from './prefilled.ts';
import { restore, treeOf } from './snapshot.ts';
import type { FieldState, Listener, Origin, PageState, Prefill, Snapshot, Submission } from './types.ts';

export interface SessionOptions {
  readonly validators: Validators;
  /** The read-only part `/context` of the instance. */
  readonly context?: Context;
  readonly prefill?: Prefill;
  readonly snapshot?: Snapshot;
}

/** Prefilled values may decide which prefilled values count; it settles in as many rounds as conditions are nested. */
const MOST_ROUNDS = 20;

/** A form being filled in: the plan's fields with what is answered so far. */
export class FormSession implements FieldOwner {
  readonly plan: Plan;
  readonly #validators: Validators;
  readonly #context: Context;
  readonly #fields: ReadonlyMap<Pointer, FormField>;
  readonly #pageOf: ReadonlyMap<Pointer, Page>;
  readonly #onPage: ReadonlyMap<Page, readonly FormField[]>;
  readonly #deciding: ReadonlySet<Pointer>;
  readonly #observers = new Observers();
  readonly #values = new Map<Pointer, Json>();
  readonly #raw = new Map<Pointer, string>();
  readonly #touched = new Set<Pointer>();
  readonly #done = new Set<string>();
  /** What the gateway said of the last submission; each goes when its field is changed. */
  readonly #refused = new Map<Pointer, Issue[]>();
  /** Locked fields whose value breaks the schema: open for typing, so that nobody is trapped. */
  readonly #opened = new Set<Pointer>();
  readonly #applied = new Map<Pointer, Json>();
  #prefilled: Prefilled;
  #evaluation: Evaluation;

  /** @throws Error when the snapshot belongs to another procedure or version */
  constructor(plan: Plan, { validators, context = {}, prefill, snapshot }: SessionOptions) {
    this.plan = plan;
    this.#validators = validators;
    this.#context = context;
    this.#fields = new Map(fieldsOf(plan.fields).map((field) => [field.pointer, new FormField(field, this)]));
    this.#pageOf = pagesByField(plan);
    this.#onPage = new Map(plan.pages.map((page) => [page, [...this.#pageOf].filter(([, other]) => other === page).flatMap(([pointer]) => this.#fields.get(pointer) ?? [])]));
    this.#deciding = decidingPointers(plan);
    for (const { field } of this.#fields.values()) if (field.default !== undefined) this.#values.set(field.pointer, field.default);
    if (snapshot) restore(plan, snapshot, { values: this.#values, raw: this.#raw, touched: this.#touched, done: this.#done, opened: this.#opened });
    this.#prefilled = new Prefilled(snapshot?.prefill ?? prefill, snapshot?.overridden);
    this.#evaluation = this.#settle();
    for (const { page } of this.pages) this.#show(page);
    this.#refresh();
  }

  /** @throws RangeError when the plan has no such field */
  at(pointer: Pointer): FormField {
    const field = this.#fields.get(pointer);
    if (!field) throw new RangeError(`the plan of ${this.plan.procedure.code} has no field ${pointer}`);
    return field;
  }

  /** All pages in order, whether asked or not. */
  get pages(): PageState[] {
    return this.plan.pages.map((page) => ({ page, asked: this.fieldsOn(page).some((field) => this.#evaluation.asked.has(field.field.pointer)), done: this.#done.has(page.id) }));
  }

  /** Context, computed values and asked answers: what is validated. */
  get instance(): JsonObject {
    return this.#evaluation.instance;
  }

  /** Calls the listener after any change. @returns how to stop */
  subscribe(listener: Listener): () => void {
    return this.#observers.subscribe(listener);
  }

  answers(): JsonObject {
    return answersOf(this.plan, this.#evaluation.instance);
  }

  /** Where each asked answer comes from. */
  origins(): Record<Pointer, Origin> {
    return Object.fromEntries(
      [...this.#fields].flatMap(([pointer, { field, state }]) => (state.asked && state.origin && !field.readOnly ? [[pointer, state.origin]] : [])),
    );
  }

  /** The papers that belong to the case as it stands; none whose content the repository vouches for. */
  get papers(): DossierComponent[] {
    const isVerified = (pointer: Pointer): boolean => {
      const origin = this.#fields.get(pointer)?.state.origin;
      return origin?.kind === 'repository' && origin.source.verified;
    };
    return papersOf(this.plan, this.#evaluation.holds, isVerified);
  }

  applyPrefill(prefill: Prefill): void {
    this.#prefilled = new Prefilled(prefill, this.#prefilled.overridden);
    this.#changed();
  }

  /** Shows every issue of a page, in the page's order. `[]` when the page may be left. */
  submitPage(id: string): Issue[] {
    const page = this.plan.pages.find((candidate) => candidate.id === id);
    if (!page) throw new RangeError(`the plan of ${this.plan.procedure.code} has no page ${id}`);
    for (const { field } of this.fieldsOn(page)) this.#touched.add(field.pointer);
    const issues = this.#issuesOf(page);
    const trapped = issues.filter((issue) => this.#fields.get(issue.pointer)?.state.locked);
    for (const issue of trapped) this.#opened.add(issue.pointer);
    if (issues.length === 0) this.#done.add(id);
    this.#show(page);
    this.#refresh();
    this.#observers.notify();
    return issues;
  }

  /** The answers, when all of them are right; else every issue, shown at its field. */
  submit(): Submission {
    const issues = this.pages.filter(({ asked }) => asked).flatMap(({ page }) => this.submitPage(page.id));
    const elsewhere = this.#validators.whole(this.#evaluation.instance).filter((issue) => !this.#pageOf.has(issue.pointer));
    const all = [...issues, ...elsewhere];
    return all.length > 0 ? { ok: false, issues: all } : { ok: true, answers: this.answers(), origins: this.origins() };
  }

  /** Lays what the gateway refused on its fields. @returns the same in the order of the layout */
  refuse(issues: readonly Issue[]): Issue[] {
    this.#refused.clear();
    for (const issue of issues) {
      this.#refused.set(issue.pointer, [...(this.#refused.get(issue.pointer) ?? []), issue]);
      this.#touched.add(issue.pointer);
      const page = this.#pageOf.get(issue.pointer);
      if (page) this.#done.delete(page.id);
    }
    for (const { page } of this.pages) this.#show(page);
    this.#observers.notify();
    const order = [...this.#pageOf.keys()];
    return [...issues].sort((one, other) => order.indexOf(one.pointer) - order.indexOf(other.pointer));
  }

  /** The fields of a page, in the order of the layout. */
  fieldsOn(page: Page): readonly FormField[] {
    return this.#onPage.get(page) ?? [];
  }

  /** The page on which a field is asked. */
  pageOf(pointer: Pointer): Page | undefined {
    return this.#pageOf.get(pointer);
  }

  snapshot(): Snapshot {
    return {
      format: 'motcua.snapshot/1',
      procedure: this.plan.procedure.code,
      version: this.plan.procedure.version,
      values: Object.fromEntries(this.#values),
      raw: Object.fromEntries(this.#raw),
      touched: [...this.#touched],
      done: [...this.#done],
      ...(this.#prefilled.prefill ? { prefill: this.#prefilled.prefill } : {}),
      overridden: this.#prefilled.overridden,
      opened: [...this.#opened],
    };
  }

  input(target: FormField, value: Json | undefined, raw: string | undefined): boolean {
    const { field, state } = target;
    if (state.locked || field.readOnly) return false;
    const { pointer } = field;
    const answer = canonicalAnswer(field, value);
    if (answer === this.#values.get(pointer) && raw === this.#raw.get(pointer)) return true;
    if (answer === undefined) this.#values.delete(pointer);
    else this.#values.set(pointer, answer);
    if (raw === undefined || raw === '') this.#raw.delete(pointer);
    else this.#raw.set(pointer, raw);
    this.#refused.delete(pointer);
    const current = this.#prefilled.current(field, this.#evaluation.holds);
    if (current) this.#prefilled.changed(pointer, current.value !== answer);
    const page = this.#pageOf.get(pointer);
    if (page) this.#done.delete(page.id);
    this.#changed(pointer);
    if (page) this.#show(page, pointer);
    this.#observers.notify();
    return true;
  }

  leave(target: FormField): void {
    const { pointer } = target.field;
    this.#touched.add(pointer);
    const page = this.#pageOf.get(pointer);
    if (page) this.#show(page);
    this.#observers.notify();
  }

  /** The issues of a page as they are now, in its order; half-typed text is unreadable rather than missing. */
  #issuesOf(page: Page): Issue[] {
    const issues = this.#validators.page(page.id, this.#evaluation.instance);
    return this.fieldsOn(page).flatMap(({ field }) => {
      if (!this.#evaluation.asked.has(field.pointer)) return [];
      if (this.#raw.has(field.pointer) && !this.#values.has(field.pointer)) return [{ pointer: field.pointer, code: 'unreadable', params: { text: this.#raw.get(field.pointer) ?? '' } }];
      return issues.filter((issue) => issue.pointer === field.pointer);
    });
  }

  /** @param typing the field being typed in: its issues may go, but new ones wait until it is left */
  #show(page: Page, typing?: Pointer): void {
    const fields = this.fieldsOn(page);
    const shown = fields.filter(({ field, state }) => this.#touched.has(field.pointer) || state.issues.length > 0);
    if (shown.length === 0) return;
    const issues = this.#issuesOf(page);
    for (const target of shown) {
      const { pointer } = target.field;
      const now = [...issues.filter((issue) => issue.pointer === pointer), ...(this.#refused.get(pointer) ?? [])];
      const known = new Set(target.state.issues.map((issue) => issue.code));
      target.update({ touched: this.#touched.has(pointer), issues: pointer === typing ? now.filter((issue) => known.has(issue.code)) : now });
    }
  }

  #changed(pointer?: Pointer): void {
    if (pointer === undefined || this.#deciding.has(pointer)) {
      this.#evaluation = this.#settle();
      this.#refresh();
      return;
    }
    // Nothing else depends on it: only its own place in the instance changes, if it has one there.
    if (this.#evaluation.asked.has(pointer)) {
      this.#evaluation = { ...this.#evaluation, instance: withValue(this.#evaluation.instance, pointer, this.#values.get(pointer)) };
    }
    this.#refresh(this.#fields.get(pointer));
  }

  #evaluate(): Evaluation {
    return evaluate(this.plan, treeOf(this.#values), this.#context, this.#validators);
  }

  /** Evaluates, and lays the repository values that count now, until neither changes the other. */
  #settle(): Evaluation {
    let evaluation = this.#evaluate();
    for (let round = 0; round < MOST_ROUNDS && this.#layPrefilled(evaluation); round += 1) evaluation = this.#evaluate();
    return evaluation;
  }

  #layPrefilled(evaluation: Evaluation): boolean {
    let laid = false;
    for (const { field } of this.#fields.values()) {
      const { pointer } = field;
      if (!this.#prefilled.has(pointer) || this.#prefilled.isOverridden(pointer)) continue;
      const current = this.#prefilled.current(field, evaluation.holds);
      const value = current?.value ?? (this.#applied.has(pointer) ? field.default : this.#values.get(pointer));
      if (current) this.#applied.set(pointer, current.value);
      else this.#applied.delete(pointer);
      if (value === this.#values.get(pointer)) continue;
      if (value === undefined) this.#values.delete(pointer);
      else this.#values.set(pointer, value);
      this.#raw.delete(pointer);
      laid = true;
    }
    return laid;
  }

  #refresh(only?: FormField): void {
    for (const target of only ? [only] : this.#fields.values()) target.update(this.#stateOf(target));
  }

  #stateOf({ field, state }: FormField): Partial<FieldState> {
    const { pointer } = field;
    const { asked, required, holds, instance } = this.#evaluation;
    const value = field.readOnly ? valueAt(instance, pointer) : this.#values.get(pointer);
    const current = this.#prefilled.current(field, holds);
    const locked = current?.locked === true && current.value === value && !this.#opened.has(pointer);
    return {
      value,
      raw: this.#raw.get(pointer),
      asked: asked.has(pointer),
      required: required.has(pointer),
      locked,
      origin: this.#prefilled.originOf(field, value, current),
      issues: asked.has(pointer) ? state.issues : [],
    };
  }
}

/** Each field's page, in the order of the layout, which is the order people meet the fields in. */
const pagesByField = (plan: Plan): Map<Pointer, Page> => {
  const pointers = [...fieldIndex(plan).keys()];
  return new Map(
    plan.pages.flatMap((page) =>
      page.sections.flatMap(({ fields }) => fields.flatMap((named) => pointers.filter((pointer) => isWithin(pointer, named)).map((pointer) => [pointer, page] as const))),
    ),
  );
};
