/** The browsers that a test of all browsers runs in: Firefox and WebKit, or what `MOTCUA_ENGINES` names of them. */
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const named = (process.env['MOTCUA_ENGINES'] ?? 'firefox,webkit').split(',');

export const wantedEngines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = Object.entries({ firefox, webkit }).filter(([name]) => named.includes(name));
