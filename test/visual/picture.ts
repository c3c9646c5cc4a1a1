/** Pictures in memory: pasted together, made smaller, reduced to few colours. */

/** Four bytes a pixel: red, green, blue, and 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** One number a pixel, over the same memory. */
export const pixelsOf = ({ data }: Picture): Uint32Array => new Uint32Array(data.buffer, data.byteOffset, data.length / 4);

export const blank = (width: number, height: number, grey: number): Picture => {
  const data = Buffer.alloc(width * height * 4);
  const picture = { width, height, data };
  pixelsOf(picture).fill((255 << 24) | (grey << 16) | (grey << 8) | grey);
  return picture;
};

export const paste = (from: Picture, onto: Picture, x: number, y: number): void => {
  for (let row = 0; row < from.height; row += 1) {
    from.data.copy(onto.data, ((y + row) * onto.width + x) * 4, row * from.width * 4, (row + 1) * from.width * 4);
  }
};

/** Half as wide and high; each pixel is the mean of four, so that areas keep their colours. */
export const halved = ({ width: wide, height: high, data }: Picture): Picture => {
  const half = blank(Math.floor(wide / 2), Math.floor(high / 2), 0);
  const below = wide * 4;
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      const from = 2 * y * below + 8 * x;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = from + channel;
        const sum = (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + below] ?? 0) + (data[at + below + 4] ?? 0);
        half.data[(y * half.width + x) * 4 + channel] = Math.round(sum / 4);
      }
    }
  }
  return half;
};

/** A colour that fills so many pixels side by side is one of an area or a line. */
const AREA = 8;
/** A colour of text has at least this part of all other pixels; each of the many in the edges of its letters has far less. */
const TEXT = 0.02;
/** How far, of 255 in each channel, a colour of an edge may be from what is kept in its place. */
const NEAR = 64;
const MOST = 256;

const difference = (one: number, other: number): number =>
  Math.max(Math.abs((one & 255) - (other & 255)), Math.abs(((one >>> 8) & 255) - ((other >>> 8) & 255)), Math.abs(((one >>> 16) & 255) - ((other >>> 16) & 255)));

/** Colours, the most used ones first, and those of areas and text, which stay exactly what they are. */
const colorsOf = (pixels: Uint32Array): { readonly all: readonly number[]; readonly exact: ReadonlySet<number> } => {
  const counts = new Map<number, number>();
  const exact = new Set<number>();
  for (let at = 0; at < pixels.length; ) {
    const color = pixels[at] ?? 0;
    const start = at;
    while (at < pixels.length && pixels[at] === color) at += 1;
    counts.set(color, (counts.get(color) ?? 0) + at - start);
    if (at - start >= AREA) exact.add(color);
  }
  const others = [...counts].filter(([color]) => !exact.has(color));
  const pixelsOfOthers = others.reduce((sum, [, times]) => sum + times, 0);
  for (const [color, times] of others) if (times >= TEXT * pixelsOfOthers) exact.add(color);
  return { all: [...counts].sort(([one, often], [other, seldom]) => seldom - often || one - other).map(([color]) => color), exact };
};

/** The same picture in at most 256 colours, for a file of half the size. The same pixels always give the same colours. */
export const withFewColors = (picture: Picture): Picture => {
  const { all, exact } = colorsOf(pixelsOf(picture));
  const kept: number[] = [];
  const becomes = new Map<number, number>();
  const keep = (color: number, farthest: number): void => {
    let near = { color, by: Infinity };
    for (const other of kept) {
      const by = difference(color, other);
      if (by < near.by) near = { color: other, by };
    }
    const isKept = near.by > farthest && kept.length < MOST;
    if (isKept) kept.push(color);
    becomes.set(color, isKept ? color : near.color);
  };
  for (const color of all) if (exact.has(color)) keep(color, 0);
  for (const color of all) if (!exact.has(color)) keep(color, NEAR);
  const reduced = { ...picture, data: Buffer.from(picture.data) };
  const pixels = pixelsOf(reduced);
  // Neighbours are mostly alike, and asked for once.
  let [was, is] = [0, becomes.get(0) ?? 0];
  for (let at = 0; at < pixels.length; at += 1) {
    const color = pixels[at] ?? 0;
    if (color !== was) [was, is] = [color, becomes.get(color) ?? 0];
    pixels[at] = is;
  }
  return reduced;
};
