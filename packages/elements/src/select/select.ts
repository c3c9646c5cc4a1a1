import { ContextConsumer } from '@lit/context';
import { msg } from '@lit/localize';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { property, query, state } from 'lit/decorators.js';
import type { LoadOptions } from '../code-lists.ts';
import { optionsContext } from '../contexts.ts';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';

/**
 * A choice from a longer list: the native select, which every phone shows in its own way. Options are given
 * (property or `<option>` children) or loaded: `list` names a code list of the provider above, `list-key` the part of it.
 *
 * @tag mc-select
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Value of the chosen option
 * @attr {string} autocomplete - Passed to the native select
 * @event input - When another option is chosen
 * @event change - When another option is chosen
 * @slot - `<option>` elements, read once when the element is connected
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native select
 */
export class McSelect extends ChoiceControl {
  /** `autocomplete` of the native select. */
  @property() autocomplete = '';
  /** A code list to load the options from. */
  @property() list = '';
  /** The part of the list: for communes, the province. */
  @property({ attribute: 'list-key' }) listKey: string | undefined;
  /** Loads code lists; by default the provider's. */
  @property({ attribute: false }) loadOptions: LoadOptions | undefined;

  @state() private loadState: 'idle' | 'loading' | 'failed' = 'idle';
  @query('select') protected target!: HTMLSelectElement | null;

  readonly #provided = new ContextConsumer(this, { context: optionsContext, subscribe: true });
  #loading = '';
  #loadedOptions: readonly Choice[] | undefined;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.autocomplete = view.field.autocomplete ?? '';
    this.list = view.list?.name ?? '';
    this.listKey = view.list?.key;
    if (!view.list) this.#loading = '';
    else this.options = this.#loadedOptions;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.list) this.#load();
  }

  protected override updated(changed: PropertyValues): void {
    // After the options are there: a select drops a value that none of its options has.
    if (this.target && this.target.value !== this.value) this.target.value = this.value;
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages()}
      <select
        id="input"
        class="box"
        part="input"
        autocomplete=${ifDefined(this.autocomplete || undefined)}
        aria-describedby="hint error warning"
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : 'false'}
        ?disabled=${this.blocked || this.disabled}
        @input=${this.#choose}
        @change=${this.tellChange}
      >
        <option value="" ?disabled=${this.readonly}>${this.#emptyLabel()}</option>
        ${this.choices.map(
          (choice) => html`<option
            value=${choice.value}
            ?selected=${choice.value === this.value}
            ?disabled=${this.readonly && choice.value !== this.value}
          >
            ${choiceLabel(choice)}
          </option>`,
        )}
      </select>
      ${this.loadState === 'failed'
        ? html`<p class="hint" role="alert">
            ${msg('Chưa tải được danh sách. Những gì đã nhập vẫn còn.')}
            <button type="button" @click=${this.#retry}>${msg('Tải lại danh sách')}</button>
          </p>`
        : ''}
    </div>`;
  }

  #emptyLabel(): string {
    return this.loadState === 'loading' ? msg('Đang tải danh sách…') : msg('– Chọn –');
  }

  readonly #choose = (): void => {
    this.value = this.target?.value ?? '';
  };

  readonly #retry = (): void => {
    this.#loading = '';
    this.requestUpdate();
  };

  #load(): void {
    const load = this.loadOptions ?? this.#provided.value;
    const wanted = JSON.stringify([this.list, this.listKey]);
    if (!load || wanted === this.#loading) return;
    this.#loading = wanted;
    this.loadState = 'loading';
    this.options = this.#loadedOptions = [];
    load(this.list, this.listKey).then(
      (options) => {
        if (wanted !== this.#loading) return;
        this.options = this.#loadedOptions = options;
        this.loadState = 'idle';
      },
      () => {
        if (wanted === this.#loading) this.loadState = 'failed';
      },
    );
  }
}
