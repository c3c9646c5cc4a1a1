import { msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { followLightDom } from '../internal/light-dom.ts';
import { backIcon, nextIcon } from '../more-icons.ts';
import { breadcrumbStyles } from './breadcrumb.styles.ts';

/**
 * Where a page stands: the way from the first page down to this one. It holds the page's own links, in order, the last being the
 * page itself; before and without script they stand in a row. Where it is narrow only the link to the one above is left.
 *
 * @tag mc-breadcrumb
 * @slot - Links from the first page on, then the name of the present one: `<a href="/">Trang chủ</a><span>Tra cứu</span>`
 * @csspart nav - The `<nav>`
 * @csspart place - Each page on the way
 */
export class McBreadcrumb extends McElement {
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };
  static override styles = [...McElement.styles, breadcrumbStyles];

  @state() private places: readonly Element[] = [];

  constructor() {
    super();
    followLightDom(this, { childList: true }, () => this.#look());
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label=${msg('Vị trí trang')} part="nav">
      <ol>
        ${this.places.map((_, index) => this.#place(index))}
      </ol>
    </nav>`;
  }

  protected override updated(): void {
    const slots = this.renderRoot.querySelectorAll('slot');
    for (const [index, place] of this.places.entries()) slots[index]?.assign(place);
  }

  #place(index: number): TemplateResult {
    const last = this.places.length - 1;
    if (index === last) return html`<li class=${last === 0 ? 'above' : ''} part="place"><span aria-current="page"><slot></slot></span></li>`;
    const back = index === last - 1;
    return html`<li class=${back ? 'above' : ''} part="place">
      ${back ? html`<span class="back">${backIcon}</span><span class="back visually-hidden">${msg('Quay lại')}</span>` : ''}<slot></slot><span class="next">${nextIcon}</span>
    </li>`;
  }

  #look(): void {
    this.places = [...this.children];
  }
}
