/** Repeated groups, definitions that contain themselves, and what rules say of rows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate, answersOf, strayAnswers } from '../src/evaluate.ts';
import { interpret } from '../src/interpret.ts';
import type { Field, Json, JsonObject } from '../src/plan.ts';
import { fieldsOf } from '../src/plan-reading.ts';
import { instancesOf } from '../src/template.ts';
import { withValue } from '../src/with-value.ts';
import { bothValidators, names, planOf } from './support.ts';

const line = { type: 'string', title: 'Dòng' };
const yes = { type: 'string', title: 'Có không', oneOf: [{ const: 'yes', title: 'Có' }, { const: 'no', title: 'Không' }] };
const members: JsonObject = {
  required: ['members'],
  properties: {
    head: line,
    members: {
      title: 'Thành viên',
      type: 'array',
      minItems: 1,
      items: {
        title: 'Thành viên',
        type: 'object',
        required: ['name'],
        properties: { name: line, married: yes, full: { type: 'string', title: 'Ghép', 'x-compute': { cat: [{ var: 'head' }, ' ', { var: '1/name' }] } } },
        if: { properties: { married: { const: 'yes' } }, required: ['married'] },
        then: { required: ['spouse'], properties: { spouse: line } },
      },
    },
    total: { type: 'integer', title: 'Số người', 'x-compute': { count: [{ var: 'members' }] } },
  },
};

const pointers = (fields: readonly Field[]): string[] => fieldsOf(fields).map(({ pointer }) => pointer);

describe('repeated groups', () => {
  const plan = planOf(members);
  const over = (answers: JsonObject) => evaluate(plan, answers, {}, interpret(plan));

  it('are one field with a row of its own kind', () => {
    assert.deepEqual(pointers(plan.fields), ['/head', '/members', '/members/-', '/members/-/name', '/members/-/married', '/members/-/full', '/members/-/spouse', '/total']);
    const list = plan.fields.find(({ key }) => key === 'members');
    assert.equal(list?.control, 'rows');
    assert.deepEqual(list?.rows, { item: { vi: 'Thành viên' }, table: true });
    assert.equal(list?.minItems, 1);
  });

  it('are asked row by row, each by its own conditions', () => {
    const { asked, required, instance } = over({ head: 'A', members: [{ name: 'x', married: 'yes' }, { married: 'no', spouse: 'gone' }] });
    assert.deepEqual([...asked].filter((pointer) => pointer.endsWith('spouse')), ['/members/0/spouse']);
    assert.equal(required.has('/members/0/spouse'), true);
    assert.equal(required.has('/members/1/name'), true);
    assert.deepEqual(instance, { head: 'A', members: [{ name: 'x', married: 'yes', full: 'A x' }, { married: 'no', full: 'A ' }], total: 2 });
    assert.deepEqual(answersOf(plan, instance), { head: 'A', members: [{ name: 'x', married: 'yes' }, { married: 'no' }] });
  });

  it('name what is wrong at the row that it is in', () => {
    const answers = { members: [{ name: 'x', married: 'yes' }, {}] };
    assert.deepEqual(names(interpret(plan).whole(over(answers).instance)), ['/members/0/spouse required', '/members/1/name required']);
    assert.deepEqual(names(interpret(plan).whole(over({}).instance)), ['/members required']);
    assert.deepEqual(names(interpret(plan).whole(over({ members: [] }).instance)), ['/members minItems']);
  });

  it('let nothing in that is not asked, nor what is no row', () => {
    const answers = { members: [{ name: 'x', spouse: 'y', full: 'z', other: 1 }, 'no row', null], total: 9 };
    assert.deepEqual(names(strayAnswers(plan, answers, over(answers))), ['/members/0/full notAsked', '/members/0/other notAsked', '/members/0/spouse notAsked', '/total notAsked']);
    assert.deepEqual(names(interpret(plan).whole(over(answers).instance)).filter((issue) => issue.endsWith('type')), ['/members/1 type', '/members/2 type']);
    assert.deepEqual(names(interpret(plan).whole(over({ members: { length: 3 } }).instance)), ['/members type']);
  });

  it('of plain answers, and lists of choices, which are one answer', () => {
    const lists = planOf({ properties: { aliases: { type: 'array', title: 'Tên khác', items: line }, days: { type: 'array', title: 'Ngày', items: { enum: ['mon', 'tue'] } } } });
    assert.deepEqual(pointers(lists.fields), ['/aliases', '/aliases/-', '/days']);
    assert.equal(lists.fields[1]?.control, 'checkboxes');
    const { instance } = evaluate(lists, { aliases: ['a', 'b'], days: ['tue', 'wed'] }, {}, interpret(lists));
    assert.deepEqual(instance, { aliases: ['a', 'b'], days: ['tue', 'wed'] });
    assert.deepEqual(names(interpret(lists).whole(instance)), ['/days/1 enum']);
  });

  it('are compared with each other', () => {
    const rule = planOf({ properties: { ids: { type: 'array', title: 'Số', items: line }, each: { type: 'boolean', title: 'Khác nhau', 'x-compute': { distinct: [{ var: 'ids' }] } } } });
    const distinct = (ids: JsonObject[string]) => evaluate(rule, { ids }, {}, interpret(rule)).instance['each'];
    assert.deepEqual([['a', 'b'], ['a', 'b', 'a'], [], [null, null, 'a'], 'no list'].map(distinct), [true, false, true, true, true]);
  });

  it('read by a rule as a whole', () => {
    const sum = planOf({
      properties: {
        lines: { type: 'array', title: 'Dòng', items: { type: 'object', properties: { amount: { type: 'integer', title: 'Tiền' } } } },
        total: { type: 'integer', title: 'Tổng', 'x-compute': { reduce: [{ var: 'lines' }, { '+': [{ var: 'accumulator' }, { var: 'current.amount' }] }, 0] } },
      },
    });
    assert.deepEqual(evaluate(sum, { lines: [{ amount: 2 }, { amount: 40 }] }, {}, interpret(sum)).instance.total, 42);
  });
});

describe('a definition that contains itself', () => {
  const person = { type: 'object', title: 'Người', required: ['name'], properties: { name: line, children: { type: 'array', title: 'Con', items: { $ref: '#/$defs/person', 'x-depth': 1 } }, father: { $ref: '#/$defs/person', 'x-depth': 1 } } };

  it('is tested to any depth', async () => {
    const $defs = { tree: { type: 'object', properties: { name: { type: 'string' }, next: { $ref: '#/$defs/tree' } }, required: ['name'] } };
    const chain = (length: number, last: Json): Json => (length === 0 ? last : { name: 'x', next: chain(length - 1, last) });
    const condition = planOf({ $defs, properties: { a: { title: 'A', 'x-widget': 'host', not: { $ref: '#/$defs/tree' } }, b: line }, if: { properties: { a: { not: { properties: { next: { $ref: '#/$defs/tree' } } } } }, required: ['a'] }, then: { required: ['b'] } });
    for (const [kind, validators] of Object.entries(await bothValidators(condition))) {
      assert.deepEqual(names(validators.whole({ a: chain(60, { name: 'x' }) })), ['/a not'], kind);
      assert.deepEqual(names(validators.whole({ a: chain(60, { name: 1 }) })), ['/b required'], kind);
    }
  });

  it('is asked to as many levels as it says', () => {
    const plan = planOf({ $defs: { person }, properties: { head: { $ref: '#/$defs/person' } } });
    assert.equal(pointers(plan.fields).includes('/head/children/-/father/name'), false, 'one level is the second person, whatever way leads there');
    assert.equal(pointers(plan.fields).includes('/head/children/-/name'), true);
    assert.equal(pointers(plan.fields).includes('/head/father/name'), true);
    const answers = { head: { name: 'a', father: { name: 'b', father: { name: 'c' } } } };
    assert.deepEqual(names(strayAnswers(plan, answers, evaluate(plan, answers, {}, interpret(plan)))), ['/head/father/father notAsked']);
  });
});

describe('choices', () => {
  it('by truth values and by several values', () => {
    const plan = planOf({
      oneOf: [
        { properties: { owns: { const: true }, deed: line }, required: ['deed'] },
        { properties: { owns: { const: false }, landlord: line } },
      ],
    });
    const asked = (answers: JsonObject) => [...evaluate(plan, answers, {}, interpret(plan)).asked].filter(Boolean).sort();
    assert.deepEqual(asked({ owns: true }), ['/deed', '/owns']);
    assert.deepEqual(asked({ owns: false }), ['/landlord', '/owns']);
    assert.deepEqual(asked({}), ['/owns']);
  });

  it('that only say what is valid stay what they are', () => {
    const plan = planOf({ properties: { phone: line, email: line }, anyOf: [{ required: ['phone'] }, { required: ['email'] }] });
    assert.deepEqual(names(interpret(plan).whole({})), [' anyOf']);
    assert.deepEqual(names(interpret(plan).whole({ email: 'x' })), []);
  });
});

describe('pointers', () => {
  it('find the rows of a template', () => {
    const found = instancesOf('/a/-/b/-', { a: [{ b: [1, 2] }, {}, { b: [3] }] }).map(({ pointer }) => pointer);
    assert.deepEqual(found, ['/a/0/b/0', '/a/0/b/1', '/a/2/b/0']);
    assert.deepEqual(instancesOf('/a/b', {}), [{ pointer: '/a/b', rows: [] }]);
  });
  it('put values into rows and take them out', () => {
    assert.deepEqual(withValue({ a: [{ b: 1 }, { b: 2 }] }, '/a/1/b', 3), { a: [{ b: 1 }, { b: 3 }] });
    assert.deepEqual(withValue({ a: [{ b: 1 }] }, '/a/0/b', undefined), { a: [{}] });
    const root = JSON.parse('{"__proto__": {"x": 1}}') as JsonObject;
    assert.equal(JSON.stringify(withValue(root, '/__proto__/x', 2)), '{"__proto__":{"x":2}}');
  });
});

describe('formats', () => {
  const right: Record<string, readonly string[]> = {
    time: ['08:05', '23:59'], email: ['a@b.vn', 'nguyen.van+x@mail.example.com'], uri: ['https://example.vn/a?b=c'],
    phone: ['0912345678'], 'tax-code': ['0100109106', '0100109106-001', '001190000001'], 'personal-id': ['001190000001'], 'personal-name': ['Nguyễn Thị Ánh'],
  };
  const wrong: Record<string, readonly string[]> = {
    time: ['24:00', '8:5', ''], email: ['a@b', 'a b@c.vn', '@c.vn', `a@${'b'.repeat(300)}.vn`], uri: ['javascript:alert(1)', 'https://', 'example.vn'],
    phone: ['12345', '091234567x'], 'tax-code': ['0100109107', '010010910'], 'personal-id': ['00119000000', '0011900000012'], 'personal-name': ['A1', '<b>'],
  };
  for (const [format, texts] of Object.entries(right)) {
    it(`${format}, the same for both kinds of validators`, async () => {
      for (const [kind, validators] of Object.entries(await bothValidators(planOf({ properties: { a: { ...line, format } } })))) {
        for (const text of texts) assert.deepEqual(names(validators.whole({ a: text })), [], `${kind}: ${text}`);
        for (const text of (wrong[format] ?? []).filter(Boolean)) assert.deepEqual(names(validators.whole({ a: text })), ['/a format'], `${kind}: ${text}`);
      }
    });
  }
});

describe('rules', () => {
  it('speak of siblings, so that a common definition may have them', () => {
    const plan = planOf({
      properties: {
        person: {
          type: 'object',
          properties: {
            born: { type: 'string', title: 'Ngày sinh', format: 'partial-date' },
            id: { ...line, 'x-warning': [{ code: 'birthYear', message: 'Xem lại', rule: { personalIdFitsBirthDate: [{ var: '0/' }, { var: '1/born' }] } }] },
          },
        },
      },
    });
    assert.deepEqual(fieldsOf(plan.fields).find(({ key }) => key === 'id')?.checks, [
      { level: 'warning', code: 'birthYear', message: { vi: 'Xem lại' }, rule: { personalIdFitsBirthDate: [{ var: 'person.id' }, { var: 'person.born' }] }, reads: ['/person/born'] },
    ]);
  });
});
