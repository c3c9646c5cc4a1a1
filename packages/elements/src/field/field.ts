import { ContextConsumer } from '@lit/context';
import { msg, str } from '@lit/localize';
import type { FormField, FormSession } from '@motcua/form';
import type { Field } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { property } from 'lit/decorators.js';
import { listKey, listOf, readable, sourceNote } from '../answer-display.ts';
import { givenOptions, isListed } from '../answers.ts';
import { optionsContext } from '../contexts.ts';
import type { FieldControl, FieldView } from '../control/field-control.ts';
import { McElement } from '../element.ts';
import { errorIcon } from '../icons.ts';
import { afterPointerUp, watchPointer } from '../internal/pointer-up.ts';
import { textOf } from '../localization.ts';
import { issueText } from '../messages.ts';
import { controlFor } from '../registry.ts';
import { fieldStyles } from './field.styles.ts';
import { LateControl } from './late-control.ts';

const isControl = (element: HTMLElement): element is FieldControl => 'takeField' in element;

/**
 * One field of a form's session: a control, a group of fields, or a value that is read and not typed. Renders again when
 * its own field changes, not when others do.
 *
 * @tag mc-field
 * @attr {string} pointer - JSON Pointer of the field
 * @attr {boolean} settled - Set while the value can't be typed over
 * @csspart legend - Title of a group
 * @csspart value - A value that can't be typed over
 */
export class McField extends McElement {
  static override styles = [...McElement.styles, fieldStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** JSON Pointer of the field. */
  @property() pointer = '';

  /** Whether a group shows its title; not where the page or section above says the same. */
  @property({ attribute: false }) titled = true;

  readonly #options = new ContextConsumer(this, { context: optionsContext, subscribe: true });
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

  /** Moves focus to the field at a pointer, here or inside this group. False when it isn't here. */
  async focusField(pointer: string): Promise<boolean> {
    if (pointer !== this.pointer && !pointer.startsWith(`${this.pointer}/`)) return false;
    await this.updateComplete;
    const children = [...this.renderRoot.querySelectorAll<McField>('mc-field:not([hidden])')];
    for (const child of children) if (await child.focusField(pointer)) return true;
    const target = this.#control ?? this.renderRoot.querySelector<HTMLElement>('.settled');
    if (target) target.focus();
    else await children[0]?.focusField(children[0].pointer);
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
    this.hidden = !this.#field?.state.asked;
    this.toggleAttribute('settled', this.#field?.state.locked === true);
  }

  protected override render(): TemplateResult | HTMLElement | typeof nothing {
    const { session } = this;
    const formField = this.#field;
    if (!session || !formField?.state.asked) return nothing;
    const { field, state } = formField;
    if (field.control === 'group') return this.#group(field);
    return state.locked || field.readOnly ? this.#settled(session, formField) : this.#typed(session, formField);
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
    const chooser = session.at(options.by);
    let key = chooser.state.value;
    return [
      chooser.subscribe(() => {
        if (chooser.state.value === key) return;
        key = chooser.state.value;
        this.requestUpdate();
        void listOf(field.field, session, this.#options.value)?.then((list) => {
          const { value, locked } = field.state;
          if (value !== undefined && !locked && !list.some((option) => option.value === value)) field.input(undefined);
        }, () => undefined);
      }),
    ];
  }

  #error({ field, state }: FormField): string {
    const [issue] = state.issues;
    return issue ? issueText(issue, field) : '';
  }

  #group(field: Field): TemplateResult {
    const nested = field.pointer.lastIndexOf('/') > 0;
    return html`<fieldset class=${nested ? 'nested' : ''}>
      ${field.title.vi ? html`<legend part="legend" class=${this.titled ? '' : 'visually-hidden'}>${textOf(field.title)}</legend>` : ''}
      ${field.hint ? html`<p class="help">${textOf(field.hint)}</p>` : ''}
      <div class="children">
        ${field.children?.map(
          (child) => html`<mc-field .session=${this.session} .pointer=${child.pointer}></mc-field>`,
        )}
      </div>
    </fieldset>`;
  }

  #settled(session: FormSession, formField: FormField): TemplateResult {
    const { field, state } = formField;
    const error = this.#error(formField);
    // One list for each value would have a screen reader say "list with one item" again and again: title and value stay
    // term and definition, the list is left out.
    return html`<div class="settled" tabindex="-1" role=${error ? 'group' : nothing} aria-labelledby=${error ? 'title' : nothing} aria-describedby=${error ? 'error' : nothing}>
      <dl role="presentation" part="value">
        <dt id="title">${textOf(field.title)}</dt>
        <dd>
          <span class="value">${until(readable(field, state.value, session, this.#options.value), '')}</span>
          ${sourceNote(formField, session, this.#options.value, { locked: state.locked })}
        </dd>
      </dl>
      ${error ? html`<p class="error" id="error">${errorIcon}<span><span class="visually-hidden">${msg('Lỗi:')} </span>${error}</span></p>` : ''}
    </div>`;
  }

  #typed(session: FormSession, formField: FormField): TemplateResult | HTMLElement {
    const instead = this.#control ? undefined : this.#late.instead(formField.field);
    if (instead) return instead;
    const control = (this.#control ??= this.#create(formField));
    control.takeField(this.#view(session, formField));
    const note = sourceNote(formField, session, this.#options.value, {});
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

  #view(session: FormSession, formField: FormField): FieldView {
    const { field, state } = formField;
    const key = listKey(field, session);
    const by = isListed(field.options) ? field.options.by : undefined;
    const chooser = by !== undefined && key === undefined ? session.at(by).field : undefined;
    return {
      field,
      label: textOf(field.title),
      hint: textOf(field.hint) || (chooser ? msg(str`Trả lời mục “${textOf(chooser.title)}” trước.`) : ''),
      error: this.#error(formField),
      required: state.required,
      value: state.value,
      raw: state.raw,
      options: givenOptions(field),
      list: isListed(field.options) && !chooser ? { name: field.options.list, key } : undefined,
    };
  }
}
