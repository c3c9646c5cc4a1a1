import { ContextConsumer } from '@lit/context';
import { childAddress, type FormField, type FormSession, type ShownIssue } from '@motcua/form';
import type { Field } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { seenFrom } from '../answered.ts';
import { isListed, isShown } from '../answers.ts';
import { messageContext, optionsContext } from '../contexts.ts';
import type { FieldControl } from '../control/field-control.ts';
import { McElement } from '../element.ts';
import { afterPointerUp, watchPointer } from '../internal/pointer-up.ts';
import { laterText } from '../later-messages.ts';
import { listOf } from '../listed.ts';
import { textOf } from '../localization.ts';
import { controlFor } from '../registry.ts';
import { isRows, rowsElement } from '../rows/lazy.ts';
import { describedBy, said } from './error-text.ts';
import { buttons } from '../styles/button.styles.ts';
import { message } from '../styles/message.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { fieldView } from './field-view.ts';
import { LateControl } from './late-control.ts';
import { laterNote, laterSettled } from './later-given.ts';

const isControl = (element: HTMLElement): element is FieldControl => 'takeField' in element;

/** What can take the focus in a form: fields, and repeated groups of them. */
interface Focusable extends HTMLElement {
  readonly pointer: string;
  focusField(address: string): Promise<boolean>;
}

const isFocusable = (element: HTMLElement): element is Focusable => 'focusField' in element;

/**
 * One field of a form's session: a control, a group of fields, the rows of a repeated group, or a value that is read and not
 * typed. Renders again when its own field changes, not when others do.
 *
 * @tag mc-field
 * @attr {string} pointer - Where the field is: its JSON Pointer; in a repeated group its address, with the id of the row
 * @attr {boolean} settled - Set while the value can't be typed over
 * @csspart legend - Title of a group
 * @csspart value - A value that can't be typed over
 */
export class McField extends McElement {
  static override styles = [...McElement.styles, buttons, message, fieldStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Where the field is: its JSON Pointer; in a repeated group its address. */
  @property() pointer = '';

  /** Whether a group shows its title; not where the page or section above says the same. */
  @property({ attribute: false }) titled = true;

  // Asked for only by a field that needs them: in a long form most never do.
  #options: ContextConsumer<typeof optionsContext, this> | undefined;
  #messages: ContextConsumer<typeof messageContext, this> | undefined;
  #field: FormField | undefined;
  #control: FieldControl | undefined;
  #noted = false;
  #stop: readonly (() => void)[] = [];
  readonly #late = new LateControl(this);

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        watchPointer();
        if (this.hasUpdated) this.#follow();
      },
      hostDisconnected: () => this.#unfollow(),
    });
  }

  /** Moves focus to the field at an address, here or inside this group. False when it isn't here. */
  async focusField(address: string): Promise<boolean> {
    if (address !== this.pointer && !address.startsWith(`${this.pointer}/`)) return false;
    await this.updateComplete;
    const inner = [...this.renderRoot.querySelectorAll<HTMLElement>('mc-field:not([hidden]), mc-rows')].filter(isFocusable);
    for (const one of inner) if (await one.focusField(address)) return true;
    const wrong = this.#field !== undefined && this.#field.state.issues.length > 0;
    const target = this.#control ?? this.renderRoot.querySelector<HTMLElement>(wrong ? '[tabindex="-1"]' : '.settled');
    if (target) target.focus();
    else await inner[0]?.focusField(inner[0].pointer);
    return true;
  }

  /** Complete when the control is there, also one whose code is fetched first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#late.pending) return complete;
    await this.#late.pending;
    return this.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') || changed.has('pointer')) this.#follow();
    const { field, state } = this.#field ?? {};
    this.hidden = !state?.asked;
    this.toggleAttribute('settled', state?.locked === true);
    if (isListed(field?.options)) this.#options ??= new ContextConsumer(this, { context: optionsContext, subscribe: true });
    if (state && state.issues.length + state.warnings.length > 0) this.#messages ??= new ContextConsumer(this, { context: messageContext, subscribe: true });
  }

  protected override render(): TemplateResult | HTMLElement | typeof nothing {
    const { session } = this;
    const formField = this.#field;
    if (!session || !formField?.state.asked) return nothing;
    const { field, state } = formField;
    if (isRows(field)) return rowsElement(session, this.pointer, this.titled);
    if (field.control === 'group') return this.#group(field, this.#text(field, state.issues), this.#text(field, state.warnings));
    if (state.locked || field.readOnly) return laterSettled(this, formField, session, this.#options?.value, this.#text(field, state.issues), this.#text(field, state.warnings));
    return this.#typed(session, formField);
  }

  #follow(): void {
    this.#unfollow();
    if (!this.session || !this.pointer) return;
    const field = this.session.at(this.pointer);
    if (field.field !== this.#field?.field) this.#control = undefined;
    this.#field = field;
    this.#stop = [field.subscribe(() => this.requestUpdate()), ...this.#followChooser(this.session, field)];
    this.requestUpdate();
  }

  #unfollow(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  /** A commune belongs to one province: when another province is chosen, a commune that it doesn't have is taken away. */
  #followChooser(session: FormSession, field: FormField): (() => void)[] {
    const { options } = field.field;
    if (!isListed(options) || options.by === undefined) return [];
    const chooser = session.at(seenFrom(field.address, options.by));
    let key = chooser.state.value;
    return [
      chooser.subscribe(() => {
        if (chooser.state.value === key) return;
        key = chooser.state.value;
        this.requestUpdate();
        void listOf(field.field, session, this.#options?.value, field.address)?.then((list) => {
          const { value, locked } = field.state;
          if (value !== undefined && !locked && !list.some((option) => option.value === value)) field.input(undefined);
        }, () => undefined);
      }),
    ];
  }

  #text(field: Field, [issue]: readonly ShownIssue[]): string {
    return issue ? laterText(issue, field, this.#messages?.value, this) : '';
  }

  #group(field: Field, error: string, warning: string): TemplateResult {
    const nested = this.pointer.lastIndexOf('/') > 0;
    return html`<fieldset class=${nested ? 'nested' : ''} tabindex=${error ? '-1' : nothing} aria-describedby=${describedBy(error, warning)}>
      ${field.title.vi ? html`<legend part="legend" class=${this.titled ? '' : 'visually-hidden'}>${textOf(field.title)}</legend>` : ''}
      ${field.hint ? html`<p class="help">${textOf(field.hint)}</p>` : ''} ${said(error, warning)}
      <div class="children">
        ${field.children?.filter(isShown).map((child) => html`<mc-field .session=${this.session} .pointer=${childAddress(this.pointer, child.key)}></mc-field>`)}
      </div>
    </fieldset>`;
  }

  #typed(session: FormSession, formField: FormField): TemplateResult | HTMLElement {
    const { field, state } = formField;
    const instead = this.#control ? undefined : this.#late.instead(field);
    if (instead) return instead;
    const control = (this.#control ??= this.#create(formField));
    control.takeField(fieldView(session, formField, { error: this.#text(field, state.issues), warning: this.#text(field, state.warnings) }));
    const note = laterNote(this, formField, session, this.#options?.value, {});
    // Most have none: then the control is all there is, without a template around it. A control that was noted stays where it is.
    this.#noted ||= note !== nothing;
    return this.#noted ? html`${control}${note}` : control;
  }

  #create(formField: FormField): FieldControl {
    const control = document.createElement(controlFor(formField.field));
    if (!isControl(control)) throw new TypeError(`<${control.localName}> is not defined, or is no FieldControl`);
    const take = (): void => void formField.input(control.answer, control.raw);
    control.addEventListener('input', take);
    control.addEventListener('change', take);
    control.addEventListener('focusout', () => afterPointerUp(() => formField.leave()));
    return control;
  }
}
