import { msg } from '@lit/localize';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { optionsFromFiles, type LoadOptions } from '../code-lists.ts';
import { CompositeControl, type ByPart } from '../control/composite-control.ts';
import { given } from '../internal/given.ts';

export type AddressPart = 'country' | 'province' | 'commune' | 'detail' | 'abroad';

const HOME = 'VN';
const AT_HOME: readonly AddressPart[] = ['province', 'commune', 'detail'];

/**
 * An address of today: province, commune and the rest; where `abroad` is set, also one in another country. Its value is the
 * object of `schemas/common/address.schema.json`. Another province takes the commune away; the one that was chosen there before comes back with it. Code lists
 * (`countries`, `provinces`, `communes`) come from the provider above, or from `code-lists`.
 *
 * @tag mc-address
 * @attr {string} name - The form is sent `name.country`, `name.province`, `name.commune`, `name.detail`, `name.abroad`, each where it is answered
 * @attr {string} label - Legend; by default "Địa chỉ"
 * @attr {string} hint - Help under the legend
 * @attr {string} error - What is wrong with the whole; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - The address as JSON
 * @attr {string} autocomplete - `on` lets the browser fill in the person's own address
 * @event input - At each change of a part
 * @event change - When a part is chosen, or a changed text is left
 * @csspart label - The legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 */
export class McAddress extends CompositeControl<AddressPart> {
  /** Other countries may be chosen. */
  @property({ type: Boolean }) abroad = false;
  /** Address of a folder with code lists. */
  @property({ attribute: 'code-lists' }) codeLists = '';
  /** Loads code lists; by default from `code-lists`, or as the provider does. */
  @property({ attribute: false }) loadOptions: LoadOptions | undefined;
  /** Whether the parts say to the browser what they are. */
  @property() autocomplete: '' | 'on' = '';

  protected readonly partNames = ['country', 'province', 'commune', 'detail', 'abroad'] as const;

  #fromFiles: LoadOptions | undefined;
  /** Also what isn't asked at the moment: going to another country and back loses nothing. */
  #kept: ByPart<AddressPart> = {};
  /** The commune that was chosen in each province. */
  readonly #communes = new Map<string, string>();

  get #country(): string {
    return this.parts.country ?? this.#kept.country ?? HOME;
  }

  protected override take(part: AddressPart, text: string): void {
    const before = this.parts;
    // A country whose name is being typed is no other country yet.
    if (part === 'country' && text === '') return;
    this.#kept = { ...this.#kept, ...before, [part]: text };
    if (part === 'province') this.#leaveProvince(before, text);
    this.#show();
  }

  protected needed(): readonly AddressPart[] {
    return this.#country === HOME ? ['province', 'commune'] : ['abroad'];
  }

  protected override renewed(): void {
    this.#kept = {};
    this.#communes.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('codeLists')) this.#fromFiles = this.codeLists ? optionsFromFiles(this.codeLists) : undefined;
  }

  protected legendText(): string {
    return this.label || msg('Địa chỉ');
  }

  protected labelOf(part: AddressPart): string {
    switch (part) {
      case 'country':
        return msg('Quốc gia');
      case 'province':
        return msg('Tỉnh, thành phố');
      case 'commune':
        return msg('Xã, phường, đặc khu');
      case 'detail':
        return msg('Số nhà, đường, thôn, tổ dân phố');
      case 'abroad':
        return msg('Địa chỉ ở nước ngoài');
    }
  }

  protected controls(): TemplateResult {
    return html`${this.abroad || this.#country !== HOME ? this.#listed('country', { list: 'countries', value: this.#country }) : ''}
    ${this.#country === HOME ? this.#atHome() : this.#elsewhere()}`;
  }

  #atHome(): TemplateResult {
    const { province } = this.parts;
    const hint = province ? msg('Tên sau ngày 01/7/2025.') : msg('Chọn tỉnh, thành phố trước.');
    return html`${this.#listed('province', { list: 'provinces', autocomplete: this.#token('address-level1') })}
    ${this.#listed('commune', { list: province ? 'communes' : '', listKey: province, autocomplete: this.#token('address-level2') }, hint)}
    <mc-text-field data-part="detail" maxlength="200" autocomplete=${this.#token('street-address')} ${given(this.common('detail'))}></mc-text-field>`;
  }

  #elsewhere(): TemplateResult {
    const hint = msg('Ghi như trên phong bì thư: số nhà, đường, thành phố, mã bưu chính.');
    return html`<mc-text-field data-part="abroad" maxlength="300" multiline ${given(this.common('abroad', hint))}></mc-text-field>`;
  }

  #listed(part: AddressPart, more: Readonly<Record<string, unknown>>, hint?: string): TemplateResult {
    return html`<mc-combobox data-part=${part} ${given({ ...this.common(part, hint), loadOptions: this.loadOptions ?? this.#fromFiles, ...more })}></mc-combobox>`;
  }

  /** A commune is one of its province's: it goes with it at once, and comes back with it. Nothing is answered that can't be seen. */
  #leaveProvince({ province = '', commune = '' }: ByPart<AddressPart>, now: string): void {
    if (now === province) return;
    this.#communes.set(province, commune);
    this.#kept = { ...this.#kept, commune: this.#communes.get(now) ?? '' };
  }

  #token(token: string): string {
    return this.autocomplete === 'on' ? token : '';
  }

  /** Of all that is kept, what belongs to the country; the home country alone is no answer. */
  #show(): void {
    const { country = HOME } = this.#kept;
    const asked = country === HOME ? AT_HOME : (['abroad'] as const);
    const answered = asked.some((part) => (this.#kept[part] ?? '') !== '');
    if (country === HOME && !answered) this.write({});
    else this.write({ country, ...Object.fromEntries(asked.map((part) => [part, this.#kept[part]])) });
  }
}
