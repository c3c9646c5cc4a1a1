import { msg } from '@lit/localize';
import type { PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { FieldView } from './field-control.ts';
import { FormControl, type Problem } from './form-control.ts';

/**
 * Controls in which people type. Vietnamese input methods compose (Android, macOS) or rewrite with backspaces (UniKey),
 * so nothing here touches the text of the native input while it has focus: `value` follows the typing in canonical form,
 * the text follows the value only when focus has left.
 */
export abstract class TextControl extends FormControl {
  /** `autocomplete` of the native input. */
  @property() autocomplete = '';
  /** `inputmode` of the native input: which keyboard a phone shows. */
  @property({ attribute: 'inputmode' }) override inputMode = '';
  /** `autocapitalize` of the native input: codes in capitals are typed on a phone without its shift key. */
  @property() override autocapitalize = '';
  /** Longest value in characters. Not put on the native input, which would cut decomposed Vietnamese text short. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength = 0;

  @query('#input') protected input!: HTMLInputElement | HTMLTextAreaElement | null;

  #raw = '';

  /** The canonical value of a text, `''` for an empty one, `undefined` for one that can't be read. */
  protected abstract read(text: string): string | undefined;

  /** How a value is written for people. */
  protected format(value: string): string {
    return value;
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
    this.autocomplete = view.field.autocomplete ?? '';
    this.inputMode = view.field.inputMode ?? '';
    this.maxLength = view.field.maxLength ?? 0;
    this.requestUpdate();
  }

  protected override get restorable(): string {
    return this.#text;
  }

  protected override restore(kept: string): void {
    this.#take(kept);
    this.#write(true);
  }

  protected override reset(): void {
    super.reset();
    this.#raw = '';
    this.#write(true);
  }

  protected override problem(): Problem | undefined {
    if (this.error === '' && this.#raw) return { flags: { badInput: true }, message: msg('Chưa đọc được nội dung đã nhập.') };
    if (this.error === '' && this.maxLength > 0 && this.value.length > this.maxLength)
      return { flags: { tooLong: true }, message: msg('Nội dung dài quá.') };
    return super.problem();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#write();
  }

  /** Gives another value than the text's, and writes it out even where the person is typing: only for what they chose. */
  protected settle(value: string): void {
    this.#raw = '';
    this.value = value;
    this.#write(true);
  }

  protected readonly onInput = (): void => {
    this.#take(this.input?.value ?? '');
  };
  protected readonly onBlur = (): void => {
    this.composing = false;
    this.#write();
  };
  protected readonly onCompositionStart = (): void => {
    this.composing = true;
  };
  protected readonly onCompositionEnd = (): void => {
    this.composing = false;
  };

  get #text(): string {
    return this.#raw || this.format(this.value);
  }

  #take(text: string): void {
    const value = this.read(text);
    this.#raw = value === undefined ? text : '';
    this.value = value ?? '';
    this.requestUpdate();
  }

  #write(evenFocused = false): void {
    const { input } = this;
    if (!input || this.composing || (!evenFocused && this.shadowRoot?.activeElement === input)) return;
    if (input.value !== this.#text) input.value = this.#text;
  }
}
