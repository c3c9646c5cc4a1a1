/** What a page loads of this package: the reader of cards alone, and nothing of the records by the main entry. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const bundled = async (entry: string) => {
  const { metafile, outputFiles } = await build({ entryPoints: [join(import.meta.dirname, '../src', entry)], bundle: true, minify: true, format: 'esm', write: false, metafile: true });
  return { bytes: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length, modules: Object.keys(metafile.inputs) };
};

test('the reader of identity cards is small and brings no tables of records', async () => {
  const { bytes, modules } = await bundled('identity-card.ts');
  assert.ok(bytes < 3.5 * 1024, `${bytes} bytes`);
  assert.ok(bytes > 1024);
  assert.ok(!modules.some((module) => /population|claims|documents/.test(module)));
});

test('the main entry brings nothing of the records', async () => {
  const { modules } = await bundled('index.ts');
  assert.ok(modules.some((module) => module.endsWith('dates.ts')));
  assert.ok(!modules.some((module) => module.includes('/records/')));
});
