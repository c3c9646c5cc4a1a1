/** A module of its own, so that pages without a QR code never load the encoder. */
import { encode } from 'uqr';

/** Blank modules around the code that readers need to find it. */
const QUIET = 4;

/** The dark modules of a QR code as one SVG path in a square of `size` units. */
export const qrPath = (value: string): { readonly size: number; readonly path: string } => {
  const { size, data } = encode(value, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
};
