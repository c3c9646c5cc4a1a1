/** A module of its own, so that pages without a QR code never load the encoder. */
import { encode } from 'uqr';

/** Blank modules around the code that readers need to find it. */
const QUIET = 4;

/** One rectangle for each run of dark modules in a row: drawn one by one, their edges would show when printed. */
const runs = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
};

/** The dark modules of a QR code as one SVG path in a square of `size` units. */
export const qrPath = (value: string): { readonly size: number; readonly path: string } => {
  const { size, data } = encode(value, { ecc: 'M', border: QUIET });
  return { size, path: data.map(runs).join('') };
};
