import { msg, str } from '@lit/localize';
import type { PropertyValues } from 'lit';
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

  readonly #text = make('p', { part: 'text' });
  readonly #bar = make('div', { 'class': 'bar', 'part': 'bar', 'aria-hidden': 'true' });

  /** By hand: there may be fifty, and the first page waits for them. */
  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { current, total } = this;
    this.#text.textContent = msg(str`Bước ${current}/${total}`);
    this.#bar.replaceChildren(...Array.from({ length: total }, (_, index) => make('span', { class: index < current && 'done' })));
    if (!this.#text.parentNode) this.renderRoot.append(this.#text, this.#bar);
  }
}
