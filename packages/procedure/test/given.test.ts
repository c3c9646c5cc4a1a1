/** What a schema gives rather than asks: defaults, and values that are only read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultsFit, readOnlyGiven } from '../src/lint/given.ts';
import type { Rule } from '../src/lint/rules.ts';
import { loadProcedure } from '../src/load.ts';
import type { Json, JsonObject } from '../src/plan.ts';
import { CODE, planOf, SCHEMAS } from './support.ts';

const source = loadProcedure(SCHEMAS, CODE);
const found = (rule: Rule, schema: JsonObject): string[] =>
  rule({ source: { ...source, form: { file: 'form.schema.json', json: { type: 'object', ...schema } }, common: new Map() }, plan: planOf(schema), repository: {} }).map(({ pointer, problem }) => `${pointer} ${problem}`);
const question = (more: JsonObject): JsonObject => ({ properties: { a: { title: 'Câu', ...more } } });
const line = { type: 'string', title: 'Dòng' };
const row = { type: 'object', title: 'Dòng', required: ['n', 'm'], properties: { n: { type: 'integer', title: 'Số', maximum: 5 }, m: line } };
const when = (key: string, value: Json): JsonObject => ({ properties: { [key]: { const: value } }, required: [key] });
const cases = (then: JsonObject, otherwise: JsonObject): JsonObject => ({ properties: { k: line }, if: when('k', 'x'), then: { properties: { a: { title: 'Câu', ...then } } }, else: { properties: { a: { title: 'Câu', ...otherwise } } } });

describe('a default', () => {
  const wrong: readonly (readonly [JsonObject, RegExp])[] = [
    [question({ type: 'integer', default: 'x' }), /^\/a has the default "x", which it refuses \(type\)/],
    [question({ type: 'string', enum: ['a', 'b'], default: 'c' }), /^\/a .*\(enum\)/],
    [question({ type: 'string', oneOf: [{ const: 'a', title: 'A' }], default: 'b' }), /^\/a .*\(enum\)/],
    [question({ type: 'string', default: '' }), /^\/a .*\(minLength\)/],
    [question({ type: 'string', format: 'date', default: '2026-02-30' }), /^\/a .*\(format\)/],
    [question({ type: 'object', properties: { n: { type: 'integer', title: 'Số' } }, default: { n: 'x' } }), /^\/a\/n has the default "x", .*\(type\)/],
    [question({ type: 'array', items: row, default: [{ n: 1 }, { n: 6 }] }), /^\/a .*\(maximum\)/],
    [question({ type: 'array', items: { ...row, properties: { ...row.properties, n: { type: 'integer', title: 'Số', default: 'x' } } } }), /^\/a\/-\/n .*\(type\)/],
    [cases({ type: 'integer', default: 'x' }, { type: 'integer', maximum: 4 }), /^\/a .*\(type\)/],
  ];
  for (const [schema, problem] of wrong) {
    it(`is named where it contradicts its field: ${problem.source}`, () => {
      const problems = found(defaultsFit, schema);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', problem);
    });
  }
  it('may leave the rest to the person, and fit only in some of the cases', () => {
    const fine: readonly JsonObject[] = [
      question({ type: 'integer', default: 1 }),
      question({ ...row, default: { n: 1 } }),
      question({ type: 'array', items: row, minItems: 2, default: [{ n: 1 }] }),
      { ...question({ type: 'integer', default: 5 }), if: when('k', 'x'), then: { properties: { a: { maximum: 4 } } } },
      cases({ type: 'integer', default: 'x' }, { type: 'string' }),
    ];
    for (const schema of fine) assert.deepEqual(found(defaultsFit, schema), []);
  });
});

describe('what is only read', () => {
  const required = (more: JsonObject): JsonObject => ({ ...question({ type: 'string', readOnly: true, ...more }), required: ['a'] });
  it('is named where it is required and comes from nowhere', () => {
    assert.match(found(readOnlyGiven, required({})).join('\n'), /^\/a is required and readOnly/);
    assert.match(found(readOnlyGiven, { ...question({ ...row, readOnly: true }), required: ['a'] }).join('\n'), /^\/a\/n .*\n\/a\/m /);
    assert.match(found(readOnlyGiven, { ...question({ ...row, readOnly: true, default: { n: 1 } }), required: ['a'] }).join('\n'), /^\/a\/m [^\n]*$/);
    assert.match(found(readOnlyGiven, question({ type: 'array', items: { ...row, properties: { ...row.properties, m: { ...line, readOnly: true } } } })).join('\n'), /^\/a\/-\/m [^\n]*$/);
    assert.match(found(readOnlyGiven, question({ ...row, properties: { ...row.properties, m: { ...line, readOnly: true } } })).join('\n'), /^\/a\/m [^\n]*$/, 'once the group is answered');
    assert.match(found(readOnlyGiven, { ...question({ type: 'array', readOnly: true, items: row }), required: ['a'] }).join('\n'), /^\/a [^\n]*$/);
    assert.match(found(readOnlyGiven, { ...question({ type: 'string', readOnly: true }), if: when('k', 'x'), then: { required: ['a'] } }).join('\n'), /^\/a /);
  });
  it('is fine where it comes from somewhere, need not be there, or is the context', () => {
    for (const more of [{ default: 'VN' }, { const: 'VN' }, { 'x-compute': { cat: ['a'] } }, { 'x-source': { from: ['/person/name'] } }]) assert.deepEqual(found(readOnlyGiven, required(more)), []);
    for (const schema of [question({ type: 'string', readOnly: true }), question({ ...row, readOnly: true }), { properties: { context: { ...row, readOnly: true } }, required: ['context'] }, { ...question({ ...row, readOnly: true, default: { n: 1, m: 'x' } }), required: ['a'] }]) {
      assert.deepEqual(found(readOnlyGiven, schema), []);
    }
  });
});
