/** Schemas and answers that would stop the page or the gateway: named by the linter, and bounded in any case. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DocumentError } from '../src/compile/document.ts';
import { emitValidators } from '../src/emit.ts';
import { evaluate, judge } from '../src/evaluate.ts';
import { clarityOf } from '../src/lint/clear.ts';
import { consistent, requiredRefused } from '../src/lint/contradictions.ts';
import { shortEnums } from '../src/lint/enums.ts';
import { clearPatterns } from '../src/lint/patterns.ts';
import type { Rule, Subject } from '../src/lint/rules.ts';
import type { Json, JsonObject } from '../src/plan.ts';
import { loadProcedure, readDocument } from '../src/load.ts';
import { bare } from './schemas.ts';
import { bothValidators, CODE, names, planOf, SCHEMAS } from './support.ts';

const source = loadProcedure(SCHEMAS, CODE);
const subject = (schema: JsonObject): Subject => ({
  source: { ...source, form: { file: 'form.schema.json', json: { type: 'object', ...schema } }, common: new Map() },
  plan: planOf(schema),
  repository: {},
});
const found = (rule: Rule, schema: JsonObject): string[] => rule(subject(schema)).map(({ pointer, problem }) => `${pointer} ${problem}`);
const question = (more: JsonObject): JsonObject => ({ properties: { a: { title: 'Câu', ...more } } });
const when = (key: string, value: Json): JsonObject => ({ properties: { [key]: { const: value } }, required: [key] });

describe('a schema that contradicts itself', () => {
  const cases: readonly (readonly [JsonObject, RegExp])[] = [
    [question({ type: 'string', enum: ['a', 'b'], const: 'c' }), /^\/a allows no value/],
    [question({ type: 'string', allOf: [{ enum: ['a'] }, { enum: ['b'] }] }), /^\/a allows no value/],
    [question({ type: 'integer', minimum: 5, maximum: 4 }), /^\/a has minimum 5 and maximum 4/],
    [question({ type: 'integer', minimum: 5, allOf: [{ exclusiveMaximum: 5 }] }), /^\/a has minimum 5 and exclusiveMaximum 5/],
    [question({ type: 'string', minLength: 5, maxLength: 4 }), /^\/a has minLength 5/],
    [question({ type: 'string', maxLength: 0 }), /^\/a has minLength 1 and maxLength 0/],
    [question({ type: 'array', items: { type: 'object', properties: { b: { type: 'integer', title: 'B', minimum: 2, maximum: 1 } } }, minItems: 3, maxItems: 2 }), /^\/a has minItems 3/],
    [question({ type: 'array', items: { type: 'object', properties: { b: { type: 'integer', title: 'B', minimum: 2, maximum: 1 } } } }), /^\/a\/-\/b has minimum 2/],
    [question({ type: 'string', allOf: [{ type: 'integer' }] }), /^\/a has types that exclude each other: string, integer/],
    [question({ allOf: [{ type: 'string' }, { type: 'integer' }] }), /^\/a has types that exclude each other: string, integer/],
    [{ ...question({ type: 'string' }), allOf: [{ properties: { a: { type: ['integer', 'boolean'] } } }] }, /^\/a has types that exclude each other: string, integer, boolean/],
    [question({ type: 'string', pattern: '^x', enum: ['a', 'b'] }), /^\/a allows only values that its other keywords refuse/],
    [question({ type: 'integer', const: 'x' }), /^\/a allows only values/],
    [question({ type: 'string', not: {} }), /^\/a refuses every value/],
    [question({ type: 'string', allOf: [{ not: { title: 'Gì cũng được' } }] }), /^\/a refuses every value/],
    [{ ...question({ type: 'string' }), if: when('k', 'x'), then: { properties: { a: { not: true } } } }, /^\/a refuses every value/],
    [{ properties: { k: { title: 'K', type: 'string' }, a: { title: 'A', type: 'integer', minimum: 5 } }, if: when('k', 'x'), then: { properties: { a: { maximum: 4 } } } }, /^\/a has minimum 5 and maximum 4/],
  ];
  for (const [schema, problem] of cases) {
    it(`${problem.source}`, () => {
      const problems = found(consistent, schema);
      assert.equal(problems.length, problem.source.includes('minItems') ? 2 : 1, problems.join('\n'));
      assert.match(problems[0] ?? '', problem);
    });
  }
  it('requires what it makes false', () => {
    const refused = { properties: { k: { title: 'K', type: 'string' }, a: { title: 'A', type: 'string' } } };
    assert.match(found(requiredRefused, { ...refused, required: ['a'], if: when('k', 'x'), then: { properties: { a: false } } }).join(), /^\/a is required/);
    assert.deepEqual(found(requiredRefused, { ...refused, if: when('k', 'x'), then: { properties: { a: false } }, else: { required: ['a'] } }), []);
  });
  it('only where both parts speak at once', () => {
    const branches = { properties: { k: { title: 'K', type: 'string' }, a: { title: 'A', type: 'integer' } }, if: when('k', 'x'), then: { properties: { a: { maximum: 4 } } }, else: { properties: { a: { minimum: 5 } } } };
    assert.deepEqual(found(consistent, branches), []);
    assert.deepEqual(found(consistent, question({ type: 'number', allOf: [{ type: 'integer' }], minimum: 1, maximum: 1 })), []);
  });
});

describe('a pattern', () => {
  const bad = ['^(a+)+$', '(a|a)*b', '^([a-z0-9]+\\s?)+$', '^(a|ab|b)*$', '(x+x+)+y', '^(.*,){11}P', '^(a?){30}a{30}$', '^.+@.+$', '^(\\p{L}+ ?)+$', '^(?<word>a+)+$', '^(?<x>a)(?<y>b+\\k<x>?)+$'];
  const good = ['^\\p{L}+( \\p{L}+)*$', "^[\\p{L}\\p{M}' .-]+$", '^(0|\\+84)(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}$', '^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$', '^[0-9]{1,3}(\\.[0-9]{3})*(,[0-9]+)?$', '^\\S(.*\\S)?$', '^\\[x\\]\\{1\\}$', '^(?<year>[0-9]{4})$', '^(?<đầu>[ab])-\\k<đầu>1$', '^\\k<a>(x)(?<a>y)$', '^[(?<a>]$', '(?<=a)(?<!b)c$'];
  for (const pattern of bad) it(`${pattern} backtracks`, () => assert.notEqual(clarityOf(pattern), 'clear'));
  for (const pattern of good) it(`${pattern} is clear`, () => assert.equal(clarityOf(pattern), 'clear'));
  it('that backtracks is named with its place', () => {
    assert.match(found(clearPatterns, question({ type: 'string', pattern: '^(a+)+$' })).join(), /^\/properties\/a\/pattern the pattern \^\(a\+\)\+\$ can read/);
    assert.match(found(clearPatterns, question({ type: 'string', pattern: '^(?<word>a+)+$' })).join(), /^\/properties\/a\/pattern .* in very many ways/);
    assert.deepEqual(clearPatterns({ source, plan: planOf({}), repository: {} }), []);
  });
  it('that the analysis cannot read, or comes to no end with, is named as that', () => {
    for (const pattern of ['^(?<\\u{61}>x)\\k<a>$', '(ab|cd|ef|gh){9}']) {
      assert.match(found(clearPatterns, question({ type: 'string', pattern })).join(), /^\/properties\/a\/pattern .* can’t be analysed/, pattern);
    }
  });
  it('that is none with the flag u is refused with its place', () => {
    for (const schema of [question({ type: 'string', pattern: '\\-' }), question({ type: 'string', pattern: '(' }), { if: { properties: { a: { pattern: '{' } }, required: ['a'] }, ...question({ type: 'string' }) }]) {
      assert.throws(() => planOf(schema), (error) => error instanceof DocumentError && /pattern/.test(error.pointer) && /cannot be read/.test(error.problem));
    }
  });
});

describe('a list of 50,000 choices', () => {
  const many = Array.from({ length: 50_000 }, (_, index) => `c${index}`);
  it('is named by the linter, and neither hangs nor blows what is made of it', async () => {
    const schema = question({ type: 'string', enum: many });
    assert.match(found(shortEnums, schema).join(), /^\/properties\/a\/enum has 50000 choices/);
    assert.match(found(shortEnums, question({ type: 'string', oneOf: many.map((value) => ({ const: value, title: value })) })).join(), /^\/properties\/a\/oneOf has 50000 choices/);
    assert.ok(emitValidators(planOf(schema)).length < 2 * JSON.stringify(many).length);
    for (const validators of Object.values(await bothValidators(planOf(schema)))) assert.deepEqual(names(validators.whole({ a: 'c50000' })), ['/a enum']);
  });
});

describe('what lies too deep', () => {
  const nested = (levels: number, around: (inner: JsonObject) => JsonObject): JsonObject => question(Array.from({ length: levels }).reduce<JsonObject>(around, { type: 'string', title: 'Câu' }));
  const objects = (levels: number): JsonObject => nested(levels, (a) => ({ type: 'object', title: 'Nhóm', properties: { a } }));
  const chain = (levels: number, link: (next: JsonObject) => JsonObject): JsonObject => {
    const definitions = Array.from({ length: levels }, (_, index) => [`d${index}`, link({ $ref: `#/$defs/d${index + 1}` })] as const);
    return { ...question({ $ref: '#/$defs/d0' }), $defs: { ...Object.fromEntries(definitions), [`d${levels}`]: { type: 'string' } } };
  };
  const cases: readonly (readonly [string, JsonObject, RegExp])[] = [
    ['groups', objects(65), /^(\/a){65} .*64 groups/],
    ['groups without end', objects(20_000), /levels deep/],
    ['groups that references make', chain(70, (a) => ({ type: 'object', title: 'Nhóm', properties: { a } })), /^(\/a){65} .*64 groups/],
    ['references', chain(5_000, (next) => next), /^\/\$defs\/d254 .*256 schemas/],
    ['references in allOf', chain(5_000, (next) => ({ allOf: [next] })), /256 schemas/],
    ['parts of an allOf', nested(5_000, (part) => ({ allOf: [part] })), /levels deep/],
    ['conditions', nested(5_000, (otherwise) => ({ if: { const: 'x' }, then: { maxLength: 3 }, else: otherwise })), /levels deep/],
  ];
  for (const [name, schema, problem] of cases) {
    it(`${name}: is named with its place`, () => {
      assert.throws(() => planOf(schema), (error) => error instanceof DocumentError && problem.test(`${error.pointer} ${error.problem}`));
    });
  }
  it('is named before anything else of a file is looked at', () => {
    const root = mkdtempSync(join(tmpdir(), 'motcua-deep-'));
    writeFileSync(join(root, 'deep.json'), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    assert.throws(() => readDocument(root, 'deep.json'), (error) => error instanceof DocumentError && error.file === 'deep.json' && /levels deep/.test(error.problem));
    rmSync(root, { recursive: true });
  });
  it('is none of what somebody may find their way in', async () => {
    const plan = planOf(objects(62));
    assert.deepEqual([...(consistent({ source, plan, repository: {} }))], []);
    for (const validators of Object.values(await bothValidators(plan))) assert.deepEqual(names(validators.whole({ a: { a: 1 } })), ['/a/a type']);
  });
});

/** How often an object is looked into. */
const watched = <Of extends object>(instance: Of): { readonly instance: Of; readonly looks: () => number } => {
  let looks = 0;
  const counting = <T>(result: T): T => {
    looks += 1;
    return result;
  };
  const proxy = new Proxy(instance, {
    get: (target, key) => counting(Reflect.get(target, key)),
    has: (target, key) => counting(Reflect.has(target, key)),
    ownKeys: (target) => Reflect.ownKeys(target).map(counting),
    getOwnPropertyDescriptor: (target, key) => counting(Reflect.getOwnPropertyDescriptor(target, key)),
  });
  return { instance: proxy, looks: () => looks };
};

describe('work', () => {
  const form = (count: number) => {
    const keys = Array.from({ length: count }, (_, index) => `f${index}`);
    const asks = { if: when('f1', 'x'), then: { required: ['f2'] } };
    const plan = planOf({ properties: Object.fromEntries(keys.map((key) => [key, { type: 'string', title: key, pattern: '^x+$' }])), required: keys, allOf: [asks, ...keys.slice(3).map((key) => ({ if: when('f0', key), then: { properties: { [key]: { maxLength: 3 } } } }))] });
    return { plan, answers: Object.fromEntries(keys.map((key) => [key, 'x'])) };
  };

  it('on one field does not grow with the form', async () => {
    const counts: number[][] = [];
    for (const count of [20, 1_000]) {
      const { plan, answers } = form(count);
      for (const validators of Object.values(await bothValidators(plan))) {
        const { instance, looks } = watched(answers);
        assert.deepEqual(validators.field('/f5', instance), []);
        counts.push([looks()]);
      }
    }
    assert.deepEqual(counts.slice(0, 2), counts.slice(2));
    assert.ok(Math.max(...counts.flat()) < 20, counts.join());
  });

  it('on a text of a megabyte reads it once for each pattern, and on one that is too long not at all', async () => {
    const bulky = 'x'.repeat(1_000_000);
    const plan = bare({ properties: { a: { pattern: '^x+$', maxLength: 2_000_000 }, b: { pattern: '^x+$' }, c: { items: { type: 'string' }, uniqueItems: true }, d: { anyOf: [{ const: 1 }, { maxLength: 3 }] } } });
    const own = RegExp.prototype.exec;
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      let reads = 0;
      const test = RegExp.prototype.test;
      RegExp.prototype.test = function (text) {
        if (text.length === bulky.length) reads += 1;
        return own.call(this, text) !== null;
      };
      try {
        const rows = Array.from({ length: 9_998 }, (_, index) => `row ${index}`);
        assert.deepEqual(names(validators.whole({ a: bulky, b: bulky, c: [...rows, 'row 7', 1], d: bulky, unknown: bulky })), ['/b maxLength', '/c uniqueItems', '/c/9999 type', '/d anyOf'], kind);
        assert.equal(reads, 1, kind);
      } finally {
        RegExp.prototype.test = test;
      }
    }
  });

  it('on far too many rows ends where there may be no more', async () => {
    const row = { type: 'object', properties: { name: { type: 'string', title: 'Tên', maxLength: 3 } }, required: ['name'] };
    const rows = Array.from({ length: 200_000 }, () => ({ name: 'long' }));
    for (const [more, most, limit] of [[{ maxItems: 5 }, 1_000, 5], [{}, 10_000, 10_000], [{ maxItems: 50_000 }, 10_000, 10_000]] as const) {
      const plan = planOf({ properties: { rows: { title: 'Dòng', type: 'array', items: row, uniqueItems: true, contains: { properties: { name: { const: 'x' } } }, ...more } } });
      for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
        const { instance, looks } = watched(rows);
        const [first, ...others] = validators.whole({ rows: instance });
        assert.deepEqual(first, { pointer: '/rows', code: 'maxItems', params: { limit } }, kind);
        assert.equal(others.length, most, kind);
        assert.ok(looks() < 4 * most, `${kind}: ${looks()}`);
        assert.deepEqual(validators.field('/rows/150000/name', { rows: instance }), [], kind);
        assert.deepEqual(names(validators.field('/rows/7/name', { rows: instance })), ['/rows/7/name maxLength'], kind);
        const judged = judge(plan, { rows }, {}, validators);
        assert.deepEqual(judged.slice(0, 2), [{ pointer: '/rows', code: 'maxItems', params: { limit } }, { pointer: '/rows/0/name', code: 'maxLength', params: { limit: 3 } }], kind);
        assert.equal(judged.length, most + 1, kind);
        assert.equal((evaluate(plan, { rows }, {}, validators).instance.rows as unknown[]).length, 10_001, kind);
      }
    }
  });

  it('tells what is wrong in each of some rows too many', async () => {
    const plan = planOf({ properties: { rows: { title: 'Dòng', type: 'array', maxItems: 2, items: { type: 'object', properties: { name: { type: 'string', title: 'Tên', maxLength: 3 } } } } } });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({ rows: [{}, {}, { name: 'long' }] })), ['/rows maxItems', '/rows/2/name maxLength'], kind);
    }
  });

  it('on a page prepares what the page needs alone', async () => {
    const { plan, answers } = form(1_000);
    const { interpreting } = await bothValidators(plan);
    const { instance, looks } = watched(answers);
    assert.deepEqual(interpreting?.page(plan.pages[1]?.id ?? '', instance), []);
    assert.ok(looks() < 200, String(looks()));
  });
});

describe('a wrong type from a draft', () => {
  it('is named at its place, whatever stands where', async () => {
    const plan = planOf({ properties: { group: { type: 'object', title: 'Nhóm', required: ['a'], properties: { a: { type: 'string', title: 'A' } } }, rows: { type: 'array', title: 'Hàng', items: { type: 'object', properties: { b: { type: 'integer', title: 'B', minimum: 1 } } } } } });
    for (const validators of Object.values(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({ group: 'x', rows: { length: 1 } })), ['/group type', '/rows type']);
      assert.deepEqual(names(validators.whole({ group: { a: null }, rows: [null, { b: '1' }, [], { b: 0 }] })), ['/group/a type', '/rows/0 type', '/rows/1/b type', '/rows/2 type', '/rows/3/b minimum']);
    }
  });
});
