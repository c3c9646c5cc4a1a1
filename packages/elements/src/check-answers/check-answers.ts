import { msg } from '@lit/localize';
import type { FormField, FormSession } from '@motcua/form';
import { isWithin, type Page } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { property } from 'lit/decorators.js';
import { readable, sourceNote } from '../answer-display.ts';
import { messageContext, optionsContext } from '../contexts.ts';
import { warningIcon } from '../icons.ts';
import { Borrowed } from '../internal/context.ts';
import { textOf } from '../localization.ts';
import { issueText } from '../messages.ts';
import { reuseLine } from '../reuse-line.ts';
import { linkButtons } from '../styles/link-button.styles.ts';
import { TitledElement } from '../titled-element.ts';
import { checkAnswersStyles } from './check-answers.styles.ts';
import { answerName, groupName, groupsOf, isLeftOut, onlySource, type AnswerGroup } from './groups.ts';

const lookAgain = (): TemplateResult => html`<span class="again">${warningIcon}${msg('Xin xem lại')}</span>`;

const leftOut = (): TemplateResult => html`<span class="empty">${msg('Để trống')}</span>`;

interface Row {
  readonly page: Page;
  /** What the answer stands under, for people who hear the button alone. */
  readonly group: string;
  readonly title: string;
  readonly answer: TemplateResult;
  /** The answer that "change" leads to; absent for what can't be changed here. */
  readonly target: string | undefined;
}

/** Fired when the person wants to change an answer. */
export type ChangeAnswerEvent = CustomEvent<{ readonly page: string; readonly pointer: string }>;

/**
 * All answers on one page before they are sent, as the citizen reads them, with their sources and a way back to each. A source
 * that is the same for a whole page is said once; a part that was left out altogether is one line.
 *
 * @tag mc-check-answers
 * @attr {number} heading-level - Level of the title, 1 by default
 * @event {CustomEvent<{ page: string, pointer: string }>} mc-change-answer - An answer is to be changed. Neither
 *   bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart row - Each answer
 */
export class McCheckAnswers extends TitledElement<{ 'mc-change-answer': ChangeAnswerEvent }> {
  static override styles = [...TitledElement.styles, linkButtons, checkAnswersStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Papers of the case that a repository holds, taken by reference. */
  @property({ attribute: false }) referred = 0;
  /** Addresses of answers that the person is asked to look at again. */
  @property({ attribute: false }) marked: readonly string[] = [];

  readonly #options = new Borrowed(this, optionsContext);
  readonly #messages = new Borrowed(this, messageContext);

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Kiểm tra lại trước khi nộp')}</h1>
      <p class="intro">${msg('Đọc lại từng mục. Bấm “Sửa” bên cạnh mục nào chưa đúng.')}</p>
      ${reuseLine(session, this.referred)}
      ${session.pages.filter(({ asked }) => asked).map(({ page }) => this.#page(session, page))}`;
  }

  #page(session: FormSession, page: Page): TemplateResult | typeof nothing {
    const groups = groupsOf(session, page);
    if (groups.length === 0) return nothing;
    const source = onlySource(groups);
    // What had better be looked at in a group as a whole has no answer to stand beside.
    const around = session.fieldsOn(page).filter(({ field, state }) => (field.children ?? field.items) && state.asked && state.warnings.length > 0);
    return html`<h2 aria-level=${this.headingLevel + 1}>${textOf(page.title)}</h2>
      ${source ? html`<mc-source-note .authority=${source.authority} .retrievedAt=${source.retrievedAt} .filedAt=${source.filedAt ?? ''} .record=${source.record}></mc-source-note>` : ''}
      ${around.map((field) => this.#warning(field))} ${groups.map((group) => this.#group(session, page, group, source !== undefined))}`;
  }

  #group(session: FormSession, page: Page, group: AnswerGroup<FormField>, brief: boolean): TemplateResult {
    const title = groupName(session, group, this.#options.value);
    const name = typeof title === 'string' ? title : textOf(group.title);
    const [first] = group.answers;
    return html`${title && title !== textOf(page.title) ? html`<h3 aria-level=${this.headingLevel + 2}>${until(title, '')}</h3>` : ''}
      <dl>
        ${first && isLeftOut(group)
          ? this.#row({ page, group: name, title: msg('Cả phần này'), answer: html`${leftOut()}${group.answers.some((answer) => this.#isMarked(answer)) ? lookAgain() : ''}`, target: first.address })
          : group.answers.map((answer) => this.#answer(session, page, name, answer, brief))}
      </dl>`;
  }

  #answer(session: FormSession, page: Page, group: string, formField: FormField, brief: boolean): TemplateResult {
    const { field, state, address } = formField;
    const { value } = state;
    const load = this.#options.value;
    return this.#row({
      page,
      group,
      title: answerName(session, formField),
      answer: html`${value === undefined
        ? leftOut()
        : html`<span>${until(readable(field, value, session, load, address), '')}</span>${sourceNote(formField, session, load, { brief })}`}${this.#warning(formField)}${this.#isMarked(formField) ? lookAgain() : ''}${state.locked ? html`<mc-dispute .headingLevel=${this.headingLevel + 2} .session=${session} .pointer=${address}></mc-dispute>` : ''}`,
      target: state.locked || field.readOnly ? undefined : address,
    });
  }

  #warning({ field, state }: FormField): TemplateResult | typeof nothing {
    const [warning] = state.warnings;
    if (!warning) return nothing;
    return html`<p class="warning">${warningIcon}<span>${msg('Xem lại:')} ${issueText(warning, field, this.#messages.value)}</span></p>`;
  }

  #row({ page, group, title, answer, target }: Row): TemplateResult {
    return html`<div class="row" part="row">
      <dt>${title}</dt>
      <dd class="value">${answer}</dd>
      ${target === undefined
        ? ''
        : html`<dd class="action">
            <button type="button" @click=${() => this.#change(page.id, target)}>
              ${msg('Sửa')}<span class="visually-hidden"> ${group ? `${group}: ` : ''}${title}</span>
            </button>
          </dd>`}
    </div>`;
  }

  #isMarked({ address }: FormField): boolean {
    return this.marked.some((one) => isWithin(address, one));
  }

  #change(page: string, pointer: string): void {
    const event: ChangeAnswerEvent = new CustomEvent('mc-change-answer', { detail: { page, pointer } });
    this.dispatchEvent(event);
  }
}
