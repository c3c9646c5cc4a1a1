/** OKLCH, in which one step of lightness looks like one step in every hue (B. Ottosson; CSS Color 4, 9.2 and 10). */
export interface Oklch {
  /** 0 black to 1 white */
  readonly l: number;
  /** 0 grey; the most that sRGB holds depends on the other two */
  readonly c: number;
  /** Degrees */
  readonly h: number;
}

type Triple = readonly [number, number, number];

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const bytes = (hex: string): Triple => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** @param hex `#rrggbb` */
export const toOklch = (hex: string): Oklch => {
  const [r, g, b] = bytes(hex);
  const [lr, lg, lb] = [linear(r / 255), linear(g / 255), linear(b / 255)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 };
};

const toLinear = ({ l: lightness, c, h }: Oklch): Triple => {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

/** A rounding error of the two matrices is no colour outside. */
const isDrawn = (color: Oklch): boolean => toLinear(color).every((value) => value >= -0.0001 && value <= 1.0001);

/** As `#rrggbb`: what sRGB doesn't hold loses colour, not lightness. */
export const toHex = ({ l, c, h }: Oklch): string => {
  const lightness = Math.min(1, Math.max(0, l));
  let [most, least] = [c, 0];
  if (!isDrawn({ l: lightness, c, h })) {
    for (let step = 0; step < 16; step++) {
      const middle = (most + least) / 2;
      if (isDrawn({ l: lightness, c: middle, h })) least = middle;
      else most = middle;
    }
    most = least;
  }
  const channels = toLinear({ l: lightness, c: most, h }).map((value) => Math.round(255 * gamma(Math.min(1, Math.max(0, value)))));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};
