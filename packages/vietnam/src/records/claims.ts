/** Claims are texts. What else one of them may hold is not documented: see `textOrObject`. */
import { isObject, type Json } from './json.ts';
import type { Converter } from './table.ts';

/** More than any address or person takes. */
const LONGEST = 10_000;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * A claim whose inner form is not known for certain (`Cha`, `ThuongTru` …): read as a plain text, as the population database's object, and as a
 * text that holds such an object as JSON. No other form is guessed. Going back, it is a plain text where that says all, JSON otherwise.
 */
export const textOrObject = <T>(plain: Converter<T>, object: Converter<T>): Converter<T> => ({
  as: `${plain.as}; or ${object.as}, which may be JSON in a text`,
  read(value, place) {
    if (isObject(value)) return object.read(value, place);
    if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return plain.read(value, place);
    if (value.length > LONGEST) return place.refuse('tooLong');
    const held = parsedJson(value);
    return isObject(held) ? object.read(held, place) : place.refuse('malformed');
  },
  write(value, codes): Json | undefined {
    const text = plain.write(value, codes);
    if (text !== undefined) return text;
    const held = object.write(value, codes);
    return held === undefined ? undefined : JSON.stringify(held);
  },
});
