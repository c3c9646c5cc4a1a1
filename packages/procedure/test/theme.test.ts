import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readSeed } from '@motcua/tokens/generate';
import fc from 'fast-check';
import { metaValidator } from '../src/meta.ts';
import { SCHEMAS } from './support.ts';

const CLI = join(import.meta.dirname, '../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'motcua-theme-'));
after(() => rmSync(folder, { recursive: true }));

const good = { format: 'motcua.theme/1', id: 'an-giang', name: { vi: 'An Giang', en: 'An Giang' }, scheme: 'light', primary: '#0054a6' };

/** The command on a file with that text. */
const run = (text: string, ...options: string[]): { status: number | null; stdout: string; stderr: string } => {
  const path = join(folder, 'seed.json');
  writeFileSync(path, text);
  return spawnSync(process.execPath, [CLI, 'theme', path, ...options], { encoding: 'utf8' });
};

describe('motcua theme', () => {
  it('prints the style sheet of a theme', () => {
    const { status, stdout, stderr } = run(JSON.stringify(good));
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^@layer motcua\.tokens, motcua\.theme;[\s\S]*\[data-mc-theme='an-giang'\][\s\S]*--mc-color-primary: #0054a6;/);
  });

  it('writes it where it is told to', () => {
    const out = join(folder, 'themes', 'an-giang.css');
    const { status, stdout } = run(JSON.stringify(good), '--out', out);
    assert.deepEqual([status, stdout], [0, `an-giang → ${out}\n`]);
    assert.match(readFileSync(out, 'utf8'), /--mc-color-primary: #0054a6;/);
  });

  it('refuses one that falls short: which pair, what it has, what is wanted, what to do; and writes nothing', () => {
    const out = join(folder, 'weak.css');
    const { status, stdout, stderr } = run(JSON.stringify({ ...good, primary: '#ffcc00' }), '--out', out);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^error: seed\.json#\/primary\n {2}primary \(#ffcc00\) on surface \(#ffffff\) has 1\.51:1, wanted 4\.5:1\. \[contrast\]\n {2}Why: .*1\.4\.3.*\n {2}Mend: The nearest seed that passes: \/primary "(#[0-9a-f]{6})"\.\n/);
    assert.ok(!readdirSync(folder).includes('weak.css'));
    const [, advised = ''] = /\/primary "(#[0-9a-f]{6})"/.exec(stderr) ?? [];
    assert.equal(run(JSON.stringify({ ...good, primary: advised })).status, 0);
  });

  it('says so where lighter or darker colours would not help', () => {
    const { status, stderr } = run(JSON.stringify({ ...good, scheme: 'contrast', primary: '#883a02', neutral: '#fffff7', colors: { 'primary-strong': '#ffffe8', focus: '#b4b6ac' } }));
    assert.equal(status, 1);
    assert.match(stderr, /seed\.json#\/colors\/focus\n[\s\S]*Mend: Making the given colours lighter or darker is not enough/);
  });

  const hostile: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{\n  "id": x\n}', /seed\.json#\n {2}cannot be read as JSON at line 2, column 9\./],
    ['no object', '[1]', /is not a JSON object/],
    ['an unknown member', JSON.stringify({ ...good, css: 'x' }), /seed\.json#\/css\n {2}is not known\./],
    ['half a colour', JSON.stringify({ ...good, primary: '#12' }), /seed\.json#\/primary\n {2}is "#12"\./],
    ['a style sheet in the id', JSON.stringify({ ...good, id: "x'] {} * { display: none } [a='" }), /seed\.json#\/id\n/],
    ['far too much', `[${'['.repeat(100_000)}`, /has 100001 bytes/],
    ['very deep', '['.repeat(2000) + ']'.repeat(2000), /lies more than 200 levels deep/],
  ];
  for (const [what, text, said] of hostile) {
    it(`refuses ${what}, and says where`, () => {
      const { status, stdout, stderr } = run(text);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n {4}at /, 'no stack');
    });
  }

  it('says when there is no seed', () => {
    const missing = spawnSync(process.execPath, [CLI, 'theme', join(folder, 'none.json')], { encoding: 'utf8' });
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /none\.json#\n {2}is missing\./);
    assert.equal(spawnSync(process.execPath, [CLI, 'theme'], { encoding: 'utf8' }).status, 1);
    assert.match(spawnSync(process.execPath, [CLI, 'theme', folder], { encoding: 'utf8' }).stderr, /is missing/);
  });
});

describe('the schema of seeds', () => {
  const validate = metaValidator(SCHEMAS).getSchema('https://motcua.example/schemas/meta/theme.schema.json');
  assert.ok(validate);
  const accepts = (document: unknown): boolean => 'seed' in readSeed(document);

  it('accepts the seeds that we ship', () => {
    const seeds = join(SCHEMAS, '../packages/tokens/seeds');
    for (const file of readdirSync(seeds)) assert.equal(validate(JSON.parse(readFileSync(join(seeds, file), 'utf8'))), true, file);
  });

  it('says of any document what the command says', () => {
    const part = fc.oneof(
      fc.constantFrom('#0054a6', '#0054A6', '#12', 'red', '', ' ', 'light', 'dark', 'x', 'X', 'a-1', 'motcua.theme/1', 'é'.repeat(80), 'é'.repeat(81), 'x\n'),
      fc.constantFrom({}, { vi: 'A' }, { vi: 'A', en: 'B' }, { text: '#000000' }, { nonsense: '#000000' }, { text: 1 }, []),
      fc.constantFrom(null, 1, true),
    );
    const members = fc.constantFrom('$schema', 'format', 'id', 'name', 'scheme', 'primary', 'accent', 'highlight', 'neutral', 'colors', 'other');
    fc.assert(
      fc.property(fc.dictionary(members, part, { maxKeys: 3 }), fc.subarray(Object.keys(good), { minLength: 3 }), (changes, kept) => {
        const document = { ...Object.fromEntries(Object.entries(good).filter(([key]) => kept.includes(key))), ...changes };
        assert.equal(accepts(document), validate(document), JSON.stringify(document));
      }),
      { numRuns: 500 },
    );
  });
});
