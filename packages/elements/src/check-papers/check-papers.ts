import { msg } from '@lit/localize';
import type { DossierComponent } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Attachment } from '../attachments/attachment.ts';
import { stateText } from '../attachments/texts.ts';
import { checkAnswersStyles } from '../check-answers/check-answers.styles.ts';
import { McElement } from '../element.ts';
import { textOf } from '../localization.ts';
import { headings } from '../styles/heading.styles.ts';

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
 */
export class McCheckPapers extends McElement<{ 'mc-change-paper': ChangePaperEvent }> {
  static override styles = [...McElement.styles, headings, checkAnswersStyles];

  /** The papers that the case needs. */
  @property({ attribute: false }) components: readonly DossierComponent[] = [];
  /** Their files. */
  @property({ attribute: false }) files: readonly Attachment[] = [];
  /** Level of the title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected override render(): TemplateResult | typeof nothing {
    if (this.components.length === 0) return nothing;
    return html`<h2 aria-level=${this.headingLevel} part="title">${msg('Giấy tờ kèm theo')}</h2>
      <dl>${this.components.map((component) => this.#row(component))}</dl>`;
  }

  #row(component: DossierComponent): TemplateResult {
    const files = this.files.filter((file) => file.component === component.code);
    const name = textOf(component.name);
    return html`<div class="row" part="row">
      <dt>${name}</dt>
      <dd class="value">
        ${files.length === 0
          ? html`<span class="empty">${component.required ? msg('Chưa có tệp nào') : msg('Không kèm theo')}</span>`
          : files.map((file) => html`<span>${file.name}</span><span class="empty">${stateText(file)}</span>`)}
      </dd>
      <dd class="action">
        <button type="button" @click=${() => this.#change(component.code)}>${msg('Sửa')}<span class="visually-hidden"> ${name}</span></button>
      </dd>
    </div>`;
  }

  #change(component: string): void {
    const event: ChangePaperEvent = new CustomEvent('mc-change-paper', { detail: { component } });
    this.dispatchEvent(event);
  }
}
