import { msg } from '@lit/localize';
import type { Client, FileTarget } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import { css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { McAttachments } from '../attachments/attachments.ts';
import { Uploads } from '../attachments/uploads.ts';
import { TitledElement } from '../titled-element.ts';

/**
 * The step at which the papers of the case are attached.
 *
 * @tag mc-papers
 * @attr {number} heading-level - Level of the title, 1 by default
 * @csspart title - The title
 */
export class McPapers extends TitledElement {
  static override styles = [
    ...TitledElement.styles,
    css`
      p {
        max-inline-size: var(--mc-measure);
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

  @query('mc-attachments') private attachments!: McAttachments | null;

  /** Moves focus to a paper. */
  async focusPaper(code: string): Promise<void> {
    await this.updateComplete;
    await this.attachments?.focusComponent(code);
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Giấy tờ kèm theo')}</h1>
      <p>${msg('Chụp ảnh rõ cả trang, hoặc chọn tệp có sẵn trong máy. Tệp tải lên được lưu cùng bản khai.')}</p>
      <mc-attachments
        .headingLevel=${this.headingLevel + 1}
        .components=${this.components}
        .target=${this.target}
        .ensureTarget=${this.ensureTarget}
        .client=${this.client}
        .uploads=${this.uploads}
        .errors=${this.errors}
      ></mc-attachments>`;
  }
}
