/** What docs/reuse.md says comes filled in is what does. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { reuseTable } from './reuse/table.ts';
import { root } from './support/demo.ts';

/** Percent at the median below which nothing may fall; the goal is 60. */
const LEAST = 24;

test('docs/reuse.md is what `npm run reuse` writes now, and no less comes filled in than did', async () => {
  const { markdown, median } = await reuseTable();
  assert.equal(await readFile(join(root, 'docs', 'reuse.md'), 'utf8'), markdown);
  assert.ok(median >= LEAST, `${String(median)} %`);
});
