/** The rule that imports run one way (docs/architecture.md) is kept by the linter: forbidden ones are caught, allowed ones pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './support/demo.ts';

const RULES = new Set(['@typescript-eslint/no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax', 'no-console', '@typescript-eslint/no-explicit-any']);

const eslint = new ESLint({ cwd: root });

/** Which of the rules above a text breaks, were it a package's entry. */
const broken = async (name: string, text: string, file = name === 'gateway' ? 'main' : name === 'demo' ? 'serve' : 'index'): Promise<readonly string[]> => {
  const [result] = await eslint.lintText(text, { filePath: `packages/${name}/src/${file}.ts` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? '').filter((rule) => RULES.has(rule));
};

const imports = (what: string): string => `import * as other from '${what}';\nvoid other;\n`;
const importsType = (what: string): string => `import type * as other from '${what}';\nexport type Other = typeof other;\n`;

const forbidden: readonly (readonly [string, string])[] = [
  ['vietnam', '@motcua/procedure'],
  ['procedure', '@motcua/form'],
  ['procedure', '@motcua/tokens/generate'],
  ['form', '@motcua/elements'],
  ['form', '@motcua/client'],
  ['tokens', '@motcua/vietnam'],
  ['client', '@motcua/elements'],
  ['client', '@motcua/procedure'],
  ['elements', '@motcua/client'],
  ['elements', '@motcua/gateway'],
  ['gateway', '@motcua/client'],
  ['demo', '@motcua/gateway/main'],
  ['elements', '../../form/src/index.ts'],
];

for (const [name, what] of forbidden) {
  test(`${name} may not import ${what}`, async () => {
    assert.deepEqual(await broken(name, imports(what)), ['@typescript-eslint/no-restricted-imports']);
  });
}

test('what may be imported passes, the client in elements as a type', async () => {
  for (const [name, what] of [['form', '@motcua/procedure'], ['elements', '@motcua/form'], ['gateway', '@motcua/form'], ['demo', '@motcua/client']] as const) {
    assert.deepEqual(await broken(name, imports(what)), [], `${name} imports ${what}`);
  }
  assert.deepEqual(await broken('procedure', imports('@motcua/tokens/generate'), 'theme'), [], 'the command makes themes');
  assert.deepEqual(await broken('elements', importsType('@motcua/client')), []);
  assert.deepEqual(await broken('elements', "import { dossierStates } from '@motcua/client';\nvoid dossierStates;\n"), []);
  assert.deepEqual(await broken('elements', "import { createClient } from '@motcua/client';\nvoid createClient;\n"), ['@typescript-eslint/no-restricted-imports']);
});

test('engines touch no page, elements no address of the gateway, libraries no console', async () => {
  for (const name of ['vietnam', 'procedure', 'form']) assert.deepEqual(await broken(name, 'void document;\n'), ['no-restricted-globals'], name);
  assert.deepEqual(await broken('elements', "void fetch('/v1/procedures');\n"), ['no-restricted-syntax']);
  assert.deepEqual(await broken('client', "console.log('here');\n"), ['no-console']);
  assert.deepEqual(await broken('tokens', 'export const loose = (value: any): unknown => value;\n'), ['@typescript-eslint/no-explicit-any']);
});
