import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { kindIcons, type MessageKind } from '../kinds.ts';
import { dotIcon } from '../more-icons.ts';
import { kinds } from '../styles/kind.styles.ts';
import { badgeStyles } from './badge.styles.ts';

export type BadgeKind = 'neutral' | MessageKind;

/**
 * How something stands, in a word or two: "Đang giải quyết", "Cần bổ sung". The words say it; drawing and colour only help to
 * find it.
 *
 * @tag mc-badge
 * @slot - The words
 * @csspart badge - The box
 * @attr {'neutral' | 'info' | 'success' | 'warning' | 'error'} kind - What sort of state it is
 */
export class McBadge extends McElement {
  static override styles = [...McElement.styles, badgeStyles, kinds];

  /** What sort of state it is. */
  @property() kind: BadgeKind = 'neutral';

  protected override render(): TemplateResult {
    const { kind } = this;
    return html`<span class="badge ${kind}" part="badge">${kind === 'neutral' ? dotIcon : kindIcons[kind]}<span><slot></slot></span></span>`;
  }
}
