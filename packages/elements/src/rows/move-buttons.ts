import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { downIcon, upIcon } from '../more-icons.ts';

export interface Move {
  readonly by: 1 | -1;
  /** Class of the button that was pressed. */
  readonly button: 'up' | 'down';
}

/** As one text: a blank that stands between two is left out of a button's name. */
const named = (what: string, row: string): TemplateResult => html`<span class="visually-hidden">${`${what} ${row}`}</span>`;

/** Two buttons that move a row. The one that leads nowhere stays, so that the others keep their place. */
export const moveButtons = (row: string, index: number, count: number, move: (move: Move) => void): TemplateResult => {
  const [first, last] = [index === 0, index === count - 1];
  return html`<button type="button" class="quiet move up" aria-disabled=${first ? 'true' : 'false'} @click=${() => move({ by: -1, button: 'up' })}>
      ${upIcon}${named(msg('Chuyển lên'), row)}
    </button>
    <button type="button" class="quiet move down" aria-disabled=${last ? 'true' : 'false'} @click=${() => move({ by: 1, button: 'down' })}>
      ${downIcon}${named(msg('Chuyển xuống'), row)}
    </button>`;
};
