/** Whether two sheets look the same. */
import pixelmatch from 'pixelmatch';
import { blank, withFewColors, type Picture } from './picture.ts';

/** How unlike two pixels may be, from 0 to 1. The same browser draws the same pixels: none may be more unlike. */
const THRESHOLD = 0.05;
/** Another version of the browser draws letters and curves a little otherwise: the part of a sheet that may differ. */
const PART = 0.03;

export interface Difference {
  readonly text: string;
  /** What differs, in red; not where the sizes do. */
  readonly picture?: Picture;
}

/** @param isOtherVersion of the browser, which is let more pass */
export const differenceOf = (expected: Picture, actual: Picture, isOtherVersion: boolean): Difference | undefined => {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) return { text: `${actual.width} × ${actual.height} pixels instead of ${width} × ${height}` };
  if (expected.data.equals(actual.data)) return undefined;
  const picture = blank(width, height, 255);
  const pixels = pixelmatch(expected.data, actual.data, picture.data, width, height, { threshold: THRESHOLD, includeAA: true });
  if (pixels <= (isOtherVersion ? PART * width * height : 0)) return undefined;
  return { text: `${pixels} pixels differ`, picture: withFewColors(picture) };
};
