import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { choiceLabel, type Choice } from '../control/choice-control.ts';
import { checkIcon } from '../more-icons.ts';

export interface Popup {
  /** The best matches, as many as are drawn. */
  readonly shown: readonly Choice[];
  /** How many match. */
  readonly total: number;
  /** Why there is nothing to choose from at all; `''` when there is. */
  readonly absence: string;
}

/** What is said where not everything that matches is shown. */
export const popupNote = ({ shown, total, absence }: Popup): string => {
  if (absence) return absence;
  if (total === 0) return msg('Không có mục nào khớp. Hãy gõ ít chữ hơn.');
  return shown.length < total ? msg(str`Còn ${total - shown.length} mục, hãy gõ thêm.`) : '';
};

/** How many there are to choose from, for those who don't see the list. */
export const popupCount = (popup: Popup): string => (popup.total === 0 ? popupNote(popup) : msg(str`${popup.total} mục phù hợp.`));

interface Use {
  readonly label: string;
  readonly value: string;
  /** Place of the option that the arrow keys stand on; −1 for none. */
  readonly active: number;
}

const option = (choice: Choice, place: number, total: number, { value, active }: Use): TemplateResult => {
  const chosen = choice.value === value;
  return html`<li
    id="option-${place}"
    data-place=${place}
    role="option"
    class=${place === active ? 'active' : ''}
    aria-selected=${chosen ? 'true' : 'false'}
    aria-posinset=${place + 1}
    aria-setsize=${total}
  >
    ${choiceLabel(choice)}${chosen ? checkIcon : ''}
  </li>`;
};

/** What is in the box under a combobox. */
export const popupContent = (popup: Popup, use: Use): TemplateResult => {
  const note = popupNote(popup);
  return html`<ul id="options" role="listbox" aria-label=${use.label} ?hidden=${popup.shown.length === 0}>
      ${popup.shown.map((choice, place) => option(choice, place, popup.total, use))}
    </ul>
    <p class="note" ?hidden=${!note}>${note}</p>`;
};
