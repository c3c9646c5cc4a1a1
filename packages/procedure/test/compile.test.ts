import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../src/compile/compile.ts';
import { DocumentError } from '../src/compile/document.ts';
import { evaluate, strayAnswers } from '../src/evaluate.ts';
import { interpret } from '../src/interpret.ts';
import { papersOf } from '../src/papers.ts';
import type { JsonObject } from '../src/plan.ts';
import { withValue } from '../src/with-value.ts';
import { bothValidators, names, planOf } from './support.ts';

const asked = (schema: JsonObject, answers: JsonObject): string[] => {
  const plan = planOf(schema);
  return [...evaluate(plan, answers, {}, interpret(plan)).asked].filter((pointer) => pointer !== '').sort();
};
const yes = { type: 'string', title: 'Có hay không', oneOf: [{ const: 'yes', title: 'Có' }, { const: 'no', title: 'Không' }] };
const line = { type: 'string', title: 'Dòng chữ' };

describe('a computed value that nobody sees', () => {
  const unseen = { type: 'boolean', title: 'Ẩn', 'x-widget': 'none' };
  it('is one that is computed', () => {
    assert.equal(planOf({ properties: { a: { ...unseen, 'x-compute': { '!': [{ var: 'b' }] } } } }).fields[0]?.control, 'none');
    assert.throws(() => planOf({ properties: { a: unseen } }), /Only a computed value may stay unseen|"x-widget": "none"/);
  });
});

describe('compile: what is asked', () => {
  it('follows if, then and else', () => {
    const schema = {
      properties: { a: yes },
      if: { properties: { a: { const: 'yes' } }, required: ['a'] },
      then: { properties: { b: line } },
      else: { properties: { c: line } },
    };
    assert.deepEqual(asked(schema, { a: 'yes' }), ['/a', '/b']);
    assert.deepEqual(asked(schema, { a: 'no' }), ['/a', '/c']);
    assert.deepEqual(asked(schema, {}), ['/a', '/c']);
  });

  it('follows a chain of conditions in dependency order, whatever the order of the schema', () => {
    const schema = {
      allOf: [
        { if: { properties: { b: { const: 'yes' } }, required: ['b'] }, then: { properties: { c: line } } },
        { if: { properties: { a: { const: 'yes' } }, required: ['a'] }, then: { properties: { b: yes } } },
      ],
      properties: { a: yes },
    };
    assert.deepEqual(asked(schema, { a: 'yes', b: 'yes' }), ['/a', '/b', '/c']);
    assert.deepEqual(asked(schema, { a: 'no', b: 'yes' }), ['/a'], 'an answer that is not asked decides nothing');
  });

  it('follows a discriminator, a present dependency and a refusal', () => {
    const schema = {
      properties: { kind: line, a: line, d: line },
      oneOf: [
        { title: 'Một', properties: { kind: { const: 'one' }, b: line }, required: ['b'] },
        { title: 'Hai', properties: { kind: { const: 'two' }, d: false } },
      ],
      dependentSchemas: { a: { properties: { c: line } } },
    };
    assert.deepEqual(asked(schema, { kind: 'one' }), ['/a', '/b', '/d', '/kind']);
    assert.deepEqual(asked(schema, { kind: 'two', a: 'x' }), ['/a', '/c', '/kind']);
    assert.deepEqual(planOf(schema).fields.find((field) => field.key === 'kind')?.options, [
      { value: 'one', label: { vi: 'Một' } },
      { value: 'two', label: { vi: 'Hai' } },
    ]);
  });

  it('does not ask because of a source that counts under a condition', () => {
    const schema = {
      properties: { a: yes },
      allOf: [
        { if: { properties: { a: { const: 'yes' } }, required: ['a'] }, then: { properties: { b: line } } },
        { if: { properties: { a: { const: 'no' } }, required: ['a'] }, then: { properties: { b: { 'x-source': { from: ['/person/name'] } } } } },
      ],
    };
    assert.deepEqual(asked(schema, { a: 'no' }), ['/a']);
    assert.deepEqual(asked(schema, { a: 'yes' }), ['/a', '/b']);
  });

  it('never lets outside answers in: unknown, inherited and read-only ones are named', () => {
    const plan = planOf({ properties: { a: line, sum: { type: 'string', title: 'Tính ra', 'x-compute': { cat: [{ var: 'a' }, '!'] } } } });
    const answers = JSON.parse('{ "a": "x", "sum": "y", "__proto__": { "b": "z" }, "constructor": 1 }') as JsonObject;
    const evaluation = evaluate(plan, answers, {}, interpret(plan));
    assert.deepEqual(evaluation.instance, { a: 'x', sum: 'x!' });
    assert.deepEqual(names(strayAnswers(plan, answers, evaluation)), ['/__proto__ notAsked', '/constructor notAsked', '/sum notAsked']);
    assert.equal(({} as { b?: string }).b, undefined);
  });
});

describe('compile: what a question is', () => {
  it('is found in allOf where the schema itself does not say it', () => {
    const plan = planOf({ properties: { a: { title: 'A', allOf: [{ type: 'integer', maximum: 5 }, { enum: [1, 2] }] } } });
    const [field] = plan.fields;
    assert.deepEqual([field?.type, field?.maximum], ['integer', 5]);
  });
});

describe('compile: texts for people', () => {
  it('are none of the values that answers are compared with', () => {
    const value = { title: 'x', description: 'y' };
    const plan = planOf({ properties: { title: { ...line, 'x-message': { const: 'Sai' } }, enum: { ...line, title: 'Tên', default: 'd' }, a: { title: 'A', 'x-widget': 'host', const: value, not: { enum: [value] } } } });
    assert.deepEqual(plan.fields.map(({ title }) => title.vi), ['Dòng chữ', 'Tên', 'A']);
    assert.deepEqual(plan.fields[0]?.messages, { const: { vi: 'Sai' } });
    assert.deepEqual((plan.schema as { properties: { a: JsonObject } }).properties.a, { const: value, not: { enum: [value] } });
  });
});

describe('compile: refuses what it cannot understand', () => {
  const refused = (schema: JsonObject, problem: RegExp): void => assert.throws(() => planOf(schema), (error) => error instanceof DocumentError && problem.test(error.problem));
  it('conditions that go round in a circle', () => {
    const asks = (test: string, key: string) => ({ if: { properties: { [test]: { const: 'yes' } }, required: [test] }, then: { properties: { [key]: yes } } });
    refused({ allOf: [asks('a', 'b'), asks('b', 'a')] }, /circle: .*\/a.*\/b/);
  });
  it('a choice without a discriminator', () => refused({ oneOf: [{ properties: { a: line } }, { properties: { b: line } }] }, /no property with a const/));
  it('a reference that points at nothing, or back at itself', () => {
    refused({ properties: { a: { $ref: 'nowhere.json' } } }, /points at nothing/);
    refused({ properties: { a: { $ref: '#/$defs/%' } } }, /points at nothing/);
    refused({ properties: { a: { $ref: 'https://elsewhere.example/a.json' } } }, /points at nothing/);
    refused({ $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, properties: { a: { $ref: '#/$defs/a' } } }, /back to itself/);
    refused({ $defs: { a: { type: 'object', required: ['b'], properties: { b: { $ref: '#/$defs/a' } } } }, properties: { a: { $ref: '#/$defs/a' } } }, /without end/);
  });
  it('what no control can ask for', () => {
    refused({ properties: { a: { type: 'null', title: 'Không' } } }, /cannot be asked/);
    refused({ properties: { a: { type: 'array', title: 'Danh sách' } } }, /what its rows are/);
    refused({ properties: { a: { type: 'array', title: 'Danh sách', prefixItems: [line], items: line } } }, /prefixItems/);
    refused({ properties: { a: { type: 'object', title: 'Nhóm', additionalProperties: line } } }, /any name/);
    refused({ properties: { a: { type: 'object', title: 'Nhóm' } } }, /without properties/);
    refused({ properties: { '-': line } }, /may not be called/);
    refused({ properties: { a: { const: null, title: 'Không' } } }, /only be null/);
    refused({ properties: { a: { enum: ['x', 1], title: 'Lẫn' } } }, /mixes .*: string, number/);
    refused({ properties: { a: { oneOf: [{ const: 'x' }, { const: null }], title: 'Lẫn' } } }, /mixes .*: string, null/);
    refused({ properties: { a: { type: 'array', title: 'Lẫn', items: { enum: [true, 'x'] } } } }, /mixes .*: boolean, string/);
  });
  it('choices that have parts, unless a control of the host’s asks for them', () => {
    const choices: readonly JsonObject[] = [
      { enum: [{ x: 1 }, { x: 2 }] },
      { enum: [[1], [2]] },
      { const: { x: 1 } },
      { const: [1] },
      { type: 'string', enum: [{ x: 1 }] },
      { allOf: [{ enum: [{ x: 1 }] }] },
      { oneOf: [{ const: { x: 1 }, title: 'Một' }, { const: { x: 2 }, title: 'Hai' }] },
      { type: 'array', items: { oneOf: [{ const: [1], title: 'Một' }] } },
    ];
    for (const each of choices) {
      refused({ properties: { a: { title: 'Chọn', ...each } } }, /type (object|array), which cannot be asked/);
      assert.equal(planOf({ properties: { a: { title: 'Chọn', 'x-widget': 'host', ...each } } }).fields[0]?.control, 'host');
    }
    refused({ properties: { a: { title: 'Chọn', type: 'array', items: { enum: [{ x: 1 }] } } } }, /type object, which cannot be asked/);
    refused({ properties: { a: { title: 'Chọn' } }, if: { required: ['a'] }, then: { properties: { a: { enum: [{ x: 1 }] } } } }, /type object, which cannot be asked/);
  });
  it('no group or list that is asked part by part, whatever it may be as a whole', () => {
    const plan = planOf({ properties: { a: { title: 'Nhóm', type: 'object', properties: { x: line }, enum: [{ x: 'a' }] }, b: { title: 'Dòng', type: 'array', items: line, const: ['a'] } } });
    assert.deepEqual(plan.fields.map(({ control }) => control), ['group', 'rows']);
  });
  it('so many levels that nobody could fill them in', () => {
    const person: JsonObject = { type: 'object', properties: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}`, { $ref: '#/$defs/person', 'x-depth': 9 }])) };
    refused({ $defs: { person }, properties: { a: { $ref: '#/$defs/person' } } }, /unfolds into more than/);
  });
  it('a dialect that it does not know', () => refused({ properties: { a: { ...line, $schema: 'http://json-schema.org/draft-07/schema#' } } }, /dialect/));
  it('a pointer to a field that is not there', () => refused({ properties: { a: { ...line, 'x-notAfter': '1/b' } } }, /names no field/));
});

describe('the validators', () => {
  it('hide other issues behind a wrong type, and details behind a choice', async () => {
    const plan = planOf({ properties: { a: { type: 'string', title: 'A', minLength: 3, pattern: '^x' }, b: { type: 'integer', title: 'B', not: { enum: [3] } } } });
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      assert.deepEqual(names(validators.whole({ a: 5 })), ['/a type'], kind);
      assert.deepEqual(names(validators.whole({ a: 'ab', b: 3 })), ['/a minLength', '/a pattern', '/b not'], kind);
      assert.deepEqual(validators.whole({ a: 'xy' }), [{ pointer: '/a', code: 'minLength', params: { limit: 3 } }], kind);
    }
  });

  it('compare partial dates only as far as both are known', async () => {
    const date = { type: 'string', title: 'Ngày', format: 'partial-date' };
    const plan = planOf({ properties: { from: { ...date, 'x-notAfter': '1/to' }, to: date } });
    for (const validators of Object.values(await bothValidators(plan))) {
      const codes = (from: string, to: string): string[] => validators.whole({ from, to }).map((issue) => issue.code);
      assert.deepEqual(codes('2015', '2015-01-01'), []);
      assert.deepEqual(codes('2016', '2015-12-31'), ['notAfter']);
      assert.deepEqual(codes('2015-06-02', '2015-06-01'), ['notAfter']);
      assert.deepEqual(codes('2015-06-01', '2015-06-01'), []);
    }
  });
});

describe('papers', () => {
  const status = { title: 'Tình trạng', type: 'string', oneOf: [{ const: 'single', title: 'Độc thân' }, { const: 'divorced', title: 'Đã ly hôn' }] };
  const divorced = { properties: { status: { const: 'divorced' } }, required: ['status'] };
  const plan = planOf(
    { properties: { person: { type: 'object', title: 'Người', properties: { status }, allOf: [{ if: divorced, then: { properties: { court: line } } }] }, agent: yes } },
    [
      { code: 'always', name: 'Tờ khai', required: true },
      { code: 'court', name: 'Bản án', required: true, when: { properties: { person: divorced }, required: ['person'] }, replacedBy: ['/person/court'], satisfiedBy: ['KQ.G15.000034'], maxFiles: 2 },
      { code: 'agent', name: 'Ủy quyền', required: false, help: 'Nếu làm thay', when: { properties: { agent: { const: 'yes' } }, required: ['agent'] }, accept: ['pdf'] },
    ],
  );

  it('share the condition of an if that says the same', () => {
    assert.deepEqual(plan.procedure.components, [
      { code: 'always', name: { vi: 'Tờ khai' }, required: true },
      { code: 'court', name: { vi: 'Bản án' }, required: true, guard: [0], replacedBy: ['/person/court'], satisfiedBy: ['KQ.G15.000034'], maxFiles: 2 },
      { code: 'agent', name: { vi: 'Ủy quyền' }, required: false, help: { vi: 'Nếu làm thay' }, guard: [1], accept: ['pdf'] },
    ]);
    assert.deepEqual(plan.conditions[1], { at: '', schema: { properties: { agent: { const: 'yes' } }, required: ['agent'] }, reads: ['/agent'] });
  });

  it('belong to a case while their condition holds and no verified data take their place', async () => {
    for (const [kind, validators] of Object.entries(await bothValidators(plan))) {
      const papers = (answers: JsonObject, verified: readonly string[] = []): string[] =>
        papersOf(plan, evaluate(plan, answers, {}, validators).holds, (pointer) => verified.includes(pointer)).map(({ code }) => code);
      assert.deepEqual(papers({}), ['always'], kind);
      assert.deepEqual(papers({ person: { status: 'divorced', court: 'x' }, agent: 'yes' }), ['always', 'court', 'agent'], kind);
      assert.deepEqual(papers({ person: { status: 'divorced', court: 'x' } }, ['/person/court']), ['always'], kind);
      assert.deepEqual(papers({ person: { status: 'single', court: 'x' } }), ['always'], kind);
    }
  });
});

describe('simpler language', () => {
  it('goes with its text, in both languages, and stays with a definition until another text takes its place', () => {
    const common = { file: 'common/paper.schema.json', json: { $id: 'x', title: 'Bản án đã có hiệu lực', 'x-simple': { title: 'Giấy của tòa' }, description: 'Ghi số.', type: 'string' } };
    const plan = compile({
      dir: '', root: '', examples: [], codeLists: new Map(), common: new Map([[common.file, common]]),
      locales: [{ file: 'locales/en.json', language: 'en', texts: { 'procedure.json#/summary': 'To be had', 'procedure.json#/x-simple/summary': 'Get it' } }],
      commonLocales: [{ file: 'locales/en.json', language: 'en', texts: { 'common/paper.schema.json#/x-simple/title': 'Court paper' } }],
      procedure: { file: 'procedure.json', json: { code: '1.000000', version: '1.0.0', name: 'Thủ tục mẫu', summary: 'Đề nghị cấp', 'x-simple': { summary: 'Xin' }, components: [] } },
      form: { file: 'form.schema.json', json: { type: 'object', properties: { a: { $ref: '../../common/paper.schema.json' }, b: { $ref: '../../common/paper.schema.json', title: 'Trích lục' } } } },
      layout: { file: 'layout.json', json: { pages: [{ id: 'p', title: 'Trang', sections: [{ title: 'Thời gian cư trú', 'x-simple': { title: 'Thời gian ở' }, fields: ['/a', '/b'] }] }] } },
    });
    assert.deepEqual(plan.procedure.summary, { vi: 'Đề nghị cấp', en: 'To be had', simple: { vi: 'Xin', en: 'Get it' } });
    assert.deepEqual(plan.fields.map(({ title }) => title), [{ vi: 'Bản án đã có hiệu lực', simple: { vi: 'Giấy của tòa', en: 'Court paper' } }, { vi: 'Trích lục' }]);
    assert.deepEqual(plan.pages[0]?.sections[0]?.title, { vi: 'Thời gian cư trú', simple: { vi: 'Thời gian ở' } });
    assert.ok(!JSON.stringify(plan).includes('x-simple'));
  });
});

describe('withValue', () => {
  it('copies only the way to the value, and takes values out', () => {
    const root = { a: { b: 1 }, c: { d: 2 } };
    const result = withValue(root, '/a/b', 3);
    assert.deepEqual(result, { a: { b: 3 }, c: { d: 2 } });
    assert.equal(result.c, root.c);
    assert.deepEqual(withValue(root, '/a/b', undefined), { a: {}, c: { d: 2 } });
    assert.deepEqual(withValue({}, '/x/y', 1), { x: { y: 1 } });
  });
});
