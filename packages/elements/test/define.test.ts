/** Each entry of `define/` registers all that its elements draw: a page that takes one entry never shows a tag that nobody defined. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const sources = join(import.meta.dirname, '..', 'src');
const entries = readdirSync(join(sources, 'define')).filter((file) => !['register.ts', 'tag-names.ts'].includes(file));
const read = (file: string): string => readFileSync(join(sources, 'define', file), 'utf8');

/** An entry and those that it imports. */
const withImported = (entry: string): string[] => [entry, ...[...read(entry).matchAll(/^import '\.\/([a-z-]+\.ts)';$/gm)].flatMap(([, file = '']) => withImported(file))];
const tagsOf = (entry: string): string[] => withImported(entry).flatMap((file) => [...read(file).matchAll(/^ {2}'(mc-[a-z-]+)':/gm)].map(([, tag = '']) => tag));

/** What the elements in a folder draw. Comments name other elements too. */
const drawnIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/<(mc-[a-z-]+)/g)].map(([, tag = '']) => tag));

for (const entry of entries) {
  test(`define/${entry} defines what it draws`, () => {
    const defined = new Set(tagsOf(entry));
    const folders = new Set(withImported(entry).flatMap((file) => [...read(file).matchAll(/from '\.\.\/([^']+)';$/gm)].map(([, path = '']) => join(sources, dirname(path)))));
    const lost = [...folders].flatMap((folder) => drawnIn(folder).filter((tag) => !defined.has(tag)).map((tag) => `${folder.slice(sources.length + 1)} draws <${tag}>`));
    assert.ok(defined.size > 0 && folders.size > 0);
    assert.deepEqual([...new Set(lost)], []);
  });
}

test('all entries together define every element, once', () => {
  const names = [...read('tag-names.ts').matchAll(/'(mc-[a-z-]+)': elements/g)].map(([, tag = '']) => tag).sort();
  assert.deepEqual([...new Set(entries.flatMap(tagsOf))].sort(), names);
});
