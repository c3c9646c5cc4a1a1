import { inRows, isWithin, valueAt, type Issue, type Pointer, type Validators } from '@motcua/procedure';
import type { Evaluation } from '@motcua/procedure/evaluate';
import type { Checking } from './checking.ts';
import { equal } from './equal.ts';
import type { Kept } from './kept.ts';
import type { Place } from './places.ts';
import type { Standing } from './standing.ts';
import type { Address, ShownIssue } from './types.ts';

/** What the session as a whole lends to its issues. */
export interface ShownSetting {
  readonly validators: Validators;
  readonly kept: Kept;
  readonly checking: Checking;
  readonly standing: Standing;
}

type Said = readonly ShownIssue[];
const NONE: Said = [];

const hasWarnings = ({ field }: Place): boolean => field.checks?.some(({ level }) => level === 'warning') === true;

const keep = (map: Map<Address, Said>, address: Address, said: Said): void => {
  if (said.length > 0) map.set(address, said);
  else map.delete(address);
};

/** The issues and warnings that are shown. Each field's are worked out by themselves, when it or what it is compared with changes. */
export class Shown {
  readonly #setting: ShownSetting;
  readonly #issues = new Map<Address, Said>();
  readonly #warnings = new Map<Address, Said>();

  constructor(setting: ShownSetting) {
    this.#setting = setting;
  }

  issues(address: Address): Said {
    return this.#issues.get(address) ?? NONE;
  }

  warnings(address: Address): Said {
    return this.#warnings.get(address) ?? NONE;
  }

  /** Whether a field was left, or shows something for another reason. */
  has(address: Address): boolean {
    return this.#setting.kept.touched.has(address) || this.#issues.has(address) || this.#warnings.has(address);
  }

  /** All of which {@link has} is true. */
  addresses(): Set<Address> {
    return new Set([...this.#setting.kept.touched, ...this.#issues.keys(), ...this.#warnings.keys()]);
  }

  /** Shows nothing any more at and in an address. */
  drop(address: Address): void {
    for (const map of [this.#issues, this.#warnings]) for (const at of [...map.keys()]) if (isWithin(at, address)) map.delete(at);
  }

  /** Shows all that is wrong with a field. */
  show(place: Place): Said {
    const { validators } = this.#setting;
    const { instance } = this.#setting.standing.evaluation;
    return this.lay(place, () => validators.field(place.pointer, instance), () => (hasWarnings(place) ? validators.warnings(instance, place.pointer) : []));
  }

  /** Shows all that is wrong with a field, its issues being known. */
  lay(place: Place, issues: () => readonly Issue[], warnings: () => readonly Issue[]): Said {
    const { kept } = this.#setting;
    const { pointer, address } = place;
    const asked = this.#setting.standing.evaluation.asked.has(pointer);
    const here = (issue: Issue): ShownIssue => ({ ...issue, pointer, address });
    const said = asked ? [...this.#wrong(place, issues), ...(kept.refused.get(address) ?? [])].map(here) : NONE;
    keep(this.#issues, address, said);
    keep(this.#warnings, address, asked ? [...warnings(), ...this.#setting.checking.warnings(address)].map(here) : NONE);
    return said;
  }

  /** While a field is being typed in, what is shown may go; what is new waits until it is left. */
  narrow(place: Place): void {
    const { address } = place;
    if (!this.#issues.has(address) && !this.#warnings.has(address)) return;
    const known = new Set([...this.issues(address), ...this.warnings(address)].map(({ code }) => code));
    this.show(place);
    keep(this.#issues, address, this.issues(address).filter(({ code }) => known.has(code)));
    keep(this.#warnings, address, this.warnings(address).filter(({ code }) => known.has(code)));
  }

  /** Of what is shown, what may read otherwise after something else was answered. */
  turned(places: Iterable<Place>, before: Evaluation): Place[] {
    const { edges } = this.#setting.standing;
    const now = this.#setting.standing.evaluation;
    return [...places].filter((place) => {
      const { field, pointer, rows } = place;
      if (before.asked.has(pointer) !== now.asked.has(pointer) || before.required.has(pointer) !== now.required.has(pointer)) return true;
      for (const index of edges.limits(field.pointer)) if (before.holds([index], rows) !== now.holds([index], rows)) return true;
      const read: Pointer[] = [pointer, ...edges.reads(field.pointer).map((template) => inRows(template, rows))];
      return read.some((at) => !equal(valueAt(before.instance, at), valueAt(now.instance, at)));
    });
  }

  #wrong({ field, address, pointer }: Place, issues: () => readonly Issue[]): readonly Issue[] {
    const { kept, checking } = this.#setting;
    const value = kept.values.get(address);
    const raw = kept.raw.get(address);
    // Half-typed text is unreadable rather than missing; a row that is nothing yet is missing rather than of a wrong type.
    if (raw !== undefined && value === undefined) return [{ pointer, code: 'unreadable', params: { text: raw } }];
    const found = issues().map((issue) => (value === undefined && issue.code === 'type' && !field.children ? { pointer, code: 'required' } : issue));
    if (found.length === 0) return checking.issues(address);
    // Of several choices more than one may be wrong, in one and the same way.
    return [...new Map(found.map((issue) => [issue.code, issue])).values()];
  }
}
