import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { progressStyles } from './progress.styles.ts';

/** Of so few, each is worth a word; of more, each quarter. */
const FEW = 10;

/**
 * How far some work has come: "3 trên 5", or "60%". Without a value it only says that the work goes on. The steps are said aloud:
 * each of a few, each quarter of many.
 *
 * @tag mc-progress
 * @slot - What is under way: "Tệp đã tải lên". It names the bar
 * @csspart label - What is under way
 * @csspart bar - The native `<progress>`
 * @csspart text - How far it is, in words
 * @attr {number} value - How much is done; absent when that isn't known
 * @attr {number} max - How much there is to do, 100 by default
 * @attr {boolean} percent - Says how far it is as a percentage
 * @attr {boolean} silent - Says nothing aloud: what shows it does
 */
export class McProgress extends McElement {
  static override styles = [...McElement.styles, progressStyles];

  /** How much is done; absent when that isn't known. */
  @property({ type: Number }) value: number | null | undefined;
  /** How much there is to do. */
  @property({ type: Number }) max = 100;
  /** Says how far it is as a percentage. */
  @property({ type: Boolean }) percent = false;
  /** Says nothing aloud: what shows it does. */
  @property({ type: Boolean }) silent = false;

  @state() private news = '';
  #step: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { value, max } = this;
    const step = typeof value === 'number' ? (max <= FEW ? value : Math.floor((4 * value) / max)) : undefined;
    // Where it begins is there to be read.
    if (this.hasUpdated && step !== this.#step && (changed.has('value') || changed.has('max'))) this.news = [this.textContent.trim(), this.#text].filter(Boolean).join(': ');
    this.#step = step;
  }

  protected override render(): TemplateResult {
    const { value, max } = this;
    const text = this.#text;
    return html`<label for="bar" part="label"><slot>${msg('Đang thực hiện')}</slot></label>
      <div class="row">
        <progress id="bar" part="bar" max=${max} value=${value ?? nothing} aria-valuetext=${text || nothing}></progress>
        ${text ? html`<span class="text" part="text" aria-hidden="true">${text}</span>` : ''}
      </div>
      <p class="visually-hidden" role="status">${this.silent ? '' : this.news}</p>`;
  }

  get #text(): string {
    const { value, max } = this;
    if (typeof value !== 'number') return '';
    return this.percent ? `${max > 0 ? Math.floor((100 * value) / max) : 0}%` : msg(str`${value} trên ${max}`);
  }
}
