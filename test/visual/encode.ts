/** Writes PNG files with a palette, half a byte or a byte a pixel: a third of what they would take without one. */
import { crc32, deflateSync } from 'node:zlib';
import { pixelsOf, type Picture } from './picture.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** With a palette, nothing special. */
const KIND = [3, 0, 0, 0];

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...content]);
  return Buffer.concat([number(body.length - 4), body, number(crc32(body))]);
};

/** @param picture in at most 256 colours */
export const encode = (picture: Picture): Buffer => {
  const { width, height } = picture;
  const pixels = pixelsOf(picture);
  const palette = new Map([...new Set(pixels)].map((color, index) => [color, index]));
  const bits = palette.size > 16 ? 8 : 4;
  // The byte before each row says that it is not filtered.
  const rowBytes = 1 + Math.ceil((width * bits) / 8);
  const rows = Buffer.alloc(height * rowBytes);
  for (let at = 0; at < pixels.length; at += 1) {
    const column = at % width;
    const place = ((at - column) / width) * rowBytes + 1 + Math.floor((column * bits) / 8);
    const index = palette.get(pixels[at] ?? 0) ?? 0;
    rows[place] = (rows[place] ?? 0) | (bits === 8 || column % 2 === 1 ? index : index << 4);
  }
  const colors = Buffer.from([...palette.keys()].flatMap((color) => [color & 255, (color >>> 8) & 255, (color >>> 16) & 255]));
  const head = chunk('IHDR', number(width), number(height), Buffer.from([bits, ...KIND]));
  return Buffer.concat([SIGNATURE, head, chunk('PLTE', colors), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND')]);
};
