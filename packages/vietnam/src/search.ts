/**
 * Finding Vietnamese names by what people type of them: with or without marks, the tone mark on either vowel (`hòa`,
 * `hoà`), words in any order, words begun and not finished.
 */

/** The tones: grave, acute, tilde, hook above, dot below. Other marks (â, ơ, ă) make another letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** An apostrophe joins (Ea H'leo): most people leave it out. */
const APOSTROPHES = /['’ʼ‘`]/gu;

const decomposed = (text: string): string => text.normalize('NFKD').toLowerCase().replace(APOSTROPHES, '');

/** What is compared of a text: no marks, no capitals, no punctuation, one blank between words. */
export const searchKey = (text: string): string =>
  decomposed(text).replace(/\p{M}+/gu, '').replaceAll('đ', 'd').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How a text is spelt, wherever its tone marks were put: each word's tone stands at its end. */
export const spellingKey = (text: string): string =>
  decomposed(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(TONES, '').normalize('NFC') + (word.match(TONES) ?? []).join(''))
    .join(' ');

const wordsOf = (key: string): string[] => key.split(' ').filter((word) => word !== '');

/** Whether every word that is typed is found in the text, wholly or as a part of a word. */
export const matches = (text: string, typed: string): boolean => {
  const key = searchKey(text);
  return wordsOf(searchKey(typed)).every((word) => key.includes(word));
};

/** How well a text fits, best first: it is what was typed, begins so, has words that begin so (in this order, in any), has them inside words. */
const RANKS = 5;

const rank = (key: string, typed: string, words: readonly string[]): number => {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  const led = ` ${key}`;
  let from = 0;
  let ordered = true;
  for (const word of words) {
    if (!led.includes(` ${word}`)) return 4;
    const at = led.indexOf(` ${word}`, from);
    if (at < 0) ordered = false;
    else from = at + word.length;
  }
  return ordered ? 2 : 3;
};

export interface Found {
  /** Places of the best matches in the list. */
  readonly places: readonly number[];
  /** How many match in all. */
  readonly total: number;
}

/** A list of texts made ready for searching; the work for it is done at the first search. */
export class SearchIndex {
  readonly #texts: readonly string[];
  readonly #spellings: string[] = [];
  #made: readonly string[] | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** The texts that match, best first and otherwise in the order of the list. What is typed with marks puts texts with these marks before others. */
  find(typed: string, most = Infinity): Found {
    const key = searchKey(typed);
    const words = wordsOf(key);
    const ranked: number[][] = Array.from({ length: RANKS }, () => []);
    let total = 0;
    this.#keys.forEach((text, place) => {
      if (!words.every((word) => text.includes(word))) return;
      total += 1;
      ranked[words.length === 0 ? 0 : rank(text, key, words)]?.push(place);
    });
    const places: number[] = [];
    for (const same of ranked) if (places.length < most) places.push(...this.#spelt(same, typed).slice(0, most - places.length));
    return { places, total };
  }

  /** The text that is what was typed, marks included when several differ only in them. */
  same(typed: string): number | undefined {
    const key = searchKey(typed);
    if (key === '') return undefined;
    const places = this.#keys.flatMap((text, place) => (text === key ? [place] : []));
    const spelling = spellingKey(typed);
    const spelt = places.length > 1 ? places.filter((place) => this.#spelling(place) === spelling) : places;
    return spelt.length === 1 ? spelt[0] : undefined;
  }

  /** The one text that what was typed can mean: it is the same, or no other matches. */
  only(typed: string): number | undefined {
    if (searchKey(typed) === '') return undefined;
    const { places, total } = this.find(typed, 1);
    return this.same(typed) ?? (total === 1 ? places[0] : undefined);
  }

  get #keys(): readonly string[] {
    return (this.#made ??= this.#texts.map(searchKey));
  }

  #spelling(place: number): string {
    return (this.#spellings[place] ??= spellingKey(this.#texts[place] ?? ''));
  }

  #spelt(places: number[], typed: string): number[] {
    // A word without marks may be one whose marks weren't typed.
    const words = wordsOf(spellingKey(typed)).filter((word) => word !== searchKey(word));
    if (words.length === 0) return places;
    const fits = (place: number): boolean => {
      const own = wordsOf(this.#spelling(place));
      return words.every((word) => own.includes(word));
    };
    const [those, others]: [number[], number[]] = [[], []];
    for (const place of places) (fits(place) ? those : others).push(place);
    return [...those, ...others];
  }
}
