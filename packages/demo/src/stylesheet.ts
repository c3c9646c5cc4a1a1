import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokensCss } from '@motcua/tokens';
import { packageRoot } from './paths.ts';

let text: string | undefined;

const read = (path: string): string => readFileSync(path, 'utf8');
const ofElements = (file: string): string => read(fileURLToPath(import.meta.resolve(`@motcua/elements/${file}`)));

/** The tokens, what the comfort modes need, what stands in for elements that aren't there yet, and the demo's own rules in one sheet, the same on the portal and on the sign-in pages. */
export const stylesheet = (): string => (text ??= `${tokensCss}\n${ofElements('comfort.css')}\n${ofElements('waiting.css')}\n${read(join(packageRoot, 'assets', 'demo.css'))}`);
