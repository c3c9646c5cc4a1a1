import { msg } from '@lit/localize';
import type { PropertyValues } from 'lit';
import type { AttributeValues } from '../internal/attributes.ts';
import type { FieldView } from './field-control.ts';
import { FormControl, type Problem } from './form-control.ts';
import { property } from '../internal/property.ts';

/** What was last written into the native input, and the value that it stands for; none where it couldn't be read. */
interface Written {
  readonly text: string;
  readonly value: string | undefined;
}

/**
 * Controls in which people type. Vietnamese input methods compose (Android, macOS) or rewrite with backspaces (UniKey),
 * so nothing here touches the text of the native input while it has focus: `value` follows the typing in canonical form,
 * the text follows the value only when focus has left.
 */
export abstract class TextControl extends FormControl {
  /** `autocomplete` of the native input. */
  @property({ initial: '' }) declare autocomplete: string;
  /** `inputmode` of the native input: which keyboard a phone shows. */
  @property({ attribute: 'inputmode', initial: '' }) declare inputMode: string;
  /** `autocapitalize` of the native input: codes in capitals are typed on a phone without its shift key. */
  @property({ initial: '' }) declare autocapitalize: string;
  /** Longest value in characters. Not put on the native input, which would cut decomposed Vietnamese text short. */
  @property({ type: Number, attribute: 'maxlength', initial: 0 }) declare maxLength: number;

  /** The native element in which something is typed, once it is there. */
  protected abstract get input(): HTMLInputElement | HTMLTextAreaElement | null;

  /** Whether a browser looks for mistakes of spelling. */
  protected readonly spelled: boolean = true;

  #raw = '';
  #written: Written = { text: '', value: '' };

  /** The canonical value of a text, `''` for an empty one, `undefined` for one that can't be read. */
  protected abstract read(text: string): string | undefined;

  /** How a value is written for people. */
  protected format(value: string): string {
    return value;
  }

  /** Whether a value that could be read is one of its kind. */
  protected fits(value: string): boolean {
    return value !== '';
  }

  /** Help: what the page gives, or how to write it. */
  protected helpText(): string {
    return this.hint;
  }

  protected get target(): HTMLElement | null {
    return this.input;
  }

  /** Text that is typed and gives no value (yet). */
  override get raw(): string | undefined {
    return this.#raw === '' ? undefined : this.#raw;
  }

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.#raw = view.raw ?? '';
    // The form says whose data it is: the control's own default would fill in the person at the machine.
    this.autocomplete = view.field.autocomplete ?? '';
    this.inputMode = view.field.inputMode ?? this.inputMode;
    this.maxLength = view.field.maxLength ?? 0;
    this.requestUpdate();
  }

  // A text alone wouldn't do: "1.234" may have been typed, and not be understood, or written by us.
  protected override get restorable(): string {
    return this.#raw === '' ? `=${this.value}` : `?${this.#raw}`;
  }

  protected override restore(kept: string): void {
    if (kept.startsWith('=')) this.#set(kept.slice(1));
    else this.#take(kept.slice(1));
    this.#write(true);
  }

  protected override reset(): void {
    super.reset();
    this.#raw = '';
    this.#write(true);
  }

  protected override problem(): Problem | undefined {
    if (this.error !== '') return super.problem();
    if (this.#raw) return { flags: { badInput: true }, message: `${msg('Chưa đọc được nội dung đã nhập.')} ${this.helpText()}`.trim() };
    if (this.maxLength > 0 && this.length > this.maxLength) return { flags: { tooLong: true }, message: msg('Nội dung dài quá.') };
    if (this.value && !this.fits(this.value)) return { flags: { typeMismatch: true }, message: `${msg('Nội dung đã nhập chưa đúng.')} ${this.helpText()}`.trim() };
    return super.problem();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#write();
  }

  /** The attributes of a native element in which something is typed, beside those of every control. */
  protected typing(): AttributeValues {
    return {
      name: this.name,
      autocomplete: this.autocomplete,
      inputmode: this.inputMode,
      autocapitalize: this.autocapitalize,
      spellcheck: this.spelled ? undefined : 'false',
      readonly: this.readonly,
    };
  }

  /** Characters of the value, as a schema counts them. */
  protected get length(): number {
    return this.maxLength > 0 ? Array.from(this.value).length : 0;
  }

  /** What happens in the native element. One listener for all of it, which is the control: a function each would cost a long form dearly. */
  handleEvent({ type }: Event): void {
    if (type === 'input') this.onInput();
    else if (type === 'focusout') this.onLeave();
    else if (type === 'compositionstart') this.composing = true;
    else if (type === 'compositionend') this.composing = false;
  }

  protected onInput(): void {
    this.#take(this.input?.value ?? '');
    this.typedOn();
  }

  protected onLeave(): void {
    this.composing = false;
    this.#write();
    this.left();
  }

  /** For those who want to know: something was typed … */
  protected typedOn(): void {
    return;
  }
  /** … the control was left … */
  protected left(): void {
    return;
  }
  /** … a text was written into the native input. What it stands for, if it could be read, is `value`. */
  protected wrote(): void {
    return;
  }

  /** Answers in the person's stead: as if it had been typed and left. */
  protected choose(value: string): void {
    this.#set(value);
    this.#write(true);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.tellChange();
  }

  get #text(): string {
    return this.#raw || this.format(this.value);
  }

  #set(value: string): void {
    this.#raw = '';
    this.value = value;
  }

  #take(text: string): void {
    const value = text === this.#written.text ? this.#written.value : this.read(text);
    this.#raw = value === undefined ? text : '';
    this.value = value ?? '';
    this.requestUpdate();
  }

  #write(evenFocused = false): void {
    const { input } = this;
    if (!input || this.composing) return;
    const text = this.#text;
    const value = this.raw === undefined ? this.value : undefined;
    const known = this.#written.text === text && this.#written.value === value;
    // What has the focus is asked last: of a long form nearly all is as it ought to be.
    if ((known && input.value === text) || (!evenFocused && this.shadowRoot?.activeElement === input)) return;
    if (input.value !== text) input.value = text;
    if (known) return;
    this.#written = { text, value };
    this.wrote();
  }
}
