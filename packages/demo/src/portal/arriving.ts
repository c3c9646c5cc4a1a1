/** What a page asks the gateway for: the room kept for it meanwhile, and what stands there when it can't be had. */
import '@motcua/elements/define/blocks';
import type { Text } from '@motcua/procedure';
import { frame } from '../texts/frame.ts';
import { custom } from './custom.ts';
import { sayAttribute, spoken } from './language.ts';

export interface Trouble {
  /** What couldn't be had. */
  readonly heading: Text;
  /** What isn't affected. */
  readonly safe?: Text;
  /** What to do next. */
  readonly next: Text;
  readonly level?: number;
}

/** Says what happened and lets it be tried again. */
export const trouble = ({ heading, safe, next, level = 3 }: Trouble, again: () => void): HTMLElement => {
  const button = spoken('mc-button', frame.again, { slot: 'actions' });
  button.addEventListener('click', again);
  const shown = custom('mc-empty', { kind: navigator.onLine ? 'error' : 'offline', headingLevel: level, role: 'alert' });
  shown.append(spoken('span', heading, { slot: 'heading' }), ...(safe ? [spoken('p', safe, { slot: 'safe' })] : []), spoken('p', next, { slot: 'next' }), button);
  return shown;
};

export const skeleton = (label: Text, lines: number): HTMLElement => {
  const room = custom('mc-skeleton', { lines });
  sayAttribute(room, 'label', label);
  return room;
};

/** Fills a place with what arrives, as often as it takes. */
export const arrive = (place: HTMLElement, load: () => Promise<void>, failed: (error: unknown) => Trouble): void => {
  load().catch((error: unknown) => {
    const again = (): void => {
      place.replaceChildren(skeleton(frame.loading, 3));
      // The button that had the focus is gone.
      place.tabIndex = -1;
      place.focus();
      arrive(place, load, failed);
    };
    place.replaceChildren(trouble(failed(error), again));
  });
};
