import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Choice } from '../control/choice-control.ts';
import { CompositeControl } from '../control/composite-control.ts';
import { given } from '../internal/given.ts';
import { numberWarning } from './number-warning.ts';

export type IdentityDocumentPart = 'type' | 'number' | 'issuedOn' | 'issuedBy';

/** The kinds of `schemas/common/identity-document.schema.json`. */
const types = (): readonly Choice[] => [
  { value: 'identity-card', label: msg('Thẻ căn cước') },
  { value: 'citizen-card', label: msg('Thẻ căn cước công dân') },
  { value: 'passport', label: msg('Hộ chiếu') },
  { value: 'other', label: msg('Giấy tờ khác') },
];

/**
 * An identity document: its kind, number, date and place of issue. Its value is the object of
 * `schemas/common/identity-document.schema.json`. Where the holder's birth date or sex is given, a number of twelve digits
 * that tells another warns, and never more than that: registers have mistakes too.
 *
 * @tag mc-identity-document
 * @attr {string} name - The form is sent `name.type`, `name.number`, `name.issuedOn`, `name.issuedBy`, each where it is answered
 * @attr {string} label - Legend; by default "Giấy tờ tùy thân"
 * @attr {string} hint - Help under the legend
 * @attr {string} error - What is wrong with the whole; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - The document as JSON
 * @event input - At each change of a part
 * @event change - When a part is chosen, or a changed text is left
 * @csspart label - The legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 */
export class McIdentityDocument extends CompositeControl<IdentityDocumentPart> {
  /** The holder's birth date, `yyyy[-mm[-dd]]`. */
  @property({ attribute: 'birth-date' }) birthDate = '';
  /** The holder's sex: `male` or `female`. */
  @property() sex = '';

  protected readonly partNames = ['type', 'number', 'issuedOn', 'issuedBy'] as const;

  protected override take(part: IdentityDocumentPart, text: string): void {
    super.take(part, part === 'number' ? text.replaceAll(/[\s.\-–]/gu, '') : text);
  }

  protected needed(): readonly IdentityDocumentPart[] {
    return this.partNames;
  }

  protected legendText(): string {
    return this.label || msg('Giấy tờ tùy thân');
  }

  protected labelOf(part: IdentityDocumentPart): string {
    switch (part) {
      case 'type':
        return msg('Loại giấy tờ');
      case 'number':
        return msg('Số giấy tờ');
      case 'issuedOn':
        return msg('Ngày cấp');
      case 'issuedBy':
        return msg('Nơi cấp');
    }
  }

  protected controls(): TemplateResult {
    const warning = numberWarning(this.parts.number ?? '', this.birthDate, this.sex);
    return html`<mc-radio-group data-part="type" .options=${types()} ${given(this.common('type'))}></mc-radio-group>
      <mc-text-field data-part="number" autocapitalize="characters" maxlength="20" .warning=${warning} ${given(this.common('number'))}></mc-text-field>
      <mc-date-field data-part="issuedOn" ${given(this.common('issuedOn'))}></mc-date-field>
      <mc-text-field data-part="issuedBy" maxlength="200" ${given(this.common('issuedBy', msg('Ghi như trên giấy tờ.')))}></mc-text-field>`;
  }
}
