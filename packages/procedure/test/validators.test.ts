/** Which keyword gives which (pointer, code): the rule that both kinds of validators follow. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compiled, type CompiledModule } from '../src/compiled.ts';
import { emitValidators } from '../src/emit.ts';
import type { Json, JsonObject, JsonSchema } from '../src/plan.ts';
import { escapeKey } from '../src/pointer.ts';
import { bare, KEYS } from './schemas.ts';
import { bothValidators, names, planOf } from './support.ts';

const BIG = 1_000_000;
const bulky = 'x'.repeat(BIG);

/** A schema for `/v`, a value that it takes, and values with what is wrong with each; `undefined` is no value at all. */
type Case = readonly [name: string, schema: JsonSchema, right: readonly (Json | undefined)[], wrong: readonly (readonly [Json, readonly string[]])[]];
const cases: readonly Case[] = [
  ['type', { type: ['integer', 'null'] }, [1, null, 2e3], [['x', ['/v type']], [1.5, ['/v type']], [[], ['/v type']]]],
  ['type, which hides the rest', { type: 'string', const: 5, pattern: '^x' }, [undefined], [[4, ['/v type']]]],
  ['enum', { enum: ['a', { b: [1] }] }, ['a', { b: [1] }], [['b', ['/v enum']], [{ b: [2] }, ['/v enum']]]],
  ['const', { const: { a: 1, b: 2 } }, [{ b: 2, a: 1 }], [[{ a: 1 }, ['/v const']]]],
  ['lengths in characters', { minLength: 2, maxLength: 2 }, ['😀😀', 'ữ1'], [['😀', ['/v minLength']], ['abc', ['/v maxLength']]]],
  ['pattern, with the flag u', { pattern: '^\\p{L}.$' }, ['ữ😀', 3], [['1a', ['/v pattern']]]],
  ['a text too long, which no pattern reads', { maxLength: 5, pattern: '^x+$', format: 'date' }, [3], [['yyyyyy', ['/v maxLength']], ['y', ['/v pattern', '/v format']]]],
  ['a pattern without a length', { pattern: '^x+$' }, ['x'.repeat(10_000)], [[bulky, ['/v maxLength']], ['😀'.repeat(10_001), ['/v maxLength']]]],
  ['format', { format: 'date' }, ['2024-02-29', 5], [['2023-02-29', ['/v format']]]],
  ['a format that is none of ours', { format: 'ipv4' }, ['x'], []],
  ['bounds', { minimum: 1, exclusiveMaximum: 3 }, [1, 2.9], [[0, ['/v minimum']], [3, ['/v exclusiveMaximum']]]],
  ['bounds the other way', { exclusiveMinimum: 1, maximum: 3 }, [1.1, 3], [[1, ['/v exclusiveMinimum']], [4, ['/v maximum']]]],
  ['multipleOf, in decimals', { multipleOf: 0.1 }, [0.3, 1.1, 1e300, 0], [[0.35, ['/v multipleOf']]]],
  ['multipleOf of a small step', { multipleOf: 1e-8 }, [12391239123, 1e-8], [[1.5e-8, ['/v multipleOf']]]],
  ['items', { items: { type: 'string' } }, [[], ['a'], {}], [[['a', 1, 2], ['/v/1 type', '/v/2 type']]]],
  ['items: false', { prefixItems: [true], items: false }, [[1], []], [[[1, 2], ['/v/1 notAsked']]]],
  ['prefixItems', { prefixItems: [{ type: 'string' }, { type: 'integer' }] }, [['a', 1, {}], ['a']], [[[1, 'a'], ['/v/0 type', '/v/1 type']]]],
  ['counts of items', { minItems: 1, maxItems: 2 }, [[1]], [[[], ['/v minItems']], [[1, 2, 3], ['/v maxItems']]]],
  ['uniqueItems', { uniqueItems: true }, [[1, '1', [1], ['1'], { a: 1 }, [['a', 1]], 'a', null, false, 0]], [[[{ a: 1, b: [2] }, { b: [2], a: 1 }], ['/v uniqueItems']], [[1, 1], ['/v uniqueItems']]]],
  ['contains', { contains: { const: 1 } }, [[2, 1]], [[[], ['/v contains']], [[2], ['/v contains']]]],
  ['exactly one', { contains: { const: 1 }, minContains: 1, maxContains: 1 }, [[1, 2]], [[[1, 1], ['/v contains']], [[2], ['/v contains']]]],
  ['contains that need not', { contains: { const: 1 }, minContains: 0, maxContains: 1 }, [[], [1]], [[[1, 1], ['/v contains']]]],
  ['counts of properties', { minProperties: 1, maxProperties: 1 }, [{ a: 1 }], [[{}, ['/v minProperties']], [{ a: 1, b: 2 }, ['/v maxProperties']]]],
  ['required, at what is missing', { required: ['a', 'b'] }, [{ a: 1, b: 2 }, 3], [[{ b: 1 }, ['/v/a required']]]],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, [{}, { a: 1, b: 2 }], [[{ a: 1 }, ['/v/b required']]]],
  ['dependentSchemas', { dependentSchemas: { a: { properties: { b: { type: 'string' } }, required: ['c'] } } }, [{ b: 1 }], [[{ a: 1, b: 1 }, ['/v/b type', '/v/c required']]]],
  ['properties: false', { properties: { a: false } }, [{ b: 1 }], [[{ a: 1 }, ['/v/a notAsked']]]],
  ['additionalProperties', { properties: { a: true }, patternProperties: { '^x': true }, additionalProperties: false }, [{ a: 1, xy: 2 }], [[{ b: 1 }, ['/v/b notAsked']]]],
  ['additionalProperties with a schema', { properties: { a: true }, additionalProperties: { type: 'string' } }, [{ a: 1, b: 'x' }], [[{ b: 1 }, ['/v/b type']]]],
  ['patternProperties', { patternProperties: { '^x': { minimum: 2 }, 'y$': { maximum: 3 } } }, [{ xy: 2, a: 0 }], [[{ xa: 1, ay: 4 }, ['/v/xa minimum', '/v/ay maximum']]]],
  ['propertyNames, at the property', { propertyNames: { maxLength: 2 } }, [{ ab: 1 }], [[{ abc: 1 }, ['/v/abc propertyNames']]]],
  ['unevaluatedProperties across allOf and if', { allOf: [{ properties: { a: { type: 'string' } } }], if: { properties: { b: { const: 1 } }, required: ['b'] }, then: { properties: { c: true } }, unevaluatedProperties: false }, [{ a: 'x', b: 1, c: 2 }], [[{ c: 1 }, ['/v/c notAsked']], [{ a: 1 }, ['/v/a type']]]],
  ['unevaluatedProperties and a branch that holds', { anyOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: true } }], unevaluatedProperties: { type: 'string' } }, [{ a: 1, b: 2 }, { c: 'x', b: 1 }], [[{ a: 2 }, ['/v/a type']]]],
  ['unevaluatedItems', { prefixItems: [true], contains: { const: 'x' }, unevaluatedItems: false }, [[1, 'x'], ['x', 'x']], [[['x', 2], ['/v/1 notAsked']]]],
  ['anyOf, whose details are hidden', { anyOf: [{ required: ['a'] }, { properties: { b: { type: 'string' } }, required: ['b'] }] }, [{ a: 1 }, { b: 'x' }], [[{ b: 1 }, ['/v anyOf']]]],
  ['oneOf', { oneOf: [{ minimum: 2 }, { maximum: 5 }] }, [1, 6], [[3, ['/v oneOf']]]],
  ['not', { not: { type: 'string' } }, [1], [['x', ['/v not']]]],
  ['if, then, else', { if: { type: 'string' }, then: { minLength: 2 }, else: { minimum: 2 } }, ['ab', 2], [['a', ['/v minLength']], [1, ['/v minimum']]]],
  ['if without then', { if: { type: 'string' } }, ['a', 1], []],
  ['allOf', { allOf: [{ minLength: 2 }, { pattern: '^a' }] }, ['ab'], [['b', ['/v minLength', '/v pattern']]]],
  ['a schema that is true, or false', { properties: { a: true, b: false } }, [{ a: [] }], [[{ b: null }, ['/v/b notAsked']]]],
];

describe('the code of each keyword', () => {
  for (const [name, schema, right, wrong] of cases) {
    it(name, async () => {
      for (const [kind, validators] of Object.entries(await bothValidators(bare({ properties: { v: schema } })))) {
        for (const value of right) assert.deepEqual(names(validators.whole(value === undefined ? {} : { v: value })), [], `${kind} ${JSON.stringify(value)?.slice(0, 80)}`);
        for (const [value, expected] of wrong) assert.deepEqual(names(validators.whole({ v: value })), [...expected].sort(), `${kind} ${JSON.stringify(value).slice(0, 80)}`);
      }
    });
  }

  it('comes with what a message can use', async () => {
    const plan = bare({ properties: { a: { maxLength: 3 }, b: { contains: { const: 1 }, maxContains: 2 }, c: { format: 'date' } } });
    for (const validators of Object.values(await bothValidators(plan))) {
      assert.deepEqual(validators.whole({ a: 'abcd', b: [], c: 'x' }).map(({ params }) => params), [{ limit: 3 }, { min: 1, max: 2 }, { limit: 'date' }]);
    }
  });
});

describe('names of properties', () => {
  for (const key of [...KEYS, '']) {
    const pointer = `/${escapeKey(key)}`;
    const answers = (value: Json): JsonObject => Object.fromEntries([[key, value]]);
    it(`may be ${JSON.stringify(key)}`, async () => {
      const plan = bare(
        { properties: Object.fromEntries([[key, { type: 'object', properties: Object.fromEntries([[key, { maxLength: 1 }]]), required: [key], dependentRequired: Object.fromEntries([[key, ['other']]]) }]]), required: [key] },
        { pages: [{ id: 'page', title: { vi: '' }, sections: [{ id: 's', fields: [pointer] }] }] },
      );
      for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
        assert.deepEqual(names(validators.whole({})), [`${pointer} required`], kind);
        assert.deepEqual(names(validators.field(pointer, answers(1))), [`${pointer} type`], kind);
        assert.deepEqual(names(validators.page('page', answers({}))), [`${pointer}${pointer} required`], kind);
        assert.deepEqual(names(validators.field(pointer + pointer, answers(answers('ab')))), [`${pointer}${pointer} maxLength`], kind);
        assert.deepEqual(names(validators.whole(answers(answers('ab')))), [`${pointer}${pointer} maxLength`, `${pointer}/other required`].sort(), kind);
      }
    });
  }

  it('are the own ones of an object alone, in conditions too', async () => {
    const plan = bare({ if: { required: ['constructor'] }, then: { required: ['a'] }, else: { required: ['toString', '__proto__'] } });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({})), ['/__proto__ required', '/toString required'], kind);
      assert.deepEqual(names(validators.whole({ constructor: 1 })), ['/a required'], kind);
    }
  });

  it('may be empty in a condition, which Ajv takes for no name', async () => {
    const plan = bare({ not: { required: [''] } });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({})), [], kind);
      assert.deepEqual(names(validators.whole({ '': 1 })), [' not'], kind);
    }
  });

  it('may be __proto__ in a condition, which Ajv passes over', async () => {
    const plan = bare({ not: { properties: JSON.parse('{ "__proto__": { "type": "number" } }') as JsonObject } });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole(JSON.parse('{ "__proto__": 1 }') as JsonObject)), [' not'], kind);
      assert.deepEqual(names(validators.whole(JSON.parse('{ "__proto__": "x" }') as JsonObject)), [], kind);
    }
  });
});

describe('compiled validators', () => {
  it('of another plan are an error, never a silent yes', async () => {
    const module = (await import(`data:text/javascript,${encodeURIComponent(emitValidators(bare({ properties: { a: { maxLength: 3 } } })))}`)) as CompiledModule;
    assert.throws(() => compiled(bare({ properties: { a: { maxLength: 4 } } }), module).whole({ a: 'x' }), /not made from this plan/);
  });
  it('are one function for each different schema', () => {
    const size = (count: number): number => emitValidators(bare({ properties: Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, { type: 'string', maxLength: 3 }])) })).length;
    assert.equal(size(1_000), size(1));
  });
  it('keep texts that look like code', () => {
    const text = 'const schema1 = 1; const schema20 = 2; require("ajv/dist/runtime/equal").default';
    assert.ok(emitValidators(bare({ properties: { a: { enum: [text] } } })).includes(JSON.stringify(text)));
  });
});

describe('references that are left in a plan', () => {
  it('find what they point at, in a condition as well', async () => {
    const plan = bare({
      $defs: { short: { $anchor: 'short', maxLength: 2 }, tree: { type: 'object', properties: { left: { $ref: '#/$defs/tree' } }, additionalProperties: false } },
      properties: { a: { $ref: '#/$defs/short' }, b: { not: { $ref: '#short' } }, c: { $dynamicRef: '#tree' }, d: { if: { $ref: '#/$defs/tree' }, then: false } },
      $comment: 'one document', allOf: [{ $dynamicAnchor: 'tree', properties: { c: true } }],
    });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({ a: 'ab', b: 'abc', c: 1, d: { left: { right: 1 } } })), [], kind);
      assert.deepEqual(names(validators.whole({ a: 'abc', b: 'ab', d: { left: {} } })), ['/a $ref', '/b not', '/d notAsked'], kind);
    }
  });
});

describe('checks and warnings', () => {
  const line = { type: 'string', title: 'Dòng' };
  const date = { type: 'string', title: 'Ngày', format: 'date' };
  const plan = planOf({
    properties: {
      total: { type: 'integer', title: 'Tổng', 'x-warning': [{ code: 'large', message: 'Lớn', schema: { maximum: 10 } }] },
      lines: {
        type: 'array', title: 'Dòng',
        items: {
          type: 'object',
          properties: {
            name: { ...line, 'x-check': [{ code: 'other', message: 'Khác', rule: { '!=': [{ var: '1/name' }, { var: '1/alias' }] } }] },
            alias: line, from: { ...date, 'x-notAfter': '1/to' }, to: date,
          },
        },
      },
    },
  });
  it('are of the own row, and looked at only while there is an answer', async () => {
    const answers = { total: 11, lines: [{ name: 'a', alias: 'b', from: '2026-01-02', to: '2026-01-01' }, { name: 'a', alias: 'a', from: '2026-01-01' }, {}] };
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole(answers)), ['/lines/0/from notAfter', '/lines/1/name other'], kind);
      assert.deepEqual(names(validators.page('group-1', answers)), ['/lines/0/from notAfter', '/lines/1/name other'], kind);
      assert.deepEqual(names(validators.page('rest-1', answers)), [], kind);
      assert.deepEqual(names(validators.field('/lines/1/name', answers)), ['/lines/1/name other'], kind);
      assert.deepEqual(names(validators.field('/lines/0/name', answers)), [], kind);
      assert.deepEqual(validators.field('/lines/0/from', answers), [{ pointer: '/lines/0/from', code: 'notAfter', params: { limit: '2026-01-01', field: '/lines/0/to' } }], kind);
      assert.deepEqual(names(validators.warnings(answers)), ['/total large'], kind);
      assert.deepEqual(names(validators.warnings(answers, '/total')), ['/total large'], kind);
      assert.deepEqual(names(validators.warnings(answers, '/lines')), [], kind);
      assert.deepEqual(names(validators.warnings({})), [], kind);
    }
  });
});
