/** `motcua theme`: a theme's style sheet from its seed. The one part of this package that knows of tokens; the command loads it when asked. */
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { generate, nearestThatPasses, readSeed, themeFile, type Shortfall } from '@motcua/tokens/generate';
import { DocumentError } from './compile/document.ts';
import type { Finding } from './lint/finding.ts';
import { readDocument } from './load.ts';

/** A seed with every colour prescribed has half of that. */
const LARGEST_SEED = 4 * 1024;

const WHY_SEED = 'A theme is made of what its seed says, and of nothing else.';

const problem = (file: string, pointer: string, said: string, remedy: string): Finding => ({ level: 'error', rule: 'seed', file, pointer, problem: said, why: WHY_SEED, remedy });

/** Rounded down: what falls short never reads as if it reached what is wanted. */
const ratioText = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;

const why = ({ wanted }: Shortfall): string => {
  if (wanted === 3) return 'People with low vision could not see where a field is, or what has the focus (WCAG 2.2, 1.4.11).';
  return `People with low vision could not read it (WCAG 2.2, ${wanted > 4.5 ? '1.4.6' : '1.4.3'}).`;
};

const changes = (mend: Readonly<Record<string, string>>): string => Object.entries(mend).map(([pointer, color]) => `${pointer} "${color}"`).join(', ');

const finding = (file: string, weak: Shortfall, mend: Readonly<Record<string, string>> | undefined): Finding => {
  const [front, behind] = weak.pair;
  return {
    level: 'error',
    rule: 'contrast',
    file,
    pointer: weak.pointers[0] ?? '',
    problem: `${front} (${weak.colors[0]}) on ${behind} (${weak.colors[1]}) has ${ratioText(weak.ratio)}, wanted ${weak.wanted}:1.`,
    why: why(weak),
    remedy: mend ? `The nearest seed that passes: ${changes(mend)}.` : 'Making the given colours lighter or darker is not enough: take away what "colors" prescribes, or choose other colours.',
  };
};

/** The style sheet of a theme, or everything that is wrong with its seed. */
export const themeFrom = (path: string): { readonly id: string; readonly css: string } | { readonly findings: readonly Finding[] } => {
  const file = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return { findings: [problem(file, '', 'is missing.', `Give the path of a seed; there is no file ${path}.`)] };
  if (found.size > LARGEST_SEED) return { findings: [problem(file, '', `has ${found.size} bytes.`, `A seed is a few values: ${LARGEST_SEED} bytes at most.`)] };
  try {
    const read = readSeed(readDocument(dirname(path), file).json);
    if ('problems' in read) return { findings: read.problems.map((each) => problem(file, each.pointer, each.problem, each.remedy)) };
    const made = generate(read.seed);
    if ('weak' in made) {
      const mend = nearestThatPasses(read.seed);
      return { findings: made.weak.map((weak) => finding(file, weak, mend)) };
    }
    return { id: made.theme.id, css: themeFile(made.theme) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { findings: [problem(error.file, error.pointer, error.problem, error.remedy)] };
  }
};
