import { contrast } from '../contrast.ts';
import { edgePairs, edgeRatio, textPairs, textRatio } from '../pairs.ts';
import type { ColorRole, Scheme, Theme } from '../theme.ts';
import { toHex, toOklch, type Oklch } from './oklch.ts';
import type { Seed } from './seed.ts';

/** How light each role is in a scheme, before it is moved to where its contrast is enough. */
interface Recipe {
  readonly neutral: string;
  readonly highlight: string;
  readonly surface: number;
  readonly sunken: number;
  readonly text: number;
  readonly line: number;
  readonly lineStrong: number;
  /** What a role is moved by under the pointer. */
  readonly stronger: number;
  readonly soft: Omit<Oklch, 'h'>;
  /** Lightness of a status, where it isn't that of the observed colours. */
  readonly status?: number;
}

const recipes: Readonly<Record<Scheme, Recipe>> = {
  light: { neutral: '#495057', highlight: '#ffc251', surface: 1, sunken: 0.97, text: 0.3, line: 0.91, lineStrong: 0.56, stronger: -0.09, soft: { l: 0.97, c: 0.012 } },
  dark: { neutral: '#b6bec6', highlight: '#5c4300', surface: 0.22, sunken: 0.18, text: 0.95, line: 0.38, lineStrong: 0.66, stronger: 0.07, soft: { l: 0.29, c: 0.04 }, status: 0.75 },
  contrast: { neutral: '#2f363d', highlight: '#ffd84a', surface: 1, sunken: 0.97, text: 0, line: 0.6, lineStrong: 0.4, stronger: -0.09, soft: { l: 0.98, c: 0.01 } },
};

/** The same in every light theme, so that red is an error and green is done at every counter. */
const statuses = {
  error: ['#b3001b', '#fdf0f1'],
  success: ['#1a6638', '#eef7f1'],
  warning: ['#7a4a00', '#fff6e2'],
  info: ['#0b4f8a', '#eef5fb'],
} as const;

/** The most colour that greys take from the neutral. */
const TINT = 0.02;
const STEP = 0.005;

type Status = keyof typeof statuses;

/** All colours that a seed stands for. Whether they may be used is asked of `weakPairs`. */
export const derive = (seed: Seed): Theme => {
  const { scheme, colors: given = {} } = seed;
  const recipe = recipes[scheme];
  const isDark = scheme === 'dark';
  const neutral = given['text-muted'] ?? seed.neutral ?? recipe.neutral;
  const tint = toOklch(neutral);
  const grey = (l: number, c: number): Oklch => ({ l, c: Math.min(tint.c, c), h: tint.h });
  const primary = given.primary ?? seed.primary;
  const hue = toOklch(primary);
  const softOf = (kind: Status): string => {
    const [, soft] = statuses[kind];
    return given[`${kind}-soft`] ?? (isDark ? toHex({ ...recipe.soft, h: toOklch(soft).h }) : soft);
  };

  const behind = {
    surface: given.surface ?? toHex(grey(recipe.surface, TINT)),
    'surface-sunken': given['surface-sunken'] ?? toHex(grey(recipe.sunken, TINT / 4)),
    'primary-soft': given['primary-soft'] ?? toHex({ ...recipe.soft, c: Math.min(hue.c, recipe.soft.c), h: hue.h }),
    highlight: given.highlight ?? seed.highlight ?? recipe.highlight,
    'error-soft': softOf('error'),
    'success-soft': softOf('success'),
    'warning-soft': softOf('warning'),
    'info-soft': softOf('info'),
  };

  /** A colour at that lightness, or as near to it as the contrast with all that it stands on allows. */
  const legible = (role: ColorRole, color: Oklch): string => {
    const backgrounds: Partial<Record<ColorRole, string>> = behind;
    const asked = [...textPairs.map((pair) => [pair, textRatio(seed)] as const), ...edgePairs.map((pair) => [pair, edgeRatio] as const)].flatMap(([[front, back], ratio]) => {
      const below = front === role ? backgrounds[back] : undefined;
      return below === undefined ? [] : [[below, ratio] as const];
    });
    const isLegible = (hex: string): boolean => asked.every(([below, ratio]) => contrast(hex, below) >= ratio);
    const furthest = isDark ? '#ffffff' : '#000000';
    if (!isLegible(furthest)) return furthest;
    for (let { l } = color; l > 0 && l < 1; l += isDark ? STEP : -STEP) {
      const hex = toHex({ ...color, l });
      if (isLegible(hex)) return hex;
    }
    return furthest;
  };
  const statusOf = (kind: Status): string => {
    const color = toOklch(statuses[kind][0]);
    return given[kind] ?? legible(kind, { ...color, l: recipe.status ?? color.l });
  };

  const text = given.text ?? legible('text', grey(recipe.text, 2 * TINT));
  const strong = given['primary-strong'] ?? toHex({ ...hue, l: hue.l + recipe.stronger });
  const worst = (color: string): number => Math.min(contrast(color, primary), contrast(color, strong));
  const onPrimary = worst('#ffffff') >= worst('#000000') ? '#ffffff' : '#000000';
  return {
    id: seed.id,
    name: seed.name,
    scheme,
    colors: {
      ...behind,
      text,
      'text-muted': neutral,
      'text-on-primary': given['text-on-primary'] ?? onPrimary,
      line: given.line ?? toHex(grey(recipe.line, TINT / 2)),
      'line-strong': given['line-strong'] ?? legible('line-strong', grey(recipe.lineStrong, TINT)),
      primary,
      'primary-strong': strong,
      accent: given.accent ?? seed.accent ?? primary,
      focus: given.focus ?? text,
      link: given.link ?? primary,
      error: statusOf('error'),
      success: statusOf('success'),
      warning: statusOf('warning'),
      info: statusOf('info'),
    },
  };
};
