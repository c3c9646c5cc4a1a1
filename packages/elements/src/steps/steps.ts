import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { McElement } from '../element.ts';
import { make } from '../internal/make.ts';
import { property } from '../internal/property.ts';
import { stepsStyles } from './steps.styles.ts';

/**
 * How far one is: "Bước 2/5", and a bar that says the same to the eye.
 *
 * @tag mc-steps
 * @attr {number} current - The step one is at, from 1
 * @attr {number} total - How many steps there are
 * @csspart text - The text
 * @csspart bar - The bar
 */
export class McSteps extends McElement {
  static override styles = [...McElement.styles, stepsStyles];

  /** The step one is at, from 1. */
  @property({ type: Number, initial: 1 }) declare current: number;
  /** How many steps there are. */
  @property({ type: Number, initial: 1 }) declare total: number;

  protected override render(): TemplateResult {
    const { current, total } = this;
    return html`<p part="text">${msg(str`Bước ${current}/${total}`)}</p><div class="bar" part="bar" aria-hidden="true"></div>`;
  }

  /** By hand: there may be fifty, and the first page waits for them. */
  protected override updated(): void {
    const steps = Array.from({ length: this.total }, (_, index) => make('span', { class: index < this.current && 'done' }));
    this.renderRoot.querySelector('.bar')?.replaceChildren(...steps);
  }
}
