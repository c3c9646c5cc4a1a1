import type { Json, JsonObject, Page, Plan, Pointer, Source, Validators } from '@motcua/procedure';
import { answersOf, type Context } from '@motcua/procedure/evaluate';
import { canonicalAnswer } from './canonical-answer.ts';
import { unchecked, type MakeChecking } from './checking.ts';
import { equal } from './equal.ts';
import { Fields } from './fields.ts';
import type { Begun } from './first-look.ts';
import type { FieldOwner, FormField } from './form-field.ts';
import { isAnswered } from './is-answered.ts';
import { Kept } from './kept.ts';
import { Observers } from './observers.ts';
import type { Parts } from './parts.ts';
import { Places, type Place } from './places.ts';
import type { Prefilled } from './prefilled.ts';
import { RowSteps } from './row-steps.ts';
import { Shown } from './shown.ts';
import { Standing } from './standing.ts';
import { Submitting } from './submitting.ts';
import { Turning } from './turning.ts';
import type { Address, Listener, Origin, PageState, RemovedRow, ShownIssue, Submission } from './types.ts';

export interface SessionOptions {
  readonly validators: Validators;
  /** The read-only part `/context` of the instance. */
  readonly context?: Context;
  /** What repositories filled in: `new Prefilled(prefill)` of `@motcua/form/prefill`. */
  readonly prefilled?: Prefilled;
  /** A form that was put away: `restoring(snapshot)` of `@motcua/form/snapshot`. */
  readonly restore?: Restoring;
  /** The host's own checks that take time: `asyncChecks` of `@motcua/form/checks`. */
  readonly checks?: MakeChecking;
}

/** Puts a form back. @returns what filled it in */
export type Restoring = (plan: Plan, kept: Kept, places: Places, done: Set<string>) => Prefilled;

/**
 * A form being filled in: the plan's fields with what is answered so far. Fields are named by address: their pointer, with a
 * lasting id for each row of a repeated group.
 */
export class FormSession implements FieldOwner {
  readonly plan: Plan;
  readonly #observers = new Observers();
  readonly #parts: Parts;
  readonly #turning: Turning;
  readonly #submitting: Submitting;
  readonly #rowSteps: RowSteps;

  /** @throws Error when what is to be restored belongs to another procedure or version */
  constructor(plan: Plan, { validators, context = {}, prefilled, restore, checks }: SessionOptions) {
    this.plan = plan;
    const kept = new Kept(plan);
    const places = new Places(plan, kept.rows);
    const done = new Set<string>();
    kept.setDefaults(plan.fields, '');
    const standing = new Standing(plan, { validators, context, kept, places, prefilled: restore?.(plan, kept, places, done) ?? prefilled });
    const checking = checks?.(() => this.answers(), (address) => this.#checked(address)) ?? unchecked;
    const shown = new Shown({ validators, kept, checking, standing });
    const fields = new Fields({ kept, places, standing, shown, checking }, this);
    this.#parts = { plan, validators, kept, places, standing, shown, checking, fields, canonical: canonicalAnswer, done };
    this.#turning = new Turning(this.#parts);
    this.#submitting = new Submitting(this.#parts);
    this.#rowSteps = new RowSteps(this.#parts, this.#turning);
  }

  /** @throws RangeError when there is no such field, or no such row (any more) */
  at(address: Address): FormField {
    const place = this.#placeAt(address);
    this.#submitting.seeAt(place);
    return this.#parts.fields.at(place);
  }

  /** Goes on with the fields of a first look at the form, and does what was done there meanwhile. */
  takeOver({ fields, noted }: Begun): void {
    for (const field of fields) this.#parts.fields.adopt(field, this.#placeAt(field.address));
    for (const step of noted) step();
  }

  /** All pages in order, whether asked or not. */
  get pages(): PageState[] {
    const { standing, done } = this.#parts;
    const isAsked = (page: Page): boolean => page.sections.some(({ fields }) => fields.some((pointer) => standing.evaluation.asked.has(pointer)));
    return this.plan.pages.map((page) => ({ page, asked: isAsked(page), done: done.has(page.id) }));
  }

  /** Context, computed values and asked answers: what is validated. It changes as the form does; whoever keeps it, copies it. */
  get instance(): JsonObject {
    return this.#parts.standing.evaluation.instance;
  }

  /** A number that is another one after each change of what is asked, required or repeated: the same number, the same questions. */
  get shape(): number {
    return this.#turning.shape;
  }

  /** For code of this package that is fetched when it is needed, like `@motcua/form/disputes`. Nobody else's. */
  get parts(): Parts {
    return this.#parts;
  }

  /** Calls the listener after any change. @returns how to stop */
  subscribe(listener: Listener): () => void {
    return this.#observers.subscribe(listener);
  }

  answers(): JsonObject {
    return answersOf(this.plan, this.instance);
  }

  /** Where each asked answer comes from, by instance pointer. */
  origins(): Record<Pointer, Origin> {
    const { places, standing, fields } = this.#parts;
    return Object.fromEntries(
      places.all().flatMap((place): [Pointer, Origin][] => {
        const origin = place.field.readOnly || !standing.evaluation.asked.has(place.pointer) ? undefined : fields.originOf(place);
        return origin ? [[place.pointer, origin]] : [];
      }),
    );
  }

  /** Where in the repository's shape the answer of a field is, or who may be its rows, as the form stands; `undefined` when nowhere. */
  sourceOf(address: Address): Source | undefined {
    const { field, rows } = this.#placeAt(address);
    return field.sources?.find(({ guard }) => this.#parts.standing.evaluation.holds(guard, rows));
  }

  /** Notes that what now stands in a field was read from an identity card. @param readAt instant, ISO 8601 */
  markCard(address: Address, readAt: string): void {
    const { kept, fields } = this.#parts;
    kept.card.set(address, readAt);
    fields.refresh(this.#placeAt(address));
    this.#observers.notify();
  }

  /** After anything was changed in `parts`: brings all of it up to date and tells of it. @param group the repeated group whose rows did */
  settle(group?: Address): void {
    this.#turning.settle(group);
    this.tell();
  }

  /** Tells of a change in `parts` after which nothing else turns. */
  tell(): void {
    this.#observers.notify();
  }

  /** The ids of a repeated group's rows, in order. @throws RangeError when it is none */
  rows(address: Address): readonly string[] {
    return this.#rowSteps.ids(this.#placeAt(address));
  }

  /** Whether a repeated group takes more rows, whatever the procedure says of it. */
  hasRoom(address: Address): boolean {
    return this.#parts.kept.rows.hasRoom(address);
  }

  /** An empty row, at the end unless told. Whether there may be one more is for `maxItems` to say. @returns its address @throws RangeError where there is no room */
  addRow(address: Address, index?: number): Address {
    return this.#told(this.#rowSteps.add(this.#placeAt(address), index));
  }

  /** Takes a row out with everything in it. @returns what {@link restoreRow} puts back */
  removeRow(address: Address, id: string): RemovedRow {
    return this.#told(this.#rowSteps.remove(this.#placeAt(address), id));
  }

  /** Puts a row back where it was, with everything that was in it. @returns its address */
  restoreRow(removed: RemovedRow): Address {
    return this.#told(this.#rowSteps.restore(this.#placeAt(removed.group), removed));
  }

  /** @param to the index that the row has afterwards */
  moveRow(address: Address, id: string, to: number): void {
    this.#rowSteps.move(this.#placeAt(address), id, to);
    this.#observers.notify();
  }

  /**
   * Shows every issue of a page, in the page's order. `[]` when the page may be left. An answer that a host's own check is still
   * looking at has an issue `checking`; {@link submitPageSettled} waits for it.
   */
  submitPage(id: string): ShownIssue[] {
    const page = this.plan.pages.find((candidate) => candidate.id === id);
    if (!page) throw new RangeError(`the plan of ${this.plan.procedure.code} has no page ${id}`);
    return this.#told(this.#submitting.page(page));
  }

  /** Like {@link submitPage}, after the checks that are under way, or that it begins, are through. */
  async submitPageSettled(id: string): Promise<ShownIssue[]> {
    for (;;) {
      const issues = this.submitPage(id);
      if (!issues.some(({ code }) => code === 'checking')) return issues;
      await this.settled();
    }
  }

  /** The answers, when all of them are right; else every issue, shown at its field. */
  submit(): Submission {
    const issues = this.#told(this.#submitting.all(this.pages.filter(({ asked }) => asked).map(({ page }) => page)));
    return issues.length > 0 ? { ok: false, issues } : { ok: true, answers: this.answers(), origins: this.origins() };
  }

  /** Like {@link submit}, after the checks that are under way, or that it begins, are through. */
  async submitSettled(): Promise<Submission> {
    for (;;) {
      const submission = this.submit();
      if (submission.ok || !submission.issues.some(({ code }) => code === 'checking')) return submission;
      await this.settled();
    }
  }

  /** Resolves when none of the host's own checks is under way. */
  settled(): Promise<void> {
    return this.#parts.checking.settled();
  }

  /** The fields of a page, rows included, in the order of the layout. */
  fieldsOn(page: Page): readonly FormField[] {
    this.#submitting.see(page);
    return this.#parts.places.onPage(page).map((place) => this.#parts.fields.at(place));
  }

  /** The page on which a field is asked. */
  pageOf(address: Address): Page | undefined {
    const place = this.#parts.places.at(address);
    return place && this.#parts.places.pageOf(place.template);
  }

  input(target: FormField, value: Json | undefined, raw: string | undefined): boolean {
    const { kept, places, standing, fields, checking, done } = this.#parts;
    const place = fields.placeOf(target);
    if (!place || !isAnswered(place.field) || target.state.locked) return false;
    const { field, address } = place;
    const answer = canonicalAnswer(field, value);
    const before = kept.values.get(address);
    if (equal(answer, before) && raw === kept.raw.get(address)) return true;
    kept.setValue(address, answer);
    kept.setRaw(address, raw);
    kept.refused.delete(address);
    kept.card.delete(address);
    checking.forget(address);
    const current = standing.prefilled?.current(place, standing.evaluation);
    if (current) standing.prefilled?.changed(address, !equal(current.value, answer));
    const page = places.pageOf(place.template);
    if (page) done.delete(page.id);
    this.#turning.answered(place);
    // A commune is one of its province's: it goes with it at once, and comes back with it.
    for (const { field: chosen, shared } of equal(answer, before) ? [] : standing.edges.chosen(place.template)) {
      for (const each of places.of(chosen.pointer, place.rows.slice(0, shared))) {
        const value = kept.values.get(each.address);
        if (value !== undefined) kept.aside.set(`${each.address} ${JSON.stringify(before)}`, value);
        this.input(fields.at(each), kept.aside.get(`${each.address} ${JSON.stringify(answer)}`), undefined);
      }
    }
    this.#observers.notify();
    return true;
  }

  leave(target: FormField): void {
    const { kept, shown, fields, checking } = this.#parts;
    const place = fields.placeOf(target);
    if (!place) return;
    kept.touched.add(place.address);
    checking.renew(place.address);
    shown.show(place);
    this.#submitting.check(place);
    fields.refresh(place);
    this.#observers.notify();
  }

  pointerOf(field: FormField): Pointer {
    return this.#parts.fields.pointerOf(field);
  }

  /** The checks of a field are through. */
  #checked(address: Address): void {
    const { places, shown, fields } = this.#parts;
    const place = places.at(address);
    if (!place) return;
    shown.show(place);
    fields.refresh(place);
    this.#observers.notify();
  }

  #placeAt(address: Address): Place {
    const place = this.#parts.places.at(address);
    if (!place) throw new RangeError(`the plan of ${this.plan.procedure.code} has no field ${address}`);
    return place;
  }

  /** After a step is taken: tells of it. */
  #told<T>(result: T): T {
    this.#observers.notify();
    return result;
  }
}
