/** Forms and answers that nobody wrote: every kind of question, each asked, required and opened by chance. */
import fc from 'fast-check';
import type { Json, JsonObject, Plan } from '@motcua/procedure';
import { compile } from '@motcua/procedure/node';

const line: JsonObject = { type: 'string', title: 'Dòng' };
const chosen = (...values: readonly string[]): JsonObject => ({ type: 'string', title: 'Chọn', oneOf: values.map((value) => ({ const: value, title: value })) });
const row: JsonObject = {
  type: 'object', title: 'Hàng', required: ['n'], properties: { n: line, kind: chosen('yes', 'no'), m: { type: 'integer', title: 'Số' } },
  if: { properties: { kind: { const: 'yes' } }, required: ['kind'] }, then: { required: ['more'], properties: { more: { ...line, maxLength: 3 } } },
};

const question: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  line,
  { ...line, maxLength: 5, pattern: '^[0-9x]+$' },
  { ...line, format: 'partial-date' },
  { ...line, format: 'tax-code' },
  { type: 'integer', title: 'Số', minimum: 1, maximum: 9 },
  { type: 'number', title: 'Số lẻ', exclusiveMinimum: 0, multipleOf: 0.5 },
  { type: 'boolean', title: 'Có' },
  { title: 'Cam đoan', const: true },
  chosen('yes', 'no'),
  { type: 'array', title: 'Nhiều', uniqueItems: true, items: { enum: ['x', 'y'] } },
  { type: 'array', title: 'Hàng', minItems: 1, maxItems: 2, items: row },
  { type: 'array', title: 'Hàng', items: row, contains: { properties: { kind: { const: 'yes' } }, required: ['kind'] }, minContains: 1, maxContains: 1 },
  { type: 'array', title: 'Tên khác', items: line },
  { type: 'object', title: 'Nhóm', required: ['p'], properties: { p: line, q: line, r: line }, dependentRequired: { q: ['r'] }, anyOf: [{ required: ['q'] }, { required: ['r'] }] },
);

const KEYS = ['a', 'b', '0', 'a/b~c', 'họ tên', '%41'] as const;
const key = fc.constantFrom(...KEYS);

const schema: fc.Arbitrary<JsonObject> = fc
  .record({ questions: fc.dictionary(key, question, { minKeys: 2 }), required: fc.uniqueArray(key), opens: key, opened: question, closes: key })
  .map(({ questions, required, opens, opened, closes }) => ({
    required: required.filter((name) => name in questions),
    properties: { ...questions, choice: chosen('yes', 'no') },
    if: { properties: { choice: { const: 'yes' } }, required: ['choice'] },
    then: { required: ['opened'], properties: { opened } },
    ...(opens in questions && closes !== opens && closes in questions && !required.includes(closes)
      ? { allOf: [{ if: { required: [opens] }, then: { properties: { [closes]: false } } }] }
      : {}),
  }));

/** All that the gateway says of a procedure, and counts its deadline by. */
const about: JsonObject = {
  version: '1.0.0', name: 'Thủ tục sinh ra', summary: 'Sinh ra', audience: 'Không ai', processing: { value: 1, unit: 'WORKING_DAY' }, feeNote: 'Không', effectiveFrom: '2026-01-01',
  field: { name: 'Thử' }, result: { code: 'KQ.G15.000038', name: 'Giấy thử' }, components: [], legalBasis: [],
};

/** As many plans, the same at each run. */
export const generatedPlans = (count: number): Plan[] =>
  fc.sample(schema, { numRuns: count, seed: 66 }).map((form, index) =>
    compile({
      dir: '', root: '', examples: [], locales: [], commonLocales: [], common: new Map(), codeLists: new Map(),
      procedure: { file: 'procedure.json', json: { ...about, code: `9.${String(index).padStart(6, '0')}` } },
      form: { file: 'form.schema.json', json: { type: 'object', ...form } },
    }),
  );

/** Anything that a hand-written request may hold at a place of an answer. */
export const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>('', ' ', 'x', '0', 'yes', 'no', 'VN', '01', 'self', 'other', '2026-02-30', '1990', '001190000001', '0100109106', 0, 1, -1, 1.5, 1e21, true, false, null, [], {}, ['x'], ['x', 'x'], { x: 1 }, [[]]),
  fc.constantFrom<Json>([{}, {}], [{ n: 'x', kind: 'yes' }], [{ n: 'x', kind: 'yes', more: 'x' }, { n: 'y', m: 1 }], [{ n: 'x', kind: 'yes', more: 'long' }, 'x', null], { p: 'x' }, { q: 'x' }, { p: 'x', q: 'x', r: 'x' }),
  fc.constantFrom('\0', '\ud800', 'x\udc00', '\ud83d\ude00'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

/** Answers to any of these forms. */
export const generatedAnswers: fc.Arbitrary<JsonObject> = fc.dictionary(fc.constantFrom(...KEYS, 'choice', 'opened', 'unknown'), anything, { maxKeys: 8 });
