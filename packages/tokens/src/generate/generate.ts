import { weakPairs, type WeakPair } from '../pairs.ts';
import type { ColorRole, Theme } from '../theme.ts';
import { derive } from './derive.ts';
import { valueBehind } from './origin.ts';
import type { Seed } from './seed.ts';

/** A pair that falls short, and where in the seed it comes from. */
export interface Shortfall extends WeakPair {
  readonly colors: readonly [front: string, behind: string];
  /** JSON pointers into the seed. */
  readonly pointers: readonly string[];
}

export type Generated = { readonly theme: Theme } | { readonly weak: readonly Shortfall[] };

/** A theme, or each pair of it that falls short. */
export const generate = (seed: Seed): Generated => {
  const theme = derive(seed);
  const weak = weakPairs(theme);
  if (weak.length === 0) return { theme };
  const from = (role: ColorRole): string[] => {
    const pointer = valueBehind(seed, role);
    return pointer === undefined ? [] : [pointer];
  };
  return { weak: weak.map((each) => ({ ...each, colors: [theme.colors[each.pair[0]], theme.colors[each.pair[1]]], pointers: [...new Set(each.pair.flatMap(from))] })) };
};
