import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { qrStyles } from './qr.styles.ts';

/**
 * A QR code, drawn as SVG; always dark on light. The encoder is loaded with the first value. Whatever the code says
 * should stand beside it in words, too.
 *
 * @tag mc-qr
 * @attr {string} value - What the code says
 * @attr {string} label - Accessible name: what the code is for
 * @csspart code - The drawing
 */
export class McQr extends McElement {
  static override styles = [...McElement.styles, qrStyles];

  /** What the code says. */
  @property() value = '';
  /** Accessible name: what the code is for. */
  @property() label = '';

  @state() private drawing: { readonly size: number; readonly path: string } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) void this.#draw(this.value);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { drawing } = this;
    if (!drawing) return nothing;
    // A title would be shown as a tooltip over the code, in the way of a camera.
    return html`<svg part="code" role="img" aria-label=${this.label} viewBox="0 0 ${drawing.size} ${drawing.size}" shape-rendering="crispEdges">
      ${svg`<path d=${drawing.path}></path>`}
    </svg>`;
  }

  /** The words beside the code say the same, so that a page without the encoder lacks nothing but comfort. */
  async #draw(value: string): Promise<void> {
    const modules = value ? await import('./modules.ts').catch(() => undefined) : undefined;
    if (value === this.value) this.drawing = modules?.qrPath(value);
  }
}
