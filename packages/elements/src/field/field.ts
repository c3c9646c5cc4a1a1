import { childAddress, type FieldSource, type FormField, type ShownIssue } from '@motcua/form';
import type { Field } from '@motcua/procedure';
import { html, nothing, ReactiveElement, type CSSResultOrNative, type TemplateResult } from 'lit';
import { seenFrom } from '../answered.ts';
import { isListed, isShown } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';
import { messageContext, optionsContext } from '../contexts.ts';
import type { FieldControl } from '../control/field-control.ts';
import { BareElement, takeGiven } from '../internal/bare-element.ts';
import { Borrowed } from '../internal/context.ts';
import { afterPointerUp, watchPointer } from '../internal/pointer-up.ts';
import { laterText } from '../later-messages.ts';
import { textOf } from '../localization.ts';
import type { MessageFor } from '../messages.ts';
import { controlFor } from '../registry.ts';
import { isRows, rowsElement } from '../rows/lazy.ts';
import { describedBy, said } from './error-text.ts';
import { base } from '../styles/base.styles.ts';
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
export class McField extends BareElement {
  static override readonly styles = [base];
  static readonly observedAttributes = ['pointer'];

  #session: FieldSource | undefined;
  #pointer = '';
  #titled = true;
  // Asked for only by a field that needs them: in a long form most never do.
  #options: Borrowed<LoadOptions | undefined> | undefined;
  #messages: Borrowed<MessageFor | undefined> | undefined;
  #late: LateControl | undefined;
  #field: FormField | undefined;
  #control: FieldControl | undefined;
  #stop: readonly (() => void)[] | undefined;

  constructor() {
    super();
    takeGiven(this, ['session', 'pointer', 'titled']);
  }

  /** The form's session. */
  get session(): FieldSource | undefined {
    return this.#session;
  }
  set session(session: FieldSource | undefined) {
    if (session === this.#session) return;
    this.#session = session;
    this.#unfollow();
    this.requestUpdate();
  }

  /** Where the field is: its JSON Pointer; in a repeated group its address. */
  get pointer(): string {
    return this.#pointer;
  }
  set pointer(pointer: string) {
    if (pointer === this.#pointer) return;
    this.#pointer = pointer;
    this.#unfollow();
    this.requestUpdate();
  }

  /** Whether a group shows its title; not where the page or section above says the same. */
  get titled(): boolean {
    return this.#titled;
  }
  set titled(titled: boolean) {
    if (titled === this.#titled) return;
    this.#titled = titled;
    this.requestUpdate();
  }

  attributeChangedCallback(_name: string, _before: string | null, pointer: string | null): void {
    this.pointer = pointer ?? '';
  }

  override connectedCallback(): void {
    watchPointer();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.#unfollow();
    super.disconnectedCallback();
  }

  /** What a person does in the control. */
  handleEvent({ type }: Event): void {
    const field = this.#field;
    if (type === 'focusout') afterPointerUp(() => field?.leave());
    else if (this.#control) field?.input(this.#control.answer, this.#control.raw);
  }

  /** Moves focus to the field at an address, here or inside this group. False when it isn't here. */
  async focusField(address: string): Promise<boolean> {
    if (address !== this.pointer && !address.startsWith(`${this.pointer}/`)) return false;
    await this.updateComplete;
    const inner = [...this.root.querySelectorAll<HTMLElement>('mc-field:not([hidden]), mc-rows')].filter(isFocusable);
    for (const one of inner) if (await one.focusField(address)) return true;
    const wrong = this.#field !== undefined && this.#field.state.issues.length > 0;
    const target = this.#control ?? this.root.querySelector<HTMLElement>(wrong ? '[tabindex="-1"]' : '.settled');
    if (target instanceof ReactiveElement) await target.updateComplete;
    if (target) {
      target.focus();
      // By itself a browser shows the box, or a part of it, and not the label and the error above it.
      target.scrollIntoView({ block: 'nearest' });
    } else await inner[0]?.focusField(inner[0].pointer);
    return true;
  }

  /** Complete when the control is there, also one whose code is fetched first. */
  protected override async complete(): Promise<boolean> {
    await super.complete();
    if (!this.#late?.pending) return true;
    await this.#late.pending;
    return this.complete();
  }

  protected override get templateStyles(): CSSResultOrNative[] {
    return [base, buttons, message, fieldStyles];
  }

  protected override update(): void {
    if (!this.#stop) this.#follow();
    const { field, state } = this.#field ?? {};
    const settled = state?.locked === true;
    if (this.hidden === (state?.asked ?? false)) this.hidden = !this.hidden;
    if (this.hasAttribute('settled') !== settled) this.toggleAttribute('settled', settled);
    if (isListed(field?.options)) this.#options ??= new Borrowed(this, optionsContext);
    if (state && state.issues.length + state.warnings.length > 0) this.#messages ??= new Borrowed(this, messageContext);
    const shown = this.#shown();
    if (shown instanceof HTMLElement && shown === this.#control) return;
    this.#control?.remove();
    this.write(shown);
  }

  /** The control, which is in the root then, or what is written in its stead. */
  #shown(): TemplateResult | HTMLElement | typeof nothing {
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
    const { session } = this;
    const field = session && this.pointer ? session.at(this.pointer) : undefined;
    if (field?.field !== this.#field?.field) {
      this.#control?.remove();
      this.#control = undefined;
    }
    this.#field = field;
    if (!session || !field) return;
    this.#stop = [field.subscribe(() => this.requestUpdate()), ...this.#followChooser(session, field)];
  }

  #unfollow(): void {
    if (this.#stop) for (const stop of this.#stop) stop();
    this.#stop = undefined;
  }

  /** Another province has other communes. */
  #followChooser(session: FieldSource, { address, field: { options } }: FormField): (() => void)[] {
    return isListed(options) && options.by !== undefined ? [session.at(seenFrom(address, options.by)).subscribe(() => this.requestUpdate())] : [];
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

  #typed(session: FieldSource, formField: FormField): TemplateResult | HTMLElement {
    const { field, state } = formField;
    const instead = this.#control ? undefined : (this.#late ??= new LateControl(this)).instead(field);
    if (instead) return instead;
    const control = (this.#control ??= this.#create(field));
    control.takeField(fieldView(session, formField, { error: this.#text(field, state.issues), warning: this.#text(field, state.warnings) }));
    // Without a template around it: a control that has the focus stays where it is, whatever is noted under it.
    if (control.parentNode !== this.root) this.root.prepend(control);
    this.write(laterNote(this, formField, session, this.#options?.value, {}));
    return control;
  }

  #create(field: Field): FieldControl {
    const control = document.createElement(controlFor(field));
    if (!isControl(control)) throw new TypeError(`<${control.localName}> is not defined, or is no FieldControl`);
    for (const type of ['input', 'change', 'focusout']) control.addEventListener(type, this);
    return control;
  }
}
