import { msg } from '@lit/localize';
import { canonicalText, isTaxCode, parseTaxCode } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/**
 * A tax code: ten digits of which the last is a check digit, a branch's with `-NNN` behind, or a person's identity number. A
 * text that is no such code is the value as it was typed, and doesn't fit.
 *
 * @tag mc-tax-code-field
 */
export class McTaxCodeField extends LineControl {
  override inputMode = 'numeric';
  protected override readonly spelled = false;

  protected read(text: string): string {
    return parseTaxCode(text) ?? canonicalText(text);
  }

  protected override helpText(): string {
    return this.hint || msg('10 chữ số (đơn vị phụ thuộc thêm 3 chữ số), hoặc 12 chữ số của số định danh cá nhân.');
  }

  protected override fits(value: string): boolean {
    return isTaxCode(value);
  }
}
