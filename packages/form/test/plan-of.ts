/** Plans as `motcua build` makes them, from a schema alone. */
import type { JsonObject, Plan } from '@motcua/procedure';
import { compile } from '../../procedure/src/compile/compile.ts';

export const planOf = (schema: JsonObject, components: readonly JsonObject[] = []): Plan =>
  compile({
    dir: '', root: '', examples: [], locales: [], commonLocales: [], common: new Map(), codeLists: new Map(),
    procedure: { file: 'procedure.json', json: { code: '1.000000', version: '1.0.0', name: 'Thủ tục mẫu', components } },
    form: { file: 'form.schema.json', json: { type: 'object', ...schema } },
  });

const line = { type: 'string', title: 'Dòng' };
const choice = (...values: readonly string[]) => ({ title: 'Chọn', oneOf: values.map((value) => ({ const: value, title: value })) });

/** Of the shares of all members. */
const sum = { reduce: [{ var: 'members' }, { '+': [{ var: 'current.share' }, { var: 'accumulator' }] }, 0] };

/** A household: required members with a branch, a computed name, rows of their own and a check across the row; free rows of plain text. */
export const household: JsonObject = {
  required: ['head', 'members'],
  properties: {
    head: { ...line, maxLength: 20 },
    married: { type: 'string', ...choice('yes', 'no') },
    members: {
      title: 'Thành viên',
      type: 'array',
      minItems: 1,
      maxItems: 4,
      items: {
        title: 'Thành viên',
        type: 'object',
        required: ['name'],
        properties: {
          name: { ...line, maxLength: 10 },
          kind: { type: 'string', ...choice('adult', 'child') },
          since: { ...line, format: 'date', 'x-notAfter': '1/until' },
          until: { ...line, format: 'date' },
          full: { ...line, 'x-compute': { cat: [{ var: 'head' }, ' ', { var: '1/name' }] } },
          papers: { title: 'Giấy tờ', type: 'array', items: { type: 'object', title: 'Giấy tờ', required: ['number'], properties: { number: { ...line, pattern: '^[0-9]+$' }, place: line } } },
          share: { type: 'integer', title: 'Phần', default: 1 },
          together: { type: 'integer', title: 'Tất cả', 'x-compute': sum },
        },
        if: { properties: { kind: { const: 'child' } }, required: ['kind'] },
        then: { required: ['guardian', 'papers'], properties: { guardian: line } },
      },
    },
    notes: { title: 'Ghi chú', type: 'array', items: { type: 'string', title: 'Ghi chú', maxLength: 5 }, uniqueItems: true },
    spouse: { title: 'Vợ hoặc chồng', type: 'object', properties: { name: line, day: line }, required: ['name'] },
    total: { type: 'integer', title: 'Số người', 'x-compute': { count: [{ var: 'members' }] } },
    shares: { type: 'integer', title: 'Tổng', 'x-compute': sum },
    crowd: { ...line },
  },
  allOf: [
    { if: { properties: { total: { minimum: 3 } }, required: ['total'] }, then: { required: ['crowd'], properties: { crowd: line } }, else: { properties: { crowd: false } } },
    { if: { properties: { married: { const: 'yes' } }, required: ['married'] }, then: { required: ['spouse'] }, else: { properties: { spouse: false } } },
  ],
};

/** Few questions that hang together in every way: a limit that follows from an answer, a group that need not be there, rows that must differ. */
export const tangle: JsonObject = {
  properties: {
    strict: { type: 'string', ...choice('yes', 'no') },
    word: { ...line, maxLength: 12 },
    contact: { title: 'Liên hệ', type: 'object', required: ['phone'], minProperties: 2, properties: { phone: line, mail: line } },
    notes: { title: 'Ghi chú', type: 'array', uniqueItems: true, items: { type: 'string', title: 'Ghi chú' } },
  },
  if: { properties: { strict: { const: 'yes' } }, required: ['strict'] },
  then: { properties: { word: { maxLength: 1 } } },
};
