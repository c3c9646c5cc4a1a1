import { msg, str } from '@lit/localize';
import type { Json } from '@motcua/procedure';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { compositeStyles } from '../styles/composite.styles.ts';
import type { FieldView } from './field-control.ts';
import { FormControl, type Problem } from './form-control.ts';

/** Texts by the name of a part. */
export type ByPart<Part extends string> = { readonly [Name in Part]?: string };

/** What a part's control is given. */
export type PartView = Pick<FormControl, 'label' | 'hint' | 'error' | 'value' | 'required' | 'disabled' | 'readonly'>;

/** What is no JSON is no answer. */
const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

/** A part's control, told by its `data-part`. */
const isPart = (target: unknown): target is FormControl => target instanceof FormControl && target.dataset['part'] !== undefined;

/**
 * Several controls under one legend that give one answer, an object of texts. The form is sent an entry for each part that
 * has a text: `name.part`. In HTML the value is JSON.
 */
export abstract class CompositeControl<Part extends string> extends FormControl {
  static override styles = [...FormControl.styles, compositeStyles];

  /** What is wrong, by part. */
  @property({ attribute: false }) errors: ByPart<Part> = {};
  /** Labels in place of ours, by part. */
  @property({ attribute: false }) labels: ByPart<Part> = {};
  /** Help in place of ours, by part. */
  @property({ attribute: false }) hints: ByPart<Part> = {};

  /** The names of all parts, in order. */
  protected abstract readonly partNames: readonly Part[];

  #generation = 0;
  #own = '';

  /** The parts that must be answered, seen from what is answered already. */
  protected abstract needed(): readonly Part[];
  /** Our label of a part. */
  protected abstract labelOf(part: Part): string;
  protected abstract legendText(): string;
  protected abstract controls(): TemplateResult;

  /** What is answered, by part. */
  get parts(): ByPart<Part> {
    return this.#read(parsed(this.value));
  }
  set parts(parts: ByPart<Part>) {
    const known = this.#read(parts);
    this.value = Object.keys(known).length === 0 ? '' : JSON.stringify(known);
  }

  override get answer(): Json | undefined {
    const entries = this.#entries();
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.parts = this.#read(view.value);
  }

  /** Takes what a part's control says now. */
  protected take(part: Part, text: string): void {
    this.write({ ...this.parts, [part]: text });
  }

  /** Sets what came from the controls themselves, which therefore stay. */
  protected write(parts: ByPart<Part>): void {
    this.parts = parts;
    this.#own = this.value;
  }

  protected get target(): HTMLElement | null {
    const controls = this.#controls();
    return controls.find((control) => control.error !== '' || (control.required && control.answer === undefined)) ?? controls[0] ?? null;
  }

  protected override get submission(): FormData | null {
    const entries = this.#entries();
    if (this.name === '' || entries.length === 0) return null;
    const data = new FormData();
    for (const [part, text] of entries) data.append(`${this.name}.${part}`, text);
    return data;
  }

  protected override problem(): Problem | undefined {
    if (this.error) return super.problem();
    const controls = this.#controls();
    const wrong = controls.find(({ error }) => error !== '');
    if (wrong) return { flags: { customError: true }, message: wrong.error };
    const unread = controls.find(({ raw }) => raw !== undefined);
    if (unread) return { flags: { badInput: true }, message: msg(str`Mục “${unread.label}”: chưa đọc được nội dung đã nhập.`) };
    const { parts } = this;
    const missing = this.required || this.value !== '' ? this.needed().find((part) => parts[part] === undefined) : undefined;
    if (missing === undefined) return undefined;
    return { flags: { valueMissing: true }, message: msg(str`Mục “${this.labels[missing] ?? this.labelOf(missing)}” cần được trả lời.`) };
  }

  protected override reset(): void {
    super.reset();
    this.#renew();
  }

  protected override restore(kept: string): void {
    super.restore(kept);
    this.#renew();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Half-typed texts of the parts belong to the value that there was before.
    if (changed.has('value') && this.hasUpdated && this.value !== this.#own) this.#renew();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await Promise.all(this.#controls().map((control) => control.updateComplete));
    return complete;
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <fieldset aria-describedby=${this.describedBy} @input=${this.#onPart} @change=${this.#onPart}>
        <legend part="label">${this.legendText()}${this.required ? '' : html` <span class="optional">${msg('(không bắt buộc)')}</span>`}</legend>
        ${this.messages()}
        <div class="parts">${keyed(this.#generation, this.controls())}</div>
      </fieldset>
    </div>`;
  }

  /** Whether a part's label says that it must be answered. */
  protected isNeeded(part: Part): boolean {
    return (this.required || this.value !== '') && this.needed().includes(part);
  }

  /** A part's label, help and error, and what it is set to. */
  protected common(part: Part, hint = ''): PartView {
    return {
      label: this.labels[part] ?? this.labelOf(part),
      hint: this.hints[part] ?? hint,
      error: this.errors[part] ?? '',
      value: this.parts[part] ?? '',
      required: this.isNeeded(part),
      disabled: this.blocked || this.disabled,
      readonly: this.readonly,
    };
  }

  #entries(): [Part, string][] {
    const { parts } = this;
    return this.partNames.flatMap((part): [Part, string][] => (parts[part] === undefined ? [] : [[part, parts[part]]]));
  }

  #controls(): FormControl[] {
    return [...this.renderRoot.querySelectorAll('[data-part]')].filter(isPart);
  }

  /** Another value came from outside: what is remembered of the one before goes with it. */
  protected renewed(): void {
    return;
  }

  #renew(): void {
    this.renewed();
    this.#generation += 1;
    this.#own = this.value;
    this.requestUpdate();
  }

  #read(value: unknown): ByPart<Part> {
    const parts: Partial<Record<Part, string>> = {};
    if (typeof value !== 'object' || value === null) return parts;
    for (const part of this.partNames) {
      const text: unknown = Reflect.get(value, part);
      if (typeof text === 'string' && text !== '') parts[part] = text;
    }
    return parts;
  }

  readonly #onPart = (event: Event): void => {
    const { target } = event;
    if (!isPart(target)) return;
    const part = this.partNames.find((name) => name === target.dataset['part']);
    if (part !== undefined) this.take(part, target.value);
    // What a part couldn't read changes no value, but whether the form may be sent.
    this.requestUpdate();
    if (event.type === 'change') this.tellChange();
  };
}
