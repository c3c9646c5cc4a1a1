import { msg } from '@lit/localize';
import type { Client } from '@motcua/client';
import type { JsonObject, Plan, PrintTemplate } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { openingFailure } from '../form/gateway-failure.ts';
import { Borrowed } from '../internal/context.ts';
import { optionsOf } from '../paper/options-of.ts';
import { PageSetup } from '../paper/page-setup.ts';
import { paper } from '../paper/paper.styles.ts';
import { printAlone } from '../paper/print-alone.ts';
import { buttons } from '../styles/button.styles.ts';
import { declarationStyles } from './declaration.styles.ts';
import { disputedList, type Disputes } from './disputed.ts';
import { fillingOf } from './filling.ts';
import { LabelKeeper } from './label-keeper.ts';
import { instanceOf } from './instance.ts';
import { DeclarationLoader, NoTemplateError } from './loader.ts';
import { provenanceOf, type Origins } from './provenance.ts';
import { sheetNodes } from './sheet.ts';

/** All that is on the paper. */
interface Drawn {
  readonly template: PrintTemplate;
  readonly plan: Plan;
  readonly instance: JsonObject;
  readonly origins: Origins;
  readonly disputes: Disputes;
  readonly code: string;
  readonly submittedAt: string;
}

/**
 * The official declaration, filled in, as it is printed: the template that `motcua build` made of the procedure's `print.html`.
 * Always in Vietnamese, whatever the language of the page. Give it template, plan and answers; or the code of a dossier, and it
 * fetches all of them by the client. While it is on the page, the document prints on A4 with the margins of official papers;
 * its button prints the declaration alone.
 *
 * @tag mc-declaration
 * @attr {string} code - Dossier code; without a template what was submitted is fetched by it
 * @attr {string} submitted-at - Instant of the submission, ISO 8601
 * @attr {number} heading-level - Level of the declaration's title, 1 by default
 * @csspart sheet - The paper
 * @csspart actions - The button that prints; not on paper
 */
export class McDeclaration extends McElement {
  static override styles = [...McElement.styles, buttons, paper, declarationStyles];

  /** The declaration, as `motcua build` wrote it to `print.json`. */
  @property({ attribute: false }) template: PrintTemplate | undefined;
  /** The plan of the same version. */
  @property({ attribute: false }) plan: Plan | undefined;
  /** The answers, as they were submitted. */
  @property({ attribute: false }) answers: JsonObject | undefined;
  /** The read-only part `/context` that the answers were judged with: agency, channel. */
  @property({ attribute: false }) context: JsonObject | undefined;
  /** Where the answers came from, by pointer. */
  @property({ attribute: false }) origins: Origins | undefined;
  /** What the person said is wrong, by pointer. */
  @property({ attribute: false }) disputes: Disputes | undefined;
  /** Dossier code. */
  @property() code = '';
  /** Instant of the submission, ISO 8601. */
  @property({ attribute: 'submitted-at' }) submittedAt = '';
  /** Level of the declaration's title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  readonly #givenClient = new Borrowed(this, clientContext);
  readonly #givenOptions = new Borrowed(this, optionsContext);
  readonly #loader = new DeclarationLoader(() => this.requestUpdate());
  readonly #labels = new LabelKeeper(() => this.requestUpdate());
  #drawn: Drawn | undefined;
  #loaded: unknown;

  constructor() {
    super();
    new PageSetup(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const client = this.client ?? this.#givenClient.value;
    this.#loader.load(this.template ? undefined : client, this.code);
    const own = ['template', 'plan', 'answers', 'context', 'origins', 'disputes', 'code', 'submittedAt'] as const;
    if (own.some((name) => changed.has(name)) || this.#loader.loaded !== this.#loaded) {
      this.#loaded = this.#loader.loaded;
      this.#drawn = this.template ? this.#given(this.template) : this.#submitted();
    }
    if (this.#drawn) void this.#labels.keep(this.#drawn.plan, this.#drawn.instance, this.#givenOptions.value ?? optionsOf(client));
  }

  protected override render(): TemplateResult | typeof nothing {
    const drawn = this.#drawn;
    const failure = this.#loader.failure ?? this.#labels.failure;
    if (failure !== undefined) return this.#failed(failure);
    if (drawn && this.#labels.labels) {
      const filling = fillingOf(drawn.plan, drawn.instance, this.#labels.labels, { code: drawn.code, at: drawn.submittedAt });
      const provenance = provenanceOf(filling, drawn.template.nodes, drawn.origins);
      return html`<div class="actions" part="actions">
          <button type="button" @click=${this.#print}>${msg('In tờ khai')}</button>
        </div>
        <article class="sheet" part="sheet" lang="vi">${sheetNodes({ filling, provenance, headingLevel: this.headingLevel }, drawn.template.nodes)}${disputedList(filling, drawn.origins, drawn.disputes)}</article>`;
    }
    return drawn || this.#loader.busy ? html`<p role="status">${msg('Đang tải tờ khai…')}</p>` : nothing;
  }

  #given(template: PrintTemplate): Drawn | undefined {
    const { plan, answers, context, origins = {}, disputes = {}, code, submittedAt } = this;
    return plan && answers && { template, plan, instance: { ...answers, context: { ...context } }, origins, disputes, code, submittedAt };
  }

  #submitted(): Drawn | undefined {
    const { loaded } = this.#loader;
    if (!loaded) return undefined;
    const { dossier, content, plan, template } = loaded;
    return { template, plan, instance: instanceOf(content), origins: content.origins, disputes: content.disputes ?? {}, code: dossier.code, submittedAt: dossier.submittedAt };
  }

  #failed(failure: unknown): TemplateResult {
    if (failure instanceof NoTemplateError) {
      return html`<mc-notice kind="info">${msg('Thủ tục này chưa có mẫu tờ khai để in. Ông/bà vẫn xem được nội dung hồ sơ.')}</mc-notice>`;
    }
    return html`<mc-notice kind="error">
      ${openingFailure(failure)}
      <button slot="actions" type="button" @click=${this.#retry}>${msg('Thử lại')}</button>
    </mc-notice>`;
  }

  readonly #retry = (): void => {
    if (this.#labels.failure !== undefined) this.#labels.forget();
    else void this.#loader.retry();
  };

  readonly #print = (): void => printAlone(this);
}
