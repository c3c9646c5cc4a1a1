/** What docs/reuse.md says comes filled in is what does. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { reuseTable } from './reuse/table.ts';
import { root } from './support/demo.ts';

/** Percent at the median below which nothing may fall, for all citizens and for those who are known, the first time and once more; the goal is 60. */
const LEAST = { first: { all: 32, known: 34 }, again: { all: 90, known: 90 } };

test('docs/reuse.md is what `npm run reuse` writes now, and no less comes filled in than did', async () => {
  const { markdown, ...medians } = await reuseTable();
  assert.equal(await readFile(join(root, 'docs', 'reuse.md'), 'utf8'), markdown);
  for (const time of ['first', 'again'] as const) {
    const { all, known } = medians[time];
    assert.ok(all >= LEAST[time].all && known >= LEAST[time].known, `${time}: ${String(all)} %, ${String(known)} %`);
  }
});
