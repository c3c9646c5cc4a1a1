import { escapeKey, inside, parentOf, ROW, type Field, type Page, type Plan, type Pointer } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { fromAddress, fromPointer, type Names } from './address.ts';
import type { Rows } from './rows.ts';
import type { Address } from './types.ts';

/** A field where it is now; in a repeated group there is one for each row. */
export interface Place extends Names {
  readonly field: Field;
}

const IN_ROW = `/${ROW}`;
const NO_ROWS: readonly number[] = [];
const ROOT: Names = { template: '', pointer: '', address: '', rows: NO_ROWS };

const pages = new WeakMap<Plan, ReadonlyMap<Pointer, Page>>();

/** The page of each template, in the order of the layout: nobody asks before the first answer. */
const pagesByField = (plan: Plan): ReadonlyMap<Pointer, Page> => {
  const known = pages.get(plan);
  if (known) return known;
  const made = new Map<Pointer, Page>();
  const fields = fieldIndex(plan);
  const lay = (field: Field, page: Page): void => {
    made.set(field.pointer, page);
    for (const part of inside(field)) lay(part, page);
  };
  for (const page of plan.pages) {
    for (const named of page.sections.flatMap((section) => section.fields)) {
      const field = fields.get(named);
      if (field) lay(field, page);
    }
  }
  pages.set(plan, made);
  return made;
};

/** Finds fields by any of their names, rows as they are now. */
export class Places {
  readonly #plan: Plan;
  readonly #rows: Rows;
  readonly #fields: ReadonlyMap<Pointer, Field>;
  readonly #known = new Map<Address, Place>();
  readonly #onPage = new Map<Page, readonly Place[]>();
  #version = -1;

  constructor(plan: Plan, rows: Rows) {
    this.#plan = plan;
    this.#rows = rows;
    this.#fields = fieldIndex(plan);
  }

  at(address: Address): Place | undefined {
    this.#renew();
    return this.#known.get(address) ?? this.#outsideRows(address) ?? this.#found(fromAddress(address, this.#rows.ids));
  }

  atPointer(pointer: Pointer): Place | undefined {
    this.#renew();
    return this.#found(fromPointer(pointer, this.#rows.ids));
  }

  /** The innermost field at or around an instance pointer. */
  around(pointer: Pointer): Place | undefined {
    for (let at = pointer; at !== ''; at = parentOf(at)) {
      const place = this.atPointer(at);
      if (place) return place;
    }
    return undefined;
  }

  /** The groups, rows and repeated groups around a place, the innermost first. */
  outside({ address }: Place): Place[] {
    const found: Place[] = [];
    for (let at = parentOf(address); at !== ''; at = parentOf(at)) {
      const place = this.at(at);
      if (place) found.push(place);
    }
    return found;
  }

  /** A template's places: one for each row that there is. @param within the rows that are meant, from the left; all where none is given */
  of(template: Pointer, within: readonly number[] = NO_ROWS): Place[] {
    this.#renew();
    const alone = this.#known.get(template) ?? this.#outsideRows(template);
    if (alone) return [alone];
    let names: Names[] = [ROOT];
    for (const key of template.slice(1).split('/')) names = names.flatMap((name) => this.#step(name, key, within));
    return names.flatMap((name) => this.#found(name) ?? []);
  }

  /** Everything in a field and the field itself, in order. */
  within(place: Place): Place[] {
    if (!place.field.children && !place.field.items) return [place];
    return [place, ...inside(place.field).flatMap((part) => this.#step(place, escapeKey(part.key), NO_ROWS).flatMap((name) => this.within({ ...name, field: part })))];
  }

  /** Every field. */
  all(): Place[] {
    return this.#plan.fields.flatMap((field) => this.of(field.pointer).flatMap((place) => this.within(place)));
  }

  /** The fields of a page, in the order of the layout. */
  onPage(page: Page): readonly Place[] {
    this.#renew();
    let places = this.#onPage.get(page);
    if (!places) {
      places = page.sections.flatMap(({ fields }) => fields.flatMap((pointer) => this.of(pointer).flatMap((place) => this.within(place))));
      this.#onPage.set(page, places);
    }
    return places;
  }

  pageOf(template: Pointer): Page | undefined {
    return pagesByField(this.#plan).get(template);
  }

  #step({ template, pointer, address, rows }: Names, key: string, within: readonly number[]): Names[] {
    if (key !== ROW) return [{ template: `${template}/${key}`, pointer: `${pointer}/${key}`, address: `${address}/${key}`, rows }];
    const named = within[rows.length];
    return (this.#rows.ids(address) ?? []).flatMap((id, index) =>
      named === undefined || named === index
        ? [{ template: `${template}/${ROW}`, pointer: `${pointer}/${index}`, address: `${address}/${id}`, rows: [...rows, index] }]
        : [],
    );
  }

  /** Where no rows are, all names of a place are one: most fields of most forms. */
  #outsideRows(name: string): Place | undefined {
    const field = this.#fields.get(name);
    if (!field || field.pointer.includes(IN_ROW)) return undefined;
    const place = { template: name, pointer: name, address: name, rows: NO_ROWS, field };
    this.#known.set(name, place);
    return place;
  }

  #found(names: Names | undefined): Place | undefined {
    const field = names && this.#fields.get(names.template);
    // `-` names no row by itself: an address with one is none.
    if (!names || !field || names.address.split('/').includes(ROW)) return undefined;
    const known = this.#known.get(names.address);
    if (known) return known;
    const place = { ...names, field };
    this.#known.set(names.address, place);
    return place;
  }

  #renew(): void {
    if (this.#version === this.#rows.version) return;
    this.#version = this.#rows.version;
    this.#known.clear();
    this.#onPage.clear();
  }
}
