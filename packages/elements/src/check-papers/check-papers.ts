import { msg } from '@lit/localize';
import type { HeldPaper } from '@motcua/client';
import type { ReplacedPaper } from '@motcua/form/reuse';
import type { DossierComponent } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Attachment } from '../attachments/attachment.ts';
import { chosenPaper, type HeldChoices } from '../attachments/held.ts';
import { heldFacts } from '../attachments/held-facts.ts';
import { heldFactsStyles } from '../attachments/held-facts.styles.ts';
import { heldStyles } from '../attachments/held.styles.ts';
import { replacedView } from '../attachments/replaced.ts';
import { stateText } from '../attachments/texts.ts';
import { checkAnswersStyles } from '../check-answers/check-answers.styles.ts';
import { McElement } from '../element.ts';
import { textOf } from '../localization.ts';
import { headings } from '../styles/heading.styles.ts';
import { linkButtons } from '../styles/link-button.styles.ts';

/** Fired when a paper is to be changed. */
export type ChangePaperEvent = CustomEvent<{ readonly component: string }>;

/**
 * The papers on the page on which all is checked before it is sent, each with a way back to it.
 *
 * @tag mc-check-papers
 * @attr {number} heading-level - Level of the title, 2 by default
 * @event {CustomEvent<{ component: string }>} mc-change-paper - A paper is to be changed. Neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart row - Each paper
 * @csspart replaced - The papers that data take the place of
 */
export class McCheckPapers extends McElement<{ 'mc-change-paper': ChangePaperEvent }> {
  static override styles = [...McElement.styles, headings, linkButtons, checkAnswersStyles, heldFactsStyles, heldStyles];

  /** The papers that the case needs. */
  @property({ attribute: false }) components: readonly DossierComponent[] = [];
  /** Their files. */
  @property({ attribute: false }) files: readonly Attachment[] = [];
  /** Papers that repositories hold for them. */
  @property({ attribute: false }) held: readonly HeldPaper[] = [];
  /** What the person chose of those, by component. */
  @property({ attribute: false }) choices: HeldChoices = {};
  /** Papers that verified data take the place of. */
  @property({ attribute: false }) replaced: readonly ReplacedPaper[] = [];
  /** Level of the title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected override render(): TemplateResult | typeof nothing {
    if (this.components.length + this.replaced.length === 0) return nothing;
    return html`<h2 aria-level=${this.headingLevel} part="title">${msg('Giấy tờ kèm theo')}</h2>
      ${replacedView(this.replaced)}
      ${this.components.length > 0 ? html`<dl>${this.components.map((component) => this.#row(component))}</dl>` : nothing}`;
  }

  #row(component: DossierComponent): TemplateResult {
    const name = textOf(component.name);
    return html`<div class="row" part="row">
      <dt>${name}</dt>
      <dd class="value">
        ${this.#handedIn(component)}
      </dd>
      <dd class="action">
        <button type="button" @click=${() => this.#change(component.code)}>${msg('Sửa')}<span class="visually-hidden"> ${name}</span></button>
      </dd>
    </div>`;
  }

  #handedIn(component: DossierComponent): TemplateResult | readonly TemplateResult[] {
    const paper = chosenPaper(this.held, this.choices, component.code);
    if (paper) return html`<div>${heldFacts(paper)}</div>`;
    const files = this.files.filter((file) => file.component === component.code);
    if (files.length === 0) return html`<span class="empty">${component.required ? msg('Chưa có tệp nào') : msg('Không kèm theo')}</span>`;
    return files.map((file) => html`<span>${file.name}</span><span class="empty">${stateText(file)}</span>`);
  }

  #change(component: string): void {
    const event: ChangePaperEvent = new CustomEvent('mc-change-paper', { detail: { component } });
    this.dispatchEvent(event);
  }
}
