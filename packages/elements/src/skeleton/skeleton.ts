import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { skeletonStyles } from './skeleton.styles.ts';

/**
 * Keeps the room of what is still on its way, so that nothing moves when it comes. Hidden from assistive technology, which is told
 * "Đang tải…" once instead; of several on a page, one says it and the others are `silent`.
 *
 * @tag mc-skeleton
 * @csspart room - What is drawn
 * @attr {number} lines - How many lines of text it is as high as, 3 by default
 * @attr {'text' | 'box'} shape - Lines of text, or one box as high as these
 * @attr {string} label - What is on its way: "Đang tải hồ sơ…"
 * @attr {boolean} silent - Says nothing: another one does
 */
export class McSkeleton extends McElement {
  static override styles = [...McElement.styles, skeletonStyles];

  /** How many lines of text it is as high as. */
  @property({ type: Number }) lines = 3;
  /** Lines of text, or one box as high as these. */
  @property() shape: 'text' | 'box' = 'text';
  /** What is on its way, instead of "Đang tải…". */
  @property() label = '';
  /** Says nothing: another one does. */
  @property({ type: Boolean }) silent = false;

  @state() private speaks = false;

  /** A region that comes with its text is often not read: the text comes after it. */
  protected override firstUpdated(): void {
    requestAnimationFrame(() => (this.speaks = true));
  }

  protected override render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.speaks && !this.silent ? this.label || msg('Đang tải…') : ''}</p>
      <div class=${this.shape} part="room" aria-hidden="true">${Array.from({ length: this.lines }, () => html`<div class="line"></div>`)}</div>`;
  }
}
