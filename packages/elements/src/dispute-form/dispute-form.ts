import { msg, str } from '@lit/localize';
import type { FormSession, ShownIssue } from '@motcua/form';
import { correctionIssues, dispute, disputeAt, LONGEST_REASON } from '@motcua/form/disputes';
import { MOST_PROOFS, newProofs, type DossierComponent, type Json } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { seenFrom } from '../answered.ts';
import { isListed } from '../answers.ts';
import { messageContext } from '../contexts.ts';
import type { FieldControl, FieldView } from '../control/field-control.ts';
import { proofsFor, type ProofSource } from '../dispute/proofs.ts';
import { reasonError } from '../dispute/reason-error.ts';
import { McElement } from '../element.ts';
import { fieldView } from '../field/field-view.ts';
import { Borrowed } from '../internal/context.ts';
import { isImplicitSubmission } from '../internal/enter.ts';
import { textOf } from '../localization.ts';
import { issueText } from '../messages.ts';
import { controlFor, fetchControls } from '../registry.ts';
import { buttons } from '../styles/button.styles.ts';
import type { McTextField } from '../text-field/text-field.ts';
import { disputeFormStyles } from './dispute-form.styles.ts';

/** Fired when the person is through with it; `saved` unless they left it as it was. */
export type DisputeDoneEvent = CustomEvent<{ readonly saved: boolean }>;

const isControl = (element: HTMLElement): element is FieldControl => 'takeField' in element;

/**
 * What a person says of a locked answer that is wrong: what is right, in the control that its field has, why, and papers that prove it.
 * Only the reason is needed. Kept in the session with the form.
 *
 * @tag mc-dispute-form
 * @attr {string} pointer - Where the answer is: the address of its field
 * @attr {number} heading-level - Level of the title of the papers in it, 2 by default
 * @event {CustomEvent<{ saved: boolean }>} mc-dispute-done - The person is through with it. Neither bubbles nor leaves the shadow root
 * @csspart title - What it is about
 */
export class McDisputeForm extends McElement<{ 'mc-dispute-done': DisputeDoneEvent }> {
  static override styles = [...McElement.styles, buttons, disputeFormStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Where the answer is: the address of its field. */
  @property() pointer = '';
  /** Level of the title of the papers in it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private control: FieldControl | undefined;
  @state() private reasonError = '';
  @query('.title') private title_!: HTMLElement | null;
  @query('.reason') private reason!: McTextField | null;

  readonly #messages = new Borrowed(this, messageContext);
  /** What the files are uploaded as; the same as before, where there were some. */
  #papers = '';
  #before = '';
  #correctionError = '';

  override focus(): void {
    this.title_?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('session') || changed.has('pointer')) && this.session && this.pointer) this.#begin(this.session);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session || !this.pointer) return nothing;
    const proofs = proofsFor(session);
    return html`<div class="form" role="group" aria-labelledby="title" @keypress=${this.#onKeyPress} @input=${this.#keepInside} @change=${this.#keepInside}>
      <p class="title" id="title" part="title" tabindex="-1">${msg(str`Báo thông tin sai: ${textOf(session.at(this.pointer).field.title)}`)}</p>
      <p class="help">${msg('Câu trả lời trong tờ khai giữ nguyên như nơi giữ dữ liệu đang có. Cán bộ xử lý hồ sơ sẽ thấy điều ông/bà báo ở đây.')}</p>
      ${this.control ?? nothing}
      <mc-text-field
        class="reason"
        multiline
        required
        .label=${msg('Vì sao ông/bà cho là sai')}
        .maxLength=${LONGEST_REASON}
        .value=${this.#before}
        .error=${this.reasonError}
      ></mc-text-field>
      ${proofs ? this.#proofs(proofs) : nothing}
      <div class="actions">
        <button type="button" class="primary" @click=${this.#save}>${msg('Ghi lại điều này')}</button>
        <button type="button" @click=${this.#leave}>${msg('Thôi, không báo nữa')}</button>
      </div>
    </div>`;
  }

  #proofs({ client, uploads, target, ensureTarget }: ProofSource): TemplateResult {
    const component: DossierComponent = { code: this.#papers, name: { vi: msg('Giấy tờ chứng minh') }, required: false, maxFiles: MOST_PROOFS };
    return html`<mc-attachments .headingLevel=${this.headingLevel} .components=${[component]} .client=${client} .uploads=${uploads} .target=${target()} .ensureTarget=${ensureTarget}></mc-attachments>`;
  }

  #begin(session: FormSession): void {
    const before = disputeAt(session, this.pointer);
    this.#papers = before?.papers ?? newProofs();
    this.#before = before?.reason ?? '';
    this.#correctionError = this.reasonError = '';
    this.control = undefined;
    const { field } = session.at(this.pointer);
    // Without its control the person can still say in the reason what is right.
    void fetchControls([field]).then(() => {
      if (session !== this.session || session.at(this.pointer).field !== field || !customElements.get(controlFor(field))) return;
      const control = document.createElement(controlFor(field));
      if (!isControl(control)) return;
      this.control = control;
      this.#draw(before?.correction, undefined);
    });
  }

  #draw(value: Json | undefined, raw: string | undefined): void {
    const { session, control } = this;
    if (session && control) control.takeField({ ...this.#view(session), value, raw, error: this.#correctionError });
  }

  /** As the field's own, but for what is in it; a list goes by what is said to be right of the answer that chooses it. */
  #view(session: FormSession): FieldView {
    const formField = session.at(this.pointer);
    const { options } = formField.field;
    const view = fieldView(session, formField, { error: '' });
    const chosen = isListed(options) && options.by !== undefined ? disputeAt(session, seenFrom(formField.address, options.by))?.correction : undefined;
    return {
      ...view,
      label: msg('Thông tin đúng'),
      hint: msg('Bỏ trống nếu ông/bà chỉ biết là sai.'),
      required: false,
      list: view.list && typeof chosen === 'string' ? { ...view.list, key: chosen } : view.list,
    };
  }

  /** What is wrong with the correction, in words. */
  #wrong(session: FormSession, answer: Json | undefined, raw: string | undefined): string {
    const { field, pointer, address } = session.at(this.pointer);
    const issues: readonly Pick<ShownIssue, 'pointer' | 'code' | 'params'>[] = raw !== undefined && raw !== '' ? [{ pointer, code: 'unreadable' }] : answer === undefined ? [] : correctionIssues(session, address, answer);
    const [issue] = issues;
    return issue ? issueText(issue, field, this.#messages.value) : '';
  }

  readonly #save = async (): Promise<void> => {
    const { session, control } = this;
    if (!session) return;
    const answer = control?.answer;
    const raw = control?.raw;
    const reason = (this.reason?.value ?? '').trim();
    this.#correctionError = this.#wrong(session, answer, raw);
    this.reasonError = reasonError(reason);
    this.#draw(answer, raw);
    if (this.#correctionError || this.reasonError) {
      await this.updateComplete;
      (this.#correctionError ? control : this.reason)?.focus();
      return;
    }
    const hasProofs = proofsFor(session)?.uploads.files.some(({ component }) => component === this.#papers) ?? false;
    dispute(session, this.pointer, { ...(answer === undefined ? {} : { correction: answer }), reason, ...(hasProofs ? { papers: this.#papers } : {}) });
    this.#through(true);
  };

  readonly #leave = (): void => {
    const { session } = this;
    const proofs = session && proofsFor(session);
    // What was uploaded for something that isn't said after all goes with it.
    if (session && proofs && disputeAt(session, this.pointer)?.papers !== this.#papers) {
      for (const { id } of proofs.uploads.files.filter(({ component }) => component === this.#papers)) void proofs.uploads.remove(id);
    }
    this.#through(false);
  };

  #through(saved: boolean): void {
    const event: DisputeDoneEvent = new CustomEvent('mc-dispute-done', { detail: { saved } });
    this.dispatchEvent(event);
  }

  /** Nothing that is typed here is an answer of the form. */
  readonly #keepInside = (event: Event): void => event.stopPropagation();

  /** Enter keeps what is said; it doesn't send the page around it. */
  readonly #onKeyPress = (event: KeyboardEvent): void => {
    if (!isImplicitSubmission(event)) return;
    event.preventDefault();
    void this.#save();
  };
}
