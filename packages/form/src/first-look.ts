/** A form as it stands before anything is answered: enough to show its first page and to note what is done there, until a session goes on with it. */
import { fieldsOf, inside, pointersOn, type Blank, type Field, type FirstPlan, type Json, type Page, type Pointer } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { FormField, type FieldOwner } from './form-field.ts';
import type { FormSession } from './session.ts';
import type { Address, FieldState } from './types.ts';

/** A plan of which a first look needs no more than its first page, or what was made of it for that. */
export type LookedAt = Pick<FirstPlan, 'procedure' | 'fields' | 'pages'> & Partial<Pick<FirstPlan, 'blank'>>;

/** What a page and its fields ask of a session. */
export type FieldSource = Pick<FormSession, 'at' | 'rows' | 'fieldsOn' | 'shape' | 'subscribe'>;

/** What a session takes over from it. */
export type Begun = Pick<FirstLook, 'fields' | 'noted'>;

/** Whether all that a page names is there, and what its options hang on. */
const isWhole = (plan: LookedAt, page: Page): boolean => {
  const known = fieldIndex(plan);
  const isThere = (field: Field | undefined): boolean => field !== undefined && hasChooser(field) && inside(field).every(isThere);
  const hasChooser = ({ options }: Field): boolean => !options || !('by' in options) || options.by === undefined || known.has(options.by);
  return pointersOn(page).every((pointer) => isThere(known.get(pointer)));
};

/** Made of what the plan says of a blank form: nothing is evaluated, nothing is looked at but the first page. */
export class FirstLook implements FieldSource, FieldOwner {
  readonly plan: LookedAt;
  readonly page: Page;
  /** How many pages are asked. */
  readonly pages: number;
  /** Nothing turns before the session is there. */
  readonly shape = 0;
  /** What was done meanwhile, in order. */
  readonly noted: (() => void)[] = [];
  readonly #made = new Map<Address, FormField>();
  #fields: readonly FormField[] | undefined;
  readonly #asked: ReadonlySet<Pointer>;
  readonly #required: ReadonlySet<Pointer>;

  private constructor(plan: LookedAt, page: Page, { pages, asked, required }: Blank) {
    this.plan = plan;
    this.page = page;
    this.pages = pages.length;
    this.#asked = new Set(asked);
    this.#required = new Set(required);
  }

  /** `undefined` where a plan doesn't say how its form begins, or has not all that it names there. */
  static at(plan: LookedAt): FirstLook | undefined {
    const page = plan.pages.find(({ id }) => id === plan.blank?.pages[0]);
    return plan.blank && page && isWhole(plan, page) ? new FirstLook(plan, page, plan.blank) : undefined;
  }

  get fields(): FormField[] {
    return [...this.#made.values()];
  }

  /** @throws RangeError when there is no such field */
  at(address: Address): FormField {
    let made = this.#made.get(address);
    if (!made) {
      const field = fieldIndex(this.plan).get(address);
      if (!field) throw new RangeError(`the plan of ${this.plan.procedure.code} has no field ${address}`);
      this.#made.set(address, (made = new FormField(field, address, this, this.#stateOf(field))));
    }
    return made;
  }

  /** A page that begins with rows is none for a first look. */
  rows(): readonly string[] {
    return [];
  }

  fieldsOn(): readonly FormField[] {
    return (this.#fields ??= fieldsOf(pointersOn(this.page).map((pointer) => this.at(pointer).field)).map(({ pointer }) => this.at(pointer)));
  }

  subscribe(): () => void {
    return () => undefined;
  }

  input(field: FormField, value: Json | undefined, raw: string | undefined): boolean {
    this.noted.push(() => void field.input(value, raw));
    field.update({ ...field.state, value, raw });
    return true;
  }

  leave(field: FormField): void {
    this.noted.push(() => field.leave());
  }

  pointerOf({ address }: FormField): Pointer {
    return address;
  }

  #stateOf({ pointer, default: value }: Field): FieldState {
    return {
      value,
      raw: undefined,
      asked: this.#asked.has(pointer),
      required: this.#required.has(pointer),
      locked: false,
      touched: false,
      issues: [],
      warnings: [],
      checking: false,
      origin: value === undefined ? undefined : { kind: 'manual' },
      rows: undefined,
    };
  }
}
