import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

test('docs/records.md has the tables that records are read by', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../docs.mjs'), '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
