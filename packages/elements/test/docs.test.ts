import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

test('docs/elements.md is what the elements say of themselves', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../docs.mjs'), '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
