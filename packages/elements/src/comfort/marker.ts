/** Shows where the reading is: who follows with their eyes finds the line again. */
import { READING } from './mark.ts';
import { rangesOf, type Passage } from './readable.ts';

const boxOf = (passage: Passage): DOMRect | undefined => rangesOf(passage)[0]?.getBoundingClientRect();
const isInView = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < innerHeight;

export class Marker {
  #before: Passage | undefined;

  /** Marks a passage and no other. Browsers without highlights mark nothing; the page itself isn't changed for it. */
  show(passage: Passage): void {
    if ('highlights' in CSS) CSS.highlights.set(READING, new Highlight(...rangesOf(passage)));
    this.#follow(passage);
    this.#before = passage;
  }

  clear(): void {
    if ('highlights' in CSS) CSS.highlights.delete(READING);
    this.#before = undefined;
  }

  /** Scrolls on with the voice, unless the person has scrolled to something else meanwhile. */
  #follow(passage: Passage): void {
    const before = this.#before && boxOf(this.#before);
    const now = boxOf(passage);
    if (!now || isInView(now) || (before && !isInView(before))) return;
    passage.places[0]?.node.parentElement?.scrollIntoView({ block: 'center' });
  }
}
