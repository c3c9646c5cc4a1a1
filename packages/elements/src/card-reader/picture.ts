/** A code in a picture that somebody took of their card: nobody knows how large it is in it, so that several sizes are tried. */
import type { Decode } from './decoder.ts';

/** Longest side, in pixels: what most telephones' photos are read at first. */
const SIDES = [1600, 1000, 2600, 640];
/** Milliseconds for each size. */
const PATIENCE = 700;

/** Draws what is at most so large into a canvas. */
export const drawn = (canvas: HTMLCanvasElement, source: CanvasImageSource, { width, height }: { readonly width: number; readonly height: number }, side: number): void => {
  const scale = Math.min(1, side / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, canvas.width, canvas.height);
};

/** @throws when the file is no picture that the browser can show */
export const decodePicture = async (file: Blob, decode: Decode): Promise<string | undefined> => {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  try {
    const longest = Math.max(picture.width, picture.height);
    for (const side of SIDES.filter((each, index) => index === 0 || each < longest)) {
      drawn(canvas, picture, picture, side);
      const text = await decode(canvas, PATIENCE);
      if (text !== undefined) return text;
    }
    return undefined;
  } finally {
    picture.close();
    // Nothing of the card stays in memory.
    canvas.width = canvas.height = 0;
  }
};
