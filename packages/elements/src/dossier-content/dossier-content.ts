import { msg, str } from '@lit/localize';
import type { Client, DossierContent } from '@motcua/client';
import type { ValueSource } from '@motcua/form';
import type { Page, Plan } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { Answered } from '../answered.ts';
import { answerName, groupName, groupsOf, isLeftOut, type AnswerGroup } from '../check-answers/groups.ts';
import { optionsFromClient, type LoadOptions } from '../code-lists.ts';
import { clientContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { openingFailure } from '../form/gateway-failure.ts';
import { adoptSheet } from '../internal/adopt-sheet.ts';
import { Borrowed } from '../internal/context.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { dossierContentStyles } from './dossier-content.styles.ts';
import { ContentLoader, type Loaded } from './loader.ts';
import { disputeNote, proofNames } from './dispute-note.ts';
import { keeperText, originNote, recordText } from './origin-note.ts';
import { papers } from './papers.ts';
import { recordsOf } from './records.ts';

/**
 * What was submitted with a dossier, for its owner and for the officer who decides on it: each answer as it was asked, with where
 * it came from beside it, and the papers. Takes code and client, or plan and content that the host already has.
 *
 * @tag mc-dossier-content
 * @attr {string} code - Dossier code
 * @attr {number} heading-level - Level of the pages' titles, 2 by default; what stands below them follows
 * @attr {'answers' | 'papers'} only - Shows one of the two, for a page that has a place for each
 * @csspart record - Each record that answers of a page were read from
 * @csspart row - Each answer
 * @csspart disputed - Which answers the person said are wrong
 * @csspart papers - The files of each paper
 * @csspart held - What is known of each paper that was handed in by reference
 */
export class McDossierContent extends McElement {
  static override styles = [...McElement.styles, headings, buttons, dossierContentStyles];

  /** Dossier code. */
  @property() code = '';
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;
  /** The plan that the answers were given to; by default the client's, in the dossier's version. */
  @property({ attribute: false }) plan: Plan | undefined;
  /** What was submitted; by default the client's, by `code`. */
  @property({ attribute: false }) content: DossierContent | undefined;
  /** Level of the pages' titles; what stands below them follows. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Shows answers or papers alone, both by default. */
  @property() only: 'answers' | 'papers' | undefined;

  readonly #givenClient = new Borrowed(this, clientContext);
  readonly #givenOptions = new Borrowed(this, optionsContext);
  readonly #loader = new ContentLoader(this);
  #options: { readonly client: Client; readonly load: LoadOptions } | undefined;

  protected override willUpdate(): void {
    const { code, plan, content } = this;
    this.#loader.want({ client: this.#client, code, plan, content });
  }

  /** Papers by reference bring their sheet along. */
  protected override updated(): void {
    const inside = this.renderRoot.firstElementChild;
    if (inside) adoptSheet(inside, this.#loader.loaded?.held?.styleSheet);
  }

  protected override render(): TemplateResult {
    const { state, loaded, failure } = this.#loader;
    return html`<p class="quiet" role="status">${state === 'loading' ? msg('Đang tải nội dung hồ sơ…') : ''}</p>
      ${state === 'failed'
        ? html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa tải được nội dung hồ sơ')}>
            ${openingFailure(failure)}
            <button slot="actions" type="button" @click=${this.#loader.retry}>${msg('Thử lại')}</button>
          </mc-notice>`
        : ''}
      ${loaded ? this.#content(loaded) : ''}`;
  }

  get #client(): Client | undefined {
    return this.client ?? this.#givenClient.value;
  }

  /** One loader for as long as the client is the same: it remembers what it loaded. */
  get #load(): LoadOptions | undefined {
    const client = this.#client;
    if (this.#givenOptions.value || !client) return this.#givenOptions.value;
    if (this.#options?.client !== client) this.#options = { client, load: optionsFromClient(client) };
    return this.#options.load;
  }

  #content(loaded: Loaded): TemplateResult {
    const { headingLevel, only } = this;
    const answers = html`${this.#disputed(loaded)}${loaded.plan.pages.map((page) => this.#page(loaded, page))}`;
    switch (only) {
      case 'answers':
        return html`${answers}`;
      case 'papers':
        return this.#papers(loaded, headingLevel);
      default:
        return html`${answers}
          <section>
            <h2 aria-level=${headingLevel}>${msg('Giấy tờ đã nộp')}</h2>
            ${this.#papers(loaded, headingLevel + 1)}
          </section>`;
    }
  }

  /** Before anything else: an officer must not miss it. */
  #disputed({ answers, content: { disputes = {} } }: Loaded): TemplateResult | typeof nothing {
    const names = Object.keys(disputes).map((pointer) => answerName(answers, answers.at(pointer)));
    return names.length > 0 ? html`<mc-notice kind="warning" part="disputed">${msg(str`Người khai báo ${names.length} thông tin sai: ${names.join('; ')}.`)}</mc-notice>` : nothing;
  }

  #papers({ plan, answers, held, content: { files, documents = [], disputes } }: Loaded, level: number): TemplateResult {
    return files.length + documents.length > 0
      ? html`${papers(plan, files, this.#client, level, proofNames(answers, disputes))}${held?.heldPapers(plan, documents, this.#client, level)}`
      : html`<p class="row quiet">${msg('Không có giấy tờ nào kèm theo.')}</p>`;
  }

  #page(loaded: Loaded, page: Page): TemplateResult | typeof nothing {
    const groups = groupsOf(loaded.answers, page);
    if (groups.length === 0) return nothing;
    const records = recordsOf(groups);
    return html`<section>
      <h2 aria-level=${this.headingLevel}>${textOf(page.title)}</h2>
      ${records.map((record) => html`<p class="source" part="record">${keeperText(record)}: ${recordText(record)}</p>`)}
      ${groups.map((group) => this.#group(loaded, page, group, records))}
    </section>`;
  }

  #group(loaded: Loaded, page: Page, group: AnswerGroup, records: readonly ValueSource[]): TemplateResult {
    const title = groupName(loaded.answers, group, this.#load);
    return html`${title && title !== textOf(page.title) ? html`<h3 aria-level=${this.headingLevel + 1}>${until(title, '')}</h3>` : ''}
      <dl>
        ${isLeftOut(group) ? this.#leftOut(msg('Cả phần này')) : group.answers.map((answer) => this.#answer(loaded, answer, records))}
      </dl>`;
  }

  #answer({ answers, content }: Loaded, answer: Answered, records: readonly ValueSource[]): TemplateResult {
    const { field, state, address } = answer;
    const dispute = content.disputes && Object.hasOwn(content.disputes, address) ? content.disputes[address] : undefined;
    const name = answerName(answers, answer);
    if (state.value === undefined) return this.#leftOut(name);
    return html`<div class="row" part="row">
      <dt>${name}</dt>
      <dd class="value">${until(readable(field, state.value, answers, this.#load, address), '')}</dd>
      <dd class="source">${originNote(answer, answers, this.#load, records)}</dd>
      ${dispute ? html`<dd class="disputed">${disputeNote(answer, dispute, { answers, load: this.#load, files: content.files, client: this.#client })}</dd>` : ''}
    </div>`;
  }

  #leftOut(title: string): TemplateResult {
    return html`<div class="row" part="row">
      <dt>${title}</dt>
      <dd class="value empty">${msg('Để trống')}</dd>
    </div>`;
  }
}
