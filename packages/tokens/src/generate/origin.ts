import type { ColorRole } from '../theme.ts';
import type { Seed } from './seed.ts';

type Value = 'primary' | 'accent' | 'highlight' | 'neutral';

/** Which of a seed's values a role is made from, where it isn't prescribed itself. */
const origins: Partial<Record<ColorRole, Value>> = {
  primary: 'primary',
  'primary-strong': 'primary',
  'primary-soft': 'primary',
  'text-on-primary': 'primary',
  link: 'primary',
  accent: 'accent',
  highlight: 'highlight',
  'text-muted': 'neutral',
};

/** What a role follows where that role is prescribed. */
const followed: Partial<Record<ColorRole, ColorRole>> = { focus: 'text', link: 'primary', 'primary-strong': 'primary', 'primary-soft': 'primary', 'text-on-primary': 'primary' };

/** JSON pointer to the value of the seed that gives a role its colour; `undefined` where it was found by its contrast. */
export const valueBehind = (seed: Seed, role: ColorRole): string | undefined => {
  for (const each of [role, followed[role]]) if (each && seed.colors?.[each] !== undefined) return `/colors/${each}`;
  const value = origins[role];
  return value !== undefined && seed[value] !== undefined ? `/${value}` : undefined;
};

/** The colours that a seed gives, by JSON pointer. */
export const valuesOf = (seed: Seed): ReadonlyMap<string, string> =>
  new Map(
    [...(['primary', 'accent', 'highlight', 'neutral'] as const).map((key) => [`/${key}`, seed[key]] as const), ...Object.entries(seed.colors ?? {}).map(([role, color]) => [`/colors/${role}`, color] as const)].flatMap(
      ([pointer, color]) => (color === undefined ? [] : [[pointer, color] as const]),
    ),
  );

/** The seed with another colour at a pointer that {@link valuesOf} gave. */
export const withValue = (seed: Seed, pointer: string, color: string): Seed => {
  const [, key = '', role] = pointer.split('/');
  return role === undefined ? { ...seed, [key]: color } : { ...seed, colors: { ...seed.colors, [role]: color } };
};
