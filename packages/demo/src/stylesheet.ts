import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokensCss } from '@motcua/tokens';
import { packageRoot } from './paths.ts';

let text: string | undefined;

const read = (path: string): string => readFileSync(path, 'utf8');
const comfort = fileURLToPath(import.meta.resolve('@motcua/elements/comfort.css'));

/** The tokens, what the comfort modes need and the demo's own rules in one sheet, the same on the portal and on the sign-in pages. */
export const stylesheet = (): string => (text ??= `${tokensCss}\n${read(comfort)}\n${read(join(packageRoot, 'assets', 'demo.css'))}`);
