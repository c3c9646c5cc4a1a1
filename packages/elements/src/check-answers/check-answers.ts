import { ContextConsumer } from '@lit/context';
import { msg } from '@lit/localize';
import type { FormField, FormSession } from '@motcua/form';
import type { Page } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { property } from 'lit/decorators.js';
import { readable, sourceNote } from '../answer-display.ts';
import { optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { textOf } from '../localization.ts';
import { headings } from '../styles/heading.styles.ts';
import { checkAnswersStyles } from './check-answers.styles.ts';
import { groupsOf } from './rows.ts';

/** Fired when the person wants to change an answer. */
export type ChangeAnswerEvent = CustomEvent<{ readonly page: string; readonly pointer: string }>;

/**
 * All answers on one page before they are sent, as the citizen reads them, each with its source and a way back to it.
 *
 * @tag mc-check-answers
 * @event {CustomEvent<{ page: string, pointer: string }>} mc-change-answer - An answer is to be changed. Neither
 *   bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart row - Each answer
 */
export class McCheckAnswers extends McElement {
  static override styles = [...McElement.styles, headings, checkAnswersStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;

  readonly #options = new ContextConsumer(this, { context: optionsContext, subscribe: true });

  /** Moves focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h1')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    return html`<h1 tabindex="-1" part="title">${msg('Kiểm tra lại trước khi gửi')}</h1>
      <p class="intro">${msg('Đọc lại từng mục. Bấm “Sửa” bên cạnh mục nào chưa đúng.')}</p>
      ${session.pages.filter(({ asked }) => asked).map(({ page }) => this.#page(session, page))}`;
  }

  #page(session: FormSession, page: Page): TemplateResult | typeof nothing {
    const groups = groupsOf(session, page);
    if (groups.length === 0) return nothing;
    return html`<h2>${textOf(page.title)}</h2>
      ${groups.map(({ group, answers }) => {
        const title = textOf(group?.title);
        return html`${title && title !== textOf(page.title) ? html`<h3>${title}</h3>` : ''}
          <dl>
            ${answers.map((answer) => this.#row(session, page, title, answer))}
          </dl>`;
      })}`;
  }

  #row(session: FormSession, page: Page, group: string, formField: FormField): TemplateResult {
    const { field, state } = formField;
    const title = textOf(field.title);
    return html`<div class="row" part="row">
      <dt>${title}</dt>
      <dd class="value">
        ${state.value === undefined
          ? html`<span class="empty">${msg('Không khai')}</span>`
          : html`<span>${until(readable(field, state.value, session, this.#options.value), '')}</span>`}
        ${sourceNote(formField, session, this.#options.value, false)}
      </dd>
      ${state.locked || field.readOnly
        ? ''
        : html`<dd class="action">
            <button type="button" @click=${() => this.#change(page.id, field.pointer)}>
              ${msg('Sửa')}<span class="visually-hidden"> ${group ? `${group}: ` : ''}${title}</span>
            </button>
          </dd>`}
    </div>`;
  }

  #change(page: string, pointer: string): void {
    const event: ChangeAnswerEvent = new CustomEvent('mc-change-answer', { detail: { page, pointer } });
    this.dispatchEvent(event);
  }
}
