import { isListAnswer, type Issue, type Page, type Pointer } from '@motcua/procedure';
import type { Parts } from './parts.ts';
import type { Place } from './places.ts';
import type { ShownIssue } from './types.ts';

type Found = ReadonlyMap<Pointer, readonly Issue[]>;

/** Leaving a page, and handing the form over. */
export class Submitting {
  readonly #parts: Parts;
  /** Pages of a form that was put back, whose issues nobody has looked at yet. */
  readonly #unseen = new Set<Page>();

  constructor(parts: Parts) {
    this.#parts = parts;
    for (const address of parts.kept.touched) {
      const page = this.#pageOf(parts.places.at(address));
      if (page) this.#unseen.add(page);
    }
  }

  /** Shows the issues of a page that was left before the form was put back, as soon as somebody looks. */
  see(page: Page | undefined): void {
    if (!page || !this.#unseen.delete(page)) return;
    const { validators, kept, places, standing, shown } = this.#parts;
    const found = this.#byField(validators.page(page.id, standing.evaluation.instance));
    const warned = this.#warned();
    for (const place of places.onPage(page)) {
      if (kept.touched.has(place.address)) shown.lay(place, () => found.get(place.pointer) ?? [], () => warned(place));
    }
  }

  /** The same for the page that a place is on. */
  seeAt(place: Place): void {
    if (this.#unseen.size > 0) this.see(this.#pageOf(place));
  }

  page(page: Page): ShownIssue[] {
    const { validators, standing } = this.#parts;
    return this.#submit(page, this.#byField(validators.page(page.id, standing.evaluation.instance)));
  }

  /** Every issue of these pages, and what is wrong with the whole at no field of any page. */
  all(pages: readonly Page[]): ShownIssue[] {
    const { validators, places, standing } = this.#parts;
    const issues = validators.whole(standing.evaluation.instance);
    const found = this.#byField(issues);
    const elsewhere = issues
      .filter(({ pointer }) => !this.#pageOf(places.atPointer(this.#fieldOf(pointer))))
      .map((issue): ShownIssue => ({ ...issue, address: places.around(issue.pointer)?.address ?? issue.pointer }));
    return [...pages.flatMap((page) => this.#submit(page, found)), ...elsewhere];
  }

  /** Checks an answer by the host's own checks, if nothing else is wrong with it. */
  check(place: Place): void {
    const { kept, standing, shown, checking, fields } = this.#parts;
    const value = kept.values.get(place.address);
    const asked = standing.evaluation.asked.has(place.pointer);
    if (asked && value !== undefined && shown.issues(place.address).length === 0 && !fields.isLocked(place)) checking.start(place, value);
  }

  #submit(page: Page, found: Found): ShownIssue[] {
    const { kept, places, shown, checking, fields, done } = this.#parts;
    this.#unseen.delete(page);
    const warned = this.#warned();
    const onPage = places.onPage(page);
    const issues = onPage.flatMap((place): readonly ShownIssue[] => {
      const { address, pointer } = place;
      kept.touched.add(address);
      checking.renew(address);
      const said = shown.lay(place, () => found.get(pointer) ?? [], () => warned(place));
      if (said.length > 0 && fields.isLocked(place)) kept.opened.add(address);
      this.check(place);
      // An answer that is still being checked is not right yet: nobody gets past it.
      return checking.isUnderWay(address) ? [...said, { pointer, address, code: 'checking' }] : said;
    });
    if (issues.length === 0) done.add(page.id);
    for (const place of onPage) fields.refresh(place);
    return issues;
  }

  /** Warnings by field, looked for once and only if there can be any. */
  #warned(): (place: Place) => readonly Issue[] {
    let found: Found | undefined;
    return ({ field, pointer }) => {
      if (!field.checks?.some(({ level }) => level === 'warning')) return [];
      found ??= this.#byField(this.#parts.validators.warnings(this.#parts.standing.evaluation.instance));
      return found.get(pointer) ?? [];
    };
  }

  #byField(issues: readonly Issue[]): Found {
    const found = new Map<Pointer, Issue[]>();
    for (const issue of issues) {
      const at = this.#fieldOf(issue.pointer);
      const known = found.get(at);
      if (known) known.push(issue);
      else found.set(at, [issue]);
    }
    return found;
  }

  /** Where an issue is shown: what is wrong with one of several choices, at their field. */
  #fieldOf(pointer: Pointer): Pointer {
    const around = this.#parts.places.around(pointer);
    return around && isListAnswer(around.field) ? around.pointer : pointer;
  }

  #pageOf(place: Place | undefined): Page | undefined {
    return place && this.#parts.places.pageOf(place.template);
  }
}
