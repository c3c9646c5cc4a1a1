import { msg } from '@lit/localize';
import type { Json } from '@motcua/procedure';
import { html, nothing, ReactiveElement, render, type PropertyValues, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { hideLanguage, showLanguage } from '../internal/language-change.ts';
import { base } from '../styles/base.styles.ts';
import { control } from '../styles/control.styles.ts';
import { message } from '../styles/message.styles.ts';
import { attributes, type AttributeValues } from '../internal/attributes.ts';
import { make, setText } from '../internal/make.ts';
import type { FieldView } from './field-control.ts';
import { announce, forgetFocusOf, onFocus } from './live-errors.ts';
import { Messages } from './messages.ts';
import { property, state } from '../internal/property.ts';

/** Why a form may not be sent natively, for `setValidity`. */
export interface Problem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/** A label or legend to be written by hand: its text, and beside it whether it may be left out. */
export const blankLabel = <Tag extends 'label' | 'legend'>(tag: Tag, values: AttributeValues): HTMLElementTagNameMap[Tag] =>
  make(tag, { ...values, part: 'label' }, ' ', make('span', { class: 'optional' }));

/**
 * What all controls share: label, hint and error in one root with the input, and a place in the page's `<form>`.
 *
 * Internals are attached late, and value and validity are told only when the control stands in a form: that is most of
 * what a long page of such controls costs.
 *
 * @event input - At each change of the answer, while it is typed too
 * @event change - When a changed answer is left, or another one chosen
 * @csspart label - The label or legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart input - The native input
 */
export abstract class FormControl extends ReactiveElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = { ...ReactiveElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, message, control];

  /** Name under which the form submits the value. */
  @property({ reflect: true, initial: '' }) declare name: string;
  /** Visible label. */
  @property({ initial: '' }) declare label: string;
  /** Help under the label. */
  @property({ initial: '' }) declare hint: string;
  /** What is wrong and what to do; shown and announced while not empty. */
  @property({ initial: '' }) declare error: string;
  /** What had better be looked at again, and may stay; makes nothing invalid. */
  @property({ initial: '' }) declare warning: string;
  /** Must be answered. Controls that need no answer say so. */
  @property({ type: Boolean, initial: false }) declare required: boolean;
  /** Not usable, not submitted. */
  @property({ type: Boolean, reflect: true, initial: false }) declare disabled: boolean;
  /** Shown and submitted, not changed. */
  @property({ type: Boolean, initial: false }) declare readonly: boolean;
  /** The value in canonical form; `''` when unanswered. The attribute gives the value that a reset returns to. */
  @property({ initial: '' }) declare value: string;

  /** Disabled itself or by a `<fieldset disabled>` around it. */
  @state({ initial: false }) protected declare blocked: boolean;
  @state({ initial: false }) protected declare composing: boolean;
  @state({ initial: '' }) protected declare shownError: string;
  @state({ initial: '' }) protected declare shownWarning: string;
  /** Whether an error that appears is said at once; see `live-errors.ts`. */
  @state({ initial: false }) protected declare announces: boolean;

  #messages: Messages | undefined;
  #internals: ElementInternals | undefined;
  #owner: HTMLFormElement | null = null;

  constructor() {
    super();
    this.addEventListener('focusin', onFocus);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    showLanguage(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    hideLanguage(this);
    forgetFocusOf(this);
  }

  [announce](announces: boolean): void {
    this.announces = announces;
  }

  /** The form this control belongs to. */
  get form(): HTMLFormElement | null {
    return this.#owner;
  }
  /** Why the form may not be sent natively. */
  get validity(): ValidityState {
    return this.#attached.validity;
  }
  /** What the browser says of that. */
  get validationMessage(): string {
    return this.#attached.validationMessage;
  }
  /** Whether the form looks at this control before it is sent. */
  get willValidate(): boolean {
    return this.#attached.willValidate;
  }
  checkValidity(): boolean {
    return this.#attached.checkValidity();
  }
  reportValidity(): boolean {
    return this.#attached.reportValidity();
  }

  /** Takes label, error and answer of a form's field. */
  takeField(view: FieldView): void {
    this.label = view.label;
    this.hint = view.hint;
    this.error = view.error;
    this.warning = view.warning ?? '';
    this.required = view.required;
    this.value = view.value === undefined || typeof view.value === 'object' ? '' : String(view.value);
  }

  /** The value as an answer. */
  get answer(): Json | undefined {
    return this.value === '' ? undefined : this.value;
  }

  /** Text that is typed and gives no value (yet); none in a control where nothing is typed. */
  get raw(): string | undefined {
    return undefined;
  }

  /** The native element that takes focus and that messages point at. */
  protected abstract get target(): HTMLElement | null;

  /** What the form submits; `null` for nothing, `FormData` for several entries. */
  protected get submission(): string | File | FormData | null {
    return this.value;
  }

  /** What the browser keeps to restore the control when the page comes back. */
  protected get restorable(): string {
    return this.value;
  }

  protected restore(kept: string): void {
    this.value = kept;
  }

  protected reset(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  protected problem(): Problem | undefined {
    if (this.error) return { flags: { customError: true }, message: this.error };
    if (this.required && !this.submission) return { flags: { valueMissing: true }, message: msg('Mục này cần được trả lời.') };
    return undefined;
  }

  override focus(options?: FocusOptions): void {
    if (this.target) this.target.focus(options);
    else super.focus(options);
  }

  protected formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#owner = form;
    if (this.hasUpdated) this.#tellForm();
  }
  protected formDisabledCallback(disabled: boolean): void {
    this.blocked = disabled;
  }
  protected formResetCallback(): void {
    this.reset();
  }
  protected formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === 'string') this.restore(kept);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.composing) [this.shownError, this.shownWarning] = [this.error, this.warning];
    super.willUpdate(changed);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    this.draw();
  }

  /** Brings what stands in the root up to date. By hand in controls of which a form may have hundreds: templates are what those cost most by. */
  protected draw(): void {
    render(this.render(), this.renderRoot, { host: this });
  }

  protected render(): unknown {
    return nothing;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#owner) this.#tellForm();
  }

  /** `change` does not cross a shadow root by itself. */
  protected readonly tellChange = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  protected get invalid(): 'true' | 'false' {
    return this.shownError ? 'true' : 'false';
  }

  protected labelText(): TemplateResult | string {
    return this.required ? this.label : html`${this.label} <span class="optional">${msg('(không bắt buộc)')}</span>`;
  }

  /** Where nothing is to be said, nothing is there; what may have to be said at once has its place when the focus comes. */
  protected messages(hint = this.hint): HTMLElement | typeof nothing {
    const { shownError: error, shownWarning: warning, announces } = this;
    if (hint || error || warning || announces) this.#messages ??= new Messages();
    this.#messages?.say({ hint, error, warning, announces });
    return this.#messages?.element ?? nothing;
  }

  /**
   * Brings a tree that was made by hand up to date, but for its native elements: edge, label, messages.
   * @param label made by {@link blankLabel}; the messages follow it
   */
  protected drawAround(control: HTMLElement, label: Element | null, hint = this.hint): void {
    const { firstChild: text, lastChild: mark } = label ?? {};
    control.className = this.shownError ? 'control invalid' : 'control';
    if (text) setText(text, this.required ? this.label : `${this.label} `);
    if (mark) setText(mark, this.required ? '' : msg('(không bắt buộc)'));
    const messages = this.messages(hint);
    if (messages !== nothing && messages.parentNode !== label?.parentNode) label?.after(messages);
  }

  /** The attributes of the native element that the label, hint and error belong to: `<input ${this.tied()}>`. */
  protected tied(more: AttributeValues = {}): DirectiveResult {
    return attributes({ ...this.ties(), ...more });
  }

  /** The same as a record. */
  protected ties(): AttributeValues {
    return {
      'id': 'input',
      'part': 'input',
      'aria-describedby': this.describedBy,
      'aria-invalid': this.invalid,
      'aria-required': this.required ? 'true' : 'false',
      'disabled': this.blocked || this.disabled,
    };
  }

  /** Ids of what describes the native element. */
  protected readonly describedBy: string = 'hint error warning';

  #tellForm(): void {
    const internals = this.#attached;
    internals.setFormValue(this.submission, this.restorable);
    const problem = this.problem();
    if (problem) internals.setValidity(problem.flags, problem.message, this.target ?? this);
    else internals.setValidity({});
  }

  get #attached(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }
}
