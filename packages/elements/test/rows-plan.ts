import type { Field, JsonObject, Plan } from '@motcua/procedure';
import { plan as base, planField } from './plan.ts';

const relations = [
  { value: 'child', label: { vi: 'con', en: 'child' } },
  { value: 'spouse', label: { vi: 'vợ hoặc chồng', en: 'spouse' } },
  { value: 'other', label: { vi: 'khác', en: 'other' } },
];

const members: Field = planField('/members', 'array', 'rows', 'Thành viên cùng thay đổi', {
  title: { vi: 'Thành viên cùng thay đổi', en: 'Members who move too' },
  minItems: 1,
  maxItems: 4,
  sources: [{ guard: [], from: ['/family/spouse', '/family/children'], lock: false }],
  rows: { summary: { vi: '{name} – {relation}' }, item: { vi: 'Thành viên', en: 'Member' }, add: { vi: 'Thêm thành viên', en: 'Add a member' }, table: true },
  messages: { contains: { vi: 'Đánh dấu đúng một người là vợ hoặc chồng' } },
  items: planField('/members/-', 'object', 'group', 'Thành viên', {
    children: [
      planField('/members/-/name', 'string', 'text', 'Họ, chữ đệm, tên', {
        maxLength: 50,
        sources: [{ guard: [], from: ['/-/name'], lock: true }],
        checks: [{ level: 'warning', code: 'oneWord', message: { vi: 'Tên chỉ có một chữ: ghi đủ họ và tên' }, reads: [], condition: 1 }],
      }),
      planField('/members/-/birthDate', 'string', 'date', 'Ngày sinh', { required: [], format: 'date', sources: [{ guard: [], from: ['/-/birthDate'], lock: false }] }),
      planField('/members/-/relation', 'string', 'select', 'Quan hệ', { required: [], options: relations }),
      planField('/members/-/relationText', 'string', 'text', 'Quan hệ khác', { declared: [[0]] }),
    ],
  }),
});

const houses: Field = planField('/houses', 'array', 'rows', 'Nhà đất', {
  required: [],
  rows: { item: { vi: 'Nhà' }, table: false },
  items: planField('/houses/-', 'object', 'group', 'Nhà', {
    children: [
      planField('/houses/-/address', 'string', 'text', 'Địa chỉ'),
      planField('/houses/-/papers', 'array', 'rows', 'Giấy tờ', {
        required: [],
        rows: { item: { vi: 'Giấy' }, summary: { vi: 'số {number}' }, table: false },
        items: planField('/houses/-/papers/-', 'object', 'group', 'Giấy tờ', { children: [planField('/houses/-/papers/-/number', 'string', 'text', 'Số giấy')] }),
      }),
    ],
  }),
});

const phones: Field = planField('/phones', 'array', 'rows', 'Số điện thoại', {
  required: [],
  maxItems: 3,
  rows: { item: { vi: 'Số' }, add: { vi: 'Thêm số' }, table: false },
  items: planField('/phones/-', 'string', 'text', 'Số điện thoại'),
});

const contact: Field = planField('/contact', 'object', 'group', 'Liên hệ', {
  messages: { anyOf: { vi: 'Ghi email hoặc địa chỉ nhận thư' } },
  children: [planField('/contact/email', 'string', 'text', 'Email', { required: [] }), planField('/contact/post', 'string', 'text', 'Địa chỉ nhận thư', { required: [] })],
});

const total: Field = planField('/total', 'integer', 'integer', 'Số người', { required: [], readOnly: true, compute: { count: [{ var: 'members' }] } });

const isOther = { properties: { relation: { const: 'other' } }, required: ['relation'] };

const schema: JsonObject = {
  type: 'object',
  required: ['members', 'contact'],
  properties: {
    members: {
      type: 'array',
      minItems: 1,
      maxItems: 4,
      contains: { properties: { relation: { const: 'spouse' } }, required: ['relation'] },
      minContains: 0,
      maxContains: 1,
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', maxLength: 50 }, birthDate: { type: 'string', format: 'date' }, relation: { enum: ['child', 'spouse', 'other'] } },
        if: isOther,
        then: { required: ['relationText'], properties: { relationText: { type: 'string' } } },
      },
    },
    houses: {
      type: 'array',
      items: {
        type: 'object',
        required: ['address'],
        properties: {
          address: { type: 'string' },
          papers: { type: 'array', items: { type: 'object', required: ['number'], properties: { number: { type: 'string', pattern: '^[0-9]+$' } } } },
        },
      },
    },
    phones: { type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', pattern: '^[0-9]+$' } },
    contact: { type: 'object', properties: { email: { type: 'string' }, post: { type: 'string' } }, anyOf: [{ required: ['email'] }, { required: ['post'] }] },
  },
};

/** Repeated groups of each kind: a table with a branch and limits, rows in rows, plain answers; and what is wrong with a whole. */
export const rowsPlan: Plan = {
  ...base,
  procedure: { ...base.procedure, components: [] },
  schema,
  conditions: [
    { at: '/members/-', schema: isOther, reads: ['/members/-/relation'] },
    { at: '/members/-/name', schema: { pattern: ' ' }, reads: [] },
  ],
  fields: [members, houses, phones, contact, total],
  order: [
    '/members', '/members/-', '/members/-/name', '/members/-/birthDate', '/members/-/relation', '/members/-/relationText',
    '/houses', '/houses/-', '/houses/-/address', '/houses/-/papers', '/houses/-/papers/-', '/houses/-/papers/-/number',
    '/phones', '/phones/-', '/contact', '/contact/email', '/contact/post', '/total',
  ],
  pages: [
    { id: 'members', title: { vi: 'Thành viên' }, sections: [{ id: 'members', fields: ['/members', '/total'] }] },
    { id: 'houses', title: { vi: 'Nhà đất' }, sections: [{ id: 'houses', fields: ['/houses', '/phones'] }] },
    { id: 'contact', title: { vi: 'Liên hệ và nhận kết quả' }, sections: [{ id: 'contact', fields: ['/contact'] }] },
  ],
};

/** The same, gone through from a list of tasks. */
export const tasksPlan: Plan = { ...rowsPlan, flow: 'tasks' };
