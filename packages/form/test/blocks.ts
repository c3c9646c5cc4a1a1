import type { JsonObject, Plan, Validators } from '@motcua/procedure';
import { planOf } from './plan-of.ts';

/** Of ten fields: six texts with one pattern, one integer, one choice, one yes/no, one date. */
const block = (index: number): JsonObject => ({
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((text) => [`text${index}_${text}`, { type: 'string', title: 'Chữ', ...(text === 6 ? { pattern: '^[0-9]{3}$' } : {}) }])),
  [`number${index}`]: { type: 'integer', title: 'Số', minimum: 1 },
  [`choice${index}`]: { type: 'string', title: 'Chọn', oneOf: ['a', 'b'].map((value) => ({ const: value, title: value })) },
  [`sure${index}`]: { type: 'boolean', title: 'Có' },
  [`day${index}`]: { type: 'string', title: 'Ngày', format: 'date' },
});

/**
 * A form of many questions in blocks of ten, in pages of two blocks. With `linked`, each block has more: a sum, a question that a
 * choice opens, a date that may not lie after the block's own, a group that need not be there.
 */
export const blocks = (fields: number, { linked = false } = {}): Plan => {
  const count = fields / 10;
  const indices = Array.from({ length: count }, (_, index) => index);
  const more = (index: number): JsonObject => ({
    [`twice${index}`]: { type: 'integer', title: 'Gấp đôi', 'x-compute': { '+': [{ var: `number${index}` }, { var: `number${index}` }] } },
    [`until${index}`]: { type: 'string', title: 'Đến ngày', format: 'date', 'x-notAfter': `/day${index}` },
    [`group${index}`]: { type: 'object', title: 'Nhóm', required: ['one'], properties: { one: { type: 'string', title: 'Một' }, two: { type: 'string', title: 'Hai' } } },
  });
  const plan = planOf({
    required: indices.map((index) => `text${index}_1`),
    properties: Object.assign({}, ...indices.map((index) => ({ ...block(index), ...(linked ? more(index) : {}) }))) as JsonObject,
    ...(linked
      ? {
          allOf: indices.map((index) => ({
            if: { properties: { [`choice${index}`]: { const: 'b' } }, required: [`choice${index}`] },
            then: { required: [`opened${index}`], properties: { [`opened${index}`]: { type: 'string', title: 'Mở thêm' } } },
          })),
        }
      : {}),
  });
  const pointers = plan.fields.map(({ pointer }) => pointer);
  const perPage = 20;
  const pages = Array.from({ length: Math.ceil(pointers.length / perPage) }, (_, page) => ({
    id: `page${page}`,
    title: { vi: `Trang ${page + 1}` },
    sections: [{ id: 'all', fields: pointers.slice(page * perPage, (page + 1) * perPage) }],
  }));
  return { ...plan, pages };
};

export interface Counted extends Validators {
  /** What was called, with the field or the condition it was called for. */
  readonly calls: string[];
}

/** Validators that write down each time they are called. */
export const counting = (validators: Validators): Counted => {
  const calls: string[] = [];
  const noted = <T>(call: string, result: T): T => {
    calls.push(call);
    return result;
  };
  return {
    calls,
    whole: (instance) => noted('whole', validators.whole(instance)),
    page: (id, instance) => noted(`page ${id}`, validators.page(id, instance)),
    field: (pointer, instance) => noted(`field ${pointer}`, validators.field(pointer, instance)),
    warnings: (instance, pointer) => noted(`warnings ${pointer ?? ''}`, validators.warnings(instance, pointer)),
    condition: (index, instance, rows) => noted('condition', validators.condition(index, instance, rows)),
  };
};
