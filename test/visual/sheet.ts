/** A sheet: the pictures of an element's states, three side by side. What neighbours have in common takes no room in the file. */
import { blank, paste, withFewColors, type Picture } from './picture.ts';

const ACROSS = 3;
const GAP = 8;
const GREY = 128;

export const sheetOf = (pictures: readonly Picture[]): Picture => {
  const wide = pictures[0]?.width ?? 0;
  let bottom = 0;
  const places = Array.from({ length: Math.ceil(pictures.length / ACROSS) }, (_, row) => {
    const line = pictures.slice(row * ACROSS, (row + 1) * ACROSS);
    const y = bottom;
    bottom += Math.max(...line.map(({ height }) => height)) + GAP;
    return line.map((picture, column) => ({ picture, x: column * (wide + GAP), y }));
  }).flat();
  const sheet = blank(Math.min(ACROSS, pictures.length) * (wide + GAP) - GAP, bottom - GAP, GREY);
  for (const { picture, x, y } of places) paste(picture, sheet, x, y);
  return withFewColors(sheet);
};
