import { msg } from '@lit/localize';
import type { FieldSource } from '@motcua/form';
import type { Page, Pointer, Section } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { McField } from '../field/field.ts';
import { lockIcon } from '../icons.ts';
import { Following } from '../internal/following.ts';
import { property } from '../internal/property.ts';
import { textOf } from '../localization.ts';
import { TitledElement } from '../titled-element.ts';
import { pageStyles } from './page.styles.ts';

/** From so many fields on, sections out of sight are left to be laid out later. */
const LONG = 40;

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

  /** Made once and kept: writing them out of a template again and again costs a long page more than they do. */
  readonly #fields = new Map<Pointer, McField>();
  /** A section's fields as they are put in, all in one piece. */
  readonly #pieces = new Map<Section, DocumentFragment>();
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
    // Another session may go on with the very same page: whoever is typing there stays where they are.
    if (changed.has('page')) {
      this.#fields.clear();
      this.#pieces.clear();
    }
    if (changed.has('session')) this.#following.renew();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    for (const [index, section] of [...this.renderRoot.querySelectorAll('section')].entries()) {
      section.style.setProperty('--fields', String(this.page?.sections[index]?.fields.length ?? 0));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    this.#shape = this.session?.shape;
    this.#lockShown = this.#locked(page);
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${textOf(page.title)}</h1>
      ${page.help ? html`<p class="help">${textOf(page.help)}</p>` : ''}
      <slot></slot>
      ${this.#lockShown
        ? html`<p class="lock">
            ${lockIcon}<span>${msg('Mục có dấu khóa đã được cơ quan nhà nước xác thực nên không sửa ở đây. Nếu chưa đúng, hãy bấm “Thông tin này sai” ở mục đó.')}</span>
          </p>`
        : ''}
      ${page.sections.map((section) => this.#section(page, section))}`;
  }

  #locked(page: Page): boolean {
    return this.session?.fieldsOn(page).some(({ state }) => state.locked) ?? false;
  }

  #section(page: Page, section: Section): TemplateResult {
    const asked = section.fields.some((pointer) => this.session?.at(pointer).state.asked);
    const title = textOf(section.title);
    const above = [title, textOf(page.title)];
    const long = page.sections.reduce((count, { fields }) => count + fields.length, 0) > LONG;
    return html`<section part="section" class=${long ? 'long' : ''} ?hidden=${!asked}>
      ${title ? html`<h2 aria-level=${this.headingLevel + 1}>${title}</h2>` : ''} ${section.help ? html`<p class="help">${textOf(section.help)}</p>` : ''}
      ${this.#piece(section, above)}
    </section>`;
  }

  #piece(section: Section, above: readonly string[]): DocumentFragment {
    const fields = section.fields.map((pointer) => this.#field(pointer, above));
    let piece = this.#pieces.get(section);
    if (!piece) {
      this.#pieces.set(section, (piece = document.createDocumentFragment()));
      piece.append(...fields);
    }
    return piece;
  }

  #field(pointer: Pointer, above: readonly string[]): McField {
    const field = this.#fields.get(pointer) ?? document.createElement('mc-field');
    this.#fields.set(pointer, field);
    field.session = this.session;
    field.pointer = pointer;
    field.titled = !above.includes(textOf(this.session?.at(pointer).field.title));
    return field;
  }
}
