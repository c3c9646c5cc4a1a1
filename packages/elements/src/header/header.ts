import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { headerStyles } from './header.styles.ts';

/**
 * Head of a page. The host gives name and marks; the use of the national emblem is regulated, so we ship none.
 *
 * @tag mc-header
 * @slot marks - Logo or emblem, given by the host
 * @slot comfort - What makes the page easier to read: `<mc-comfort>`
 * @slot language - Choice of language
 * @slot account - Sign-in or the signed-in person
 * @attr {string} name - Name of the portal
 * @attr {string} unit - The agency, in a smaller second line
 * @attr {string} home - Address that name and marks lead to; no link when absent
 * @csspart header - The whole head
 * @cssproperty --mc-color-accent - The stripe along the top
 */
export class McHeader extends McElement {
  static override styles = [...McElement.styles, headerStyles];

  /** Name of the portal. */
  @property() name = '';
  /** The agency, in a smaller second line. */
  @property() unit = '';
  /** Address that name and marks lead to. */
  @property() home = '';

  protected override render(): TemplateResult {
    return html`<header part="header">
      <div class="row">
        ${this.home ? html`<a class="brand" href=${this.home}>${this.#brand()}</a>` : html`<div class="brand">${this.#brand()}</div>`}
        <div class="tools"><slot name="comfort"></slot><slot name="language"></slot><slot name="account"></slot></div>
      </div>
    </header>`;
  }

  #brand(): TemplateResult {
    return html`<slot name="marks"></slot>
      <span class="names"><span class="name">${this.name}</span>${this.unit ? html`<span class="unit">${this.unit}</span>` : ''}</span>`;
  }
}
