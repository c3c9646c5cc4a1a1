import { weakPairs, type WeakPair } from '../pairs.ts';
import { derive } from './derive.ts';
import { toHex, toOklch } from './oklch.ts';
import { valueBehind, valuesOf, withValue } from './origin.ts';
import type { Seed } from './seed.ts';

const STEP = 0.01;

/** How far a theme is from passing: all that its weak pairs lack. */
const lack = (weak: readonly WeakPair[]): number => weak.reduce((sum, { ratio, wanted }) => sum + wanted / ratio - 1, 0);
const lackOf = (seed: Seed): number => lack(weakPairs(derive(seed)));

/** The same hue in every lightness, the nearest first. */
const shades = (color: string): string[] => {
  const { l, c, h } = toOklch(color);
  return Array.from({ length: Math.floor(1 / STEP) + 1 }, (_, index) => index * STEP)
    .sort((one, other) => Math.abs(one - l) - Math.abs(other - l))
    .map((lightness) => toHex({ l: lightness, c, h }));
};

/** One value made lighter or darker, so that as little as possible is left wanting; the nearest that does. */
const bestStep = (seed: Seed): Seed | undefined => {
  const weak = weakPairs(derive(seed));
  const pointers = new Set(weak.flatMap(({ pair }) => pair.flatMap((role) => valueBehind(seed, role) ?? [])));
  let [best, least]: [Seed | undefined, number] = [undefined, lack(weak)];
  const values = valuesOf(seed);
  for (const pointer of pointers) {
    for (const shade of shades(values.get(pointer) ?? '')) {
      const candidate = withValue(seed, pointer, shade);
      const wanting = lackOf(candidate);
      if (wanting < least) [best, least] = [candidate, wanting];
      if (wanting === 0) break;
    }
  }
  return best;
};

/** Which values of a seed to change so that it passes, by JSON pointer, and to what: lightness alone, and no more than it takes. `undefined` where that leads nowhere. */
export const nearestThatPasses = (seed: Seed): Readonly<Record<string, string>> | undefined => {
  const before = valuesOf(seed);
  let current = seed;
  for (let step = 0; step < before.size; step++) {
    const next = bestStep(current);
    if (!next) return undefined;
    current = next;
    if (lackOf(current) === 0) return Object.fromEntries([...valuesOf(current)].filter(([pointer, color]) => before.get(pointer) !== color));
  }
  return undefined;
};
