import type { FieldSource } from '@motcua/form';
import type { Page, Pointer, Section } from '@motcua/procedure';
import { nothing, render, type PropertyValues } from 'lit';
import type { McField } from '../field/field.ts';
import { laterLockNote } from '../field/later-given.ts';
import { Following } from '../internal/following.ts';
import { make, setText } from '../internal/make.ts';
import { property } from '../internal/property.ts';
import { textOf } from '../localization.ts';
import { TitledElement } from '../titled-element.ts';
import { pageStyles } from './page.styles.ts';

/** From so many fields on, sections out of sight are left to be laid out later. */
const LONG = 40;

/** What a section says and has, where it says and has it. */
interface Part {
  readonly section: Section;
  readonly root: HTMLElement;
  readonly title: HTMLElement | undefined;
  readonly help: HTMLElement | undefined;
  readonly fields: readonly McField[];
}

/** What is on screen of a page. */
interface Drawn {
  readonly title: HTMLElement;
  readonly help: HTMLElement | undefined;
  readonly lock: HTMLElement;
  readonly parts: readonly Part[];
  readonly all: readonly Element[];
}

const partOf = (section: Section, long: boolean): Part => {
  const title = section.title && make('h2');
  const help = section.help && make('p', { class: 'help' });
  const fields = section.fields.map(() => document.createElement('mc-field'));
  const root = make('section', { part: 'section', class: long && 'long' });
  root.style.setProperty('--fields', String(fields.length));
  root.append(...[title, help].filter((element) => element !== undefined), ...fields);
  return { section, root, title, help, fields };
};

const drawn = (page: Page): Drawn => {
  const long = page.sections.reduce((count, { fields }) => count + fields.length, 0) > LONG;
  const title = make('h1', { tabindex: '-1', part: 'title' });
  const help = page.help && make('p', { class: 'help' });
  const lock = make('div');
  const parts = page.sections.map((section) => partOf(section, long));
  const all = [title, ...(help ? [help] : []), make('slot'), lock, ...parts.map(({ root }) => root)];
  return { title, help, lock, parts, all };
};

/**
 * Title, sections and fields of one page of a form.
 *
 * @tag mc-page
 * @attr {number} heading-level - Level of the title, 1 by default
 * @slot - What helps with the page as a whole: stands under its title
 * @csspart title - The title of the page
 * @csspart section - Each section
 */
export class McPage extends TitledElement {
  static override styles = [...TitledElement.styles, pageStyles];

  /** The form's session. */
  @property({ attribute: false }) declare session: FieldSource | undefined;
  /** The page, as the plan describes it. */
  @property({ attribute: false }) declare page: Page | undefined;

  #drawn: Drawn | undefined;
  #shape: number | undefined;
  #lockShown = false;
  readonly #following = new Following(this, () => {
    const { session } = this;
    // A key press turns neither what is asked nor what is locked: then there is nothing to look at.
    return session?.subscribe(() => {
      if (session.shape !== this.#shape || (this.#lockShown && this.page && !this.#locked(this.page))) this.requestUpdate();
    });
  });

  /** Moves focus into the control of a field. False when it isn't on this page. */
  async focusField(pointer: string): Promise<boolean> {
    await this.updateComplete;
    for (const field of this.renderRoot.querySelectorAll<McField>('mc-field')) {
      if (await field.focusField(pointer)) return true;
    }
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#following.renew();
  }

  /** By hand, without a template: the first page of a form waits for it, and a long one has hundreds of fields. */
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { page } = this;
    // Another session may go on with the very same page: whoever is typing there stays where they are.
    if (changed.has('page')) {
      for (const element of this.#drawn?.all ?? []) element.remove();
      this.#drawn = page && drawn(page);
    }
    if (!page || !this.#drawn) return;
    this.#say(page, this.#drawn);
    // In one piece, once each field knows what it is.
    if (changed.has('page')) this.renderRoot.append(...this.#drawn.all);
  }

  #say(page: Page, { title, help, lock, parts }: Drawn): void {
    const { session, headingLevel } = this;
    this.#shape = session?.shape;
    this.#sayLocked(lock, this.#locked(page));
    title.ariaLevel = String(headingLevel);
    setText(title, textOf(page.title));
    if (help) setText(help, textOf(page.help));
    for (const part of parts) {
      const above = [textOf(part.section.title), textOf(page.title)];
      part.root.hidden = !part.section.fields.some((pointer) => session?.at(pointer).state.asked);
      if (part.title) {
        part.title.ariaLevel = String(headingLevel + 1);
        setText(part.title, textOf(part.section.title));
      }
      if (part.help) setText(part.help, textOf(part.section.help));
      for (const [at, pointer] of part.section.fields.entries()) this.#sayField(part.fields[at], pointer, above);
    }
  }

  #sayField(field: McField | undefined, pointer: Pointer, above: readonly string[]): void {
    if (!field) return;
    field.session = this.session;
    field.pointer = pointer;
    field.titled = !above.includes(textOf(this.session?.at(pointer).field.title));
  }

  #sayLocked(note: HTMLElement, shown: boolean): void {
    if (!shown && !this.#lockShown) return;
    this.#lockShown = shown;
    render(shown ? laterLockNote(this) : nothing, note);
  }

  #locked(page: Page): boolean {
    return this.session?.fieldsOn(page).some(({ state }) => state.locked) ?? false;
  }
}
