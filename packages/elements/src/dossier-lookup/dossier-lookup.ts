import { msg, str } from '@lit/localize';
import type { Client, LookupResult } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText } from '../failures.ts';
import { Borrowed } from '../internal/context.ts';
import { textOf } from '../localization.ts';
import { nowCard, timeline } from '../status-tracker/progress.ts';
import { statusTrackerStyles } from '../status-tracker/status-tracker.styles.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import type { McTextField } from '../text-field/text-field.ts';
import { dayOf } from '../times.ts';
import { canonicalCodes, faultsOf } from './codes.ts';
import { dossierLookupStyles } from './dossier-lookup.styles.ts';
import type { LookupCodes } from './lookup-link.ts';

/** Fired when a dossier has been found; says nothing about it. */
export type LookedUpEvent = CustomEvent<null>;

/**
 * Where a dossier is, for whoever holds its receipt: dossier code and lookup code, no signing in.
 *
 * @tag mc-dossier-lookup
 * @attr {string} code - Dossier code to begin with
 * @event {CustomEvent<null>} mc-looked-up - A dossier was found. Without data; neither bubbles nor leaves the shadow root
 * @csspart form - Both fields and the button
 * @csspart now - The present state
 * @csspart timeline - What has happened, the latest first
 */
export class McDossierLookup extends McElement<{ 'mc-looked-up': LookedUpEvent }> {
  static override styles = [...McElement.styles, headings, buttons, statusTrackerStyles, dossierLookupStyles];

  /** Dossier code to begin with; `readLookupLink` reads it from a QR code's address. */
  @property() code = '';
  /** Lookup code to begin with. Not an attribute: it is a secret, and attributes are seen by everything on the page. */
  @property({ attribute: false }) secret = '';
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private busy = false;
  @state() private failure: unknown;
  @state() private found: LookupResult | undefined;
  /** Found wrong when last sent; a field's error goes as soon as it is mended and doesn't come back while typing. */
  @state() private wrong: ReadonlySet<keyof LookupCodes> = new Set();

  @query('#code') private codeField!: McTextField | null;
  @query('#secret') private secretField!: McTextField | null;
  @query('.outcome') private outcome!: HTMLElement | null;

  readonly #provided = new Borrowed(this, clientContext);

  /** Looks up with what the fields hold, as the button does. */
  async lookUp(): Promise<void> {
    await this.updateComplete;
    this.#read();
    const client = this.client ?? this.#provided.value;
    const { code, secret } = canonicalCodes(this);
    this.wrong = new Set(faultsOf(this));
    const [first] = this.wrong;
    await this.updateComplete;
    if (first !== undefined) this.renderRoot.querySelector<McTextField>(`#${first}`)?.focus();
    else if (client && !this.busy) await this.#ask(client, code, secret);
  }

  protected override render(): TemplateResult {
    const { code, secret } = canonicalCodes(this);
    return html`<form part="form" novalidate @submit=${this.#submitted} @input=${this.#keepInside}>
        <mc-text-field
          id="code"
          required
          autocapitalize="characters"
          autocomplete="off"
          .label=${msg('Mã hồ sơ')}
          .hint=${msg('Ghi trên giấy biên nhận, ví dụ H99.001-260901-0001')}
          .value=${this.code}
          .error=${this.wrong.has('code') ? (code ? msg('Kiểm tra lại mã hồ sơ, ví dụ H99.001-260901-0001') : msg('Nhập mã hồ sơ')) : ''}
        ></mc-text-field>
        <mc-text-field
          id="secret"
          required
          autocapitalize="characters"
          autocomplete="off"
          .label=${msg('Mã tra cứu')}
          .hint=${msg('Mười chữ và số, ghi dưới mã hồ sơ, ví dụ K7Q2M-9XWTP')}
          .value=${this.secret}
          .error=${this.wrong.has('secret') ? (secret ? msg('Kiểm tra lại mã tra cứu: có mười chữ và số, ví dụ K7Q2M-9XWTP') : msg('Nhập mã tra cứu')) : ''}
        ></mc-text-field>
        <div class="actions">
          <button type="submit" class="primary" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? msg('Đang tra cứu…') : msg('Tra cứu hồ sơ')}</button>
        </div>
      </form>
      <div class="outcome" tabindex="-1" role="group" aria-label=${msg('Kết quả tra cứu')} ?hidden=${!this.found && this.failure === undefined}>${this.#outcome()}</div>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    if (this.failure !== undefined) return html`<mc-notice kind="error" role="alert">${failureText(this.failure)}</mc-notice>`;
    const { found } = this;
    if (!found) return nothing;
    const { procedureName, agencyName, submittedAt, events } = found;
    const about = html`<p class="procedure">${textOf(procedureName)}</p>
      <p>${msg(str`Nộp ngày ${dayOf(submittedAt)} tại ${textOf(agencyName)}`)}</p>`;
    return html`${nowCard(found, events, about)} ${events.length > 0 ? timeline(events) : ''}`;
  }

  async #ask(client: Client, code: string, secret: string): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    this.found = undefined;
    try {
      this.found = await client.dossiers.lookUp(code, secret);
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
    await this.updateComplete;
    this.outcome?.focus();
    if (!this.found) return;
    const event: LookedUpEvent = new CustomEvent('mc-looked-up');
    this.dispatchEvent(event);
  }

  #read(): void {
    this.code = this.codeField?.value ?? this.code;
    this.secret = this.secretField?.value ?? this.secret;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.lookUp();
  };

  /** `input` events cross shadow roots and carry what was typed: they end here. What they say is kept for the next drawing. */
  readonly #keepInside = (event: Event): void => {
    event.stopPropagation();
    this.#read();
    const faults = faultsOf(this);
    this.wrong = new Set([...this.wrong].filter((field) => faults.includes(field)));
  };
}
