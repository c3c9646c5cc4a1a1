/** Texts to choose from, or to compare answers with, that no answer can be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalTexts } from '../src/lint/canonical.ts';
import { loadProcedure } from '../src/load.ts';
import type { JsonObject } from '../src/plan.ts';
import { CODE, planOf, SCHEMAS } from './support.ts';

const source = loadProcedure(SCHEMAS, CODE);
const found = (schema: JsonObject): string[] =>
  canonicalTexts({ source: { ...source, form: { file: 'form.schema.json', json: { type: 'object', ...schema } }, common: new Map() }, plan: planOf(schema), repository: {} }).map(({ pointer, problem }) => `${pointer} ${problem}`);
const question = (more: JsonObject): JsonObject => ({ properties: { a: { title: 'Câu', ...more } } });
const line = { type: 'string', title: 'Dòng' };

describe('a text to choose', () => {
  it('is named where answers are never kept as it is written', () => {
    const texts = ['hòa'.normalize('NFD'), 'Hà\u00a0Nội', 'Hà  Nội', ' Huế', 'Huế ', 'a\tb', '', '\u3000x'];
    assert.deepEqual(found(question({ type: 'string', enum: ['Huế', ...texts] })).map((problem) => problem.split(' ')[0]), texts.map((_, index) => `/properties/a/enum/${index + 1}`));
    assert.match(found(question({ type: 'string', enum: ['hòa'.normalize('NFD')] })).join(), /NFD/);
    assert.match(found(question({ type: 'string', enum: ['', 'x'] })).join(), /empty text/);
    assert.match(found(question({ type: 'string', oneOf: [{ const: 'a  b', title: 'A' }] })).join(), /^\/properties\/a\/oneOf\/0\/const /);
    assert.match(found(question({ type: 'array', items: { enum: [' x'] } })).join(), /^\/properties\/a\/items\/enum\/0 /);
    assert.match(found({ ...question(line), if: { properties: { a: { const: ' x' } }, required: ['a'] }, then: { properties: { b: line } } }).join(), /^\/if\/properties\/a\/const /);
  });
  it('may be anything that is kept, and what may not be, anything', () => {
    assert.deepEqual(found(question({ type: 'string', enum: ['Huế', 'K’Brêu', 'a\nb'], not: { enum: ['', ' x'] } })), []);
  });
  it('is named in a code list too', () => {
    const codeLists = new Map([['l', { id: 'l', options: [{ value: 'a', label: { vi: 'A' } }, { value: ' b', label: { vi: 'B' } }] }]]);
    const plan = planOf(question(line));
    const listed = { ...plan, fields: plan.fields.map((field) => ({ ...field, options: { list: 'l' } })) };
    assert.deepEqual(canonicalTexts({ source: { ...source, common: new Map(), codeLists }, plan: listed, repository: {} }).map(({ file, pointer }) => `${file}#${pointer}`), ['../../code-lists/l.json#/options/1/value']);
  });
});
