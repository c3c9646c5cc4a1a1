import { html, type TemplateResult } from 'lit';
import { McElement } from '../element.ts';
import { footerStyles } from './footer.styles.ts';

/**
 * Foot of a page.
 *
 * @tag mc-footer
 * @slot - Who is responsible for the page
 * @slot links - Links: help, privacy, accessibility
 * @slot marks - Marks of the agency, given by the host
 * @csspart footer - The whole foot
 */
export class McFooter extends McElement {
  static override styles = [...McElement.styles, footerStyles];

  protected override render(): TemplateResult {
    return html`<footer part="footer">
      <div class="row">
        <slot name="marks"></slot>
        <div><slot></slot></div>
        <div class="links"><slot name="links"></slot></div>
      </div>
    </footer>`;
  }
}
