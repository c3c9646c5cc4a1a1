import { msg } from '@lit/localize';
import type { Client, FileTarget, HeldPaper } from '@motcua/client';
import type { ReplacedPaper } from '@motcua/form/reuse';
import type { DossierComponent } from '@motcua/procedure';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ChooseHeldEvent, McAttachments } from '../attachments/attachments.ts';
import { askedFor, type HeldChoices } from '../attachments/held.ts';
import { heldStyles } from '../attachments/held.styles.ts';
import { replacedView } from '../attachments/replaced.ts';
import { Uploads } from '../attachments/uploads.ts';
import { TitledElement } from '../titled-element.ts';

/**
 * The step at which the papers of the case are attached.
 *
 * @tag mc-papers
 * @attr {number} heading-level - Level of the title, 1 by default
 * @event {CustomEvent<{ component: string; choice: string }>} mc-choose-held - A paper that a repository holds is to be used (its reference), or another file instead (`file`). Neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart replaced - The papers that data take the place of
 */
export class McPapers extends TitledElement<{ 'mc-choose-held': ChooseHeldEvent }> {
  static override styles = [
    ...TitledElement.styles,
    heldStyles,
    css`
      p {
        max-inline-size: var(--mc-measure);
      }
      mc-attachments {
        margin-block-start: var(--mc-space-4);
      }
    `,
  ];

  /** The papers that the case needs. */
  @property({ attribute: false }) components: readonly DossierComponent[] = [];
  /** The draft that they belong to, where there is one already. */
  @property({ attribute: false }) target: FileTarget | undefined;
  /** Makes that draft when the first file needs it. */
  @property({ attribute: false }) ensureTarget: (() => Promise<FileTarget>) | undefined;
  /** The gateway's client. */
  @property({ attribute: false }) client: Client | undefined;
  /** The form's uploads: they go on when this step is left. */
  @property({ attribute: false }) uploads = new Uploads();
  /** What is wrong with a paper, by the code of its component. */
  @property({ attribute: false }) errors: Readonly<Record<string, string>> = {};

  /** Papers that repositories hold for them. */
  @property({ attribute: false }) held: readonly HeldPaper[] = [];
  /** What the person chose of those, by component. */
  @property({ attribute: false }) choices: HeldChoices = {};
  /** Papers that verified data take the place of. */
  @property({ attribute: false }) replaced: readonly ReplacedPaper[] = [];

  @query('mc-attachments') private attachments!: McAttachments | null;

  /** Moves focus to a paper. */
  async focusPaper(code: string): Promise<void> {
    await this.updateComplete;
    await this.attachments?.focusComponent(code);
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Giấy tờ kèm theo')}</h1>
      ${askedFor(this.components, this.held, this.choices).length > 0 ? html`<p>${msg('Chụp ảnh rõ cả trang, hoặc chọn tệp có sẵn trong máy. Tệp tải lên được lưu cùng bản khai.')}</p>` : nothing}
      ${replacedView(this.replaced)}
      <mc-attachments
        .headingLevel=${this.headingLevel + 1}
        .components=${this.components}
        .target=${this.target}
        .ensureTarget=${this.ensureTarget}
        .client=${this.client}
        .uploads=${this.uploads}
        .held=${this.held}
        .choices=${this.choices}
        .errors=${this.errors}
        @mc-choose-held=${this.#chosen}
      ></mc-attachments>`;
  }

  /** The event of what is inside doesn't leave this shadow root. */
  readonly #chosen = ({ detail }: ChooseHeldEvent): void => {
    this.dispatchEvent(new CustomEvent('mc-choose-held', { detail }));
  };
}
