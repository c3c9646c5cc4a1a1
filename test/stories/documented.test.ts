/** Every element is documented: a story file of its own, and a sentence on each thing that a page can use. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elementsIn } from '../../stories/support/declarations.ts';
import { root } from '../support/demo.ts';

const manifest: unknown = JSON.parse(readFileSync(join(root, 'packages/elements/dist/custom-elements.json'), 'utf8'));
const elements = elementsIn(manifest);

test('the manifest has elements', () => {
  assert.ok(elements.length > 15, `${elements.length}`);
});

for (const element of elements) {
  const { tagName, description, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;

  test(`${tagName} has stories`, () => {
    const path = `stories/elements/${tagName}.stories.ts`;
    assert.ok(existsSync(join(root, path)), `${path} is missing: see "Adding a story" in docs/architecture.md`);
    assert.match(readFileSync(join(root, path), 'utf8'), new RegExp(`component: '${tagName}'`));
  });

  test(`${tagName} says what each of its parts is for`, () => {
    assert.ok(description, 'the element itself');
    const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
    const described = [...attributes, ...fields, ...events, ...slots, ...cssParts, ...cssProperties];
    assert.deepEqual(described.filter((one) => !one.description).map(({ name }) => name), []);
  });
}
