import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensCss } from '@motcua/tokens';
import { packageRoot } from './paths.ts';

let text: string | undefined;

/** The tokens and the demo's own rules in one sheet, the same on the portal and on the sign-in pages. */
export const stylesheet = (): string => (text ??= `${tokensCss}\n${readFileSync(join(packageRoot, 'assets', 'demo.css'), 'utf8')}`);
