import { msg } from '@lit/localize';
import type { Json } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { property, query } from 'lit/decorators.js';
import type { FieldView } from '../control/field-control.ts';
import { FormControl, type Problem } from '../control/form-control.ts';
import { choice } from '../styles/choice.styles.ts';

/**
 * A pledge or a consent. Never ticked by us.
 *
 * @tag mc-checkbox
 * @attr {string} label - What is agreed to
 * @attr {boolean} required - Must be ticked
 * @attr {boolean} checked - Ticked at first and after a reset
 * @attr {string} value - What is submitted when ticked, `on` by default
 */
export class McCheckbox extends FormControl {
  static override styles = [...FormControl.styles, choice];

  override value = 'on';
  /** Ticked. */
  @property({ type: Boolean }) checked = false;

  @query('input') protected target!: HTMLInputElement | null;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.value = 'on';
    this.checked = view.value === true;
  }

  /** `true` when ticked. An unticked box is no answer: a pledge is given or missing. */
  override get answer(): Json | undefined {
    return this.checked ? true : undefined;
  }

  protected override get submission(): string | null {
    return this.checked ? this.value : null;
  }

  protected override get restorable(): string {
    return this.checked ? 'true' : 'false';
  }

  protected override restore(kept: string): void {
    this.checked = kept === 'true';
  }

  protected override reset(): void {
    this.checked = this.hasAttribute('checked');
  }

  protected override problem(): Problem | undefined {
    if (this.error === '' && this.required && !this.checked)
      return { flags: { valueMissing: true }, message: msg('Đánh dấu vào ô này để tiếp tục.') };
    return super.problem();
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      ${this.messages()}
      <div class="choice ${this.readonly ? 'held' : ''}">
        <input
          type="checkbox"
          .checked=${live(this.checked)}
          ${this.tied()}
          @click=${this.#hold}
          @input=${this.#toggle}
          @change=${this.tellChange}
        />
        <label for="input" part="label">${this.labelText()}</label>
      </div>
    </div>`;
  }

  readonly #hold = (event: Event): void => {
    if (this.readonly) event.preventDefault();
  };

  readonly #toggle = (): void => {
    this.checked = this.target?.checked ?? false;
  };
}
