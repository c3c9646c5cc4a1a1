import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

test('every text of the elements is in the XLIFF file, translated', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xliff-'));
  try {
    copyFileSync(join(root, 'xliff/en.xlf'), join(folder, 'en.xlf'));
    const config: { interchange: { xliffDir: string } } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
    const file = join(root, 'lit-localize.test.json');
    writeFileSync(file, JSON.stringify({ ...config, interchange: { ...config.interchange, xliffDir: relative(root, folder) } }));
    try {
      execFileSync(join(root, '../../node_modules/.bin/lit-localize'), ['extract', '--config', file], { stdio: 'pipe' });
    } finally {
      rmSync(file);
    }
    const units = readFileSync(join(folder, 'en.xlf'), 'utf8').match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
    const untranslated = units.filter((unit) => !/<target>[\s\S]*\S[\s\S]*<\/target>/.test(unit));
    assert.ok(units.length > 50);
    assert.deepEqual(untranslated, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
