/**
 * Each entry of `define/` registers all that its elements draw, at once or by what they fetch later: a page that takes one entry never
 * shows a tag that nobody defined.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const sources = join(import.meta.dirname, '..', 'src');
const entries = readdirSync(join(sources, 'define')).filter((file) => !['register.ts', 'tag-names.ts'].includes(file));
/** The code of a module; comments name other elements and modules too. */
const read = (file: string): string => readFileSync(join(sources, file), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, group = '']) => group);
const registered = (file: string): string[] => (file.startsWith('define/') ? found(read(file), /(?:^ {2}|register\(\{ )'(mc-[a-z-]+)':/gm) : []);
const drawn = (file: string): string[] => found(read(file), /<(mc-[a-z-]+)/g);

const AT_ONCE = /^(?:import|export)(?! type)[^;]*?'(\.[^']+\.ts)';$/gm;
const LATER = /import\('(\.[^']+\.ts)'\)/g;

/** A module and all that it imports. */
const reached = (file: string, ...imports: readonly RegExp[]): Set<string> => {
  const modules = new Set<string>();
  const visit = (module: string): void => {
    if (modules.has(module) || module.startsWith('generated/')) return;
    modules.add(module);
    for (const path of imports.flatMap((pattern) => found(read(module), pattern))) visit(join(dirname(module), path));
  };
  visit(file);
  return modules;
};

for (const entry of entries) {
  test(`define/${entry} defines what it draws`, () => {
    const file = join('define', entry);
    const modules = [...reached(file, AT_ONCE)];
    const defined = new Set([...reached(file, AT_ONCE, LATER)].flatMap(registered));
    const lost = modules.flatMap((module) => drawn(module).filter((tag) => !defined.has(tag)).map((tag) => `${module} draws <${tag}>`));
    assert.ok(modules.flatMap(registered).length > 0);
    assert.deepEqual([...new Set(lost)], []);
  });
}

test('all entries together define every element', () => {
  const names = found(read('define/tag-names.ts'), /'(mc-[a-z-]+)': elements/g).sort();
  assert.deepEqual([...new Set(entries.flatMap((entry) => registered(join('define', entry))))].sort(), names);
});
