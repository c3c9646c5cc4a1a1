/** A long form keeps nothing of the pages that were left. `npm run bench -- memory` looks for longer, and at the heap. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './support/demo.ts';

interface Reading {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Bench {
  readonly bundleCase: (out: string, which: { readonly name: string; readonly stack: string; readonly count: number; readonly paged: boolean }) => Promise<unknown>;
  readonly serveFolder: (folder: string) => Promise<{ readonly url: string; readonly close: () => void }>;
  readonly measureMemory: (chromium: string, url: string, options: { readonly rounds: readonly [number, number] }) => Promise<{ readonly from: Reading; readonly to: Reading; readonly detached: number; readonly pages: number }>;
}

const isBench = (module: unknown): module is Bench => typeof module === 'object' && module !== null && 'bundleCase' in module && 'serveFolder' in module && 'measureMemory' in module;
const parts: unknown[] = await Promise.all(['bundle', 'serve', 'memory'].map((name) => import(join(root, 'test', 'bench', `${name}.mjs`))));
const bench: unknown = Object.assign({}, ...parts);
assert.ok(isBench(bench));
const { bundleCase, serveFolder, measureMemory } = bench;

test('a form of three pages that is gone through again and again keeps no page, no element and no listener of before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-memory-'));
  await bundleCase(folder, { name: 'form', stack: 'ours', count: 60, paged: true });
  const server = await serveFolder(folder);
  try {
    const { from, to, detached, pages } = await measureMemory(process.env['CHROMIUM'] ?? '/usr/bin/chromium', `${server.url}/form/`, { rounds: [2, 4] });
    assert.equal(pages, 3);
    assert.equal(detached, 0, 'elements that no document shows');
    assert.deepEqual([to.nodes, to.listeners], [from.nodes, from.listeners]);
    assert.ok(from.nodes > 100 && from.listeners > 10 && from.heap > 0, 'something was counted');
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
