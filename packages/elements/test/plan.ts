import type { Field, FieldType, Plan } from '@motcua/procedure';

type Extra = Partial<Omit<Field, 'pointer' | 'key' | 'type' | 'control'>>;

/** A field that is always asked and always required, unless told otherwise. */
export const planField = (pointer: string, type: FieldType, control: Field['control'], vi: string, extra: Extra = {}): Field => ({
  pointer,
  key: pointer.slice(pointer.lastIndexOf('/') + 1),
  type,
  control,
  title: { vi },
  declared: [[]],
  refused: [],
  required: [[]],
  ...extra,
});

const from = (pointer: string, lock: boolean): Pick<Field, 'sources'> => ({ sources: [{ guard: [], from: [pointer], lock }] });

/** A small procedure with one of everything: groups, a branch, a code list that depends on another answer, a pledge. */
export const plan: Plan = {
  format: 'motcua.plan/1',
  procedure: {
    code: '1.000000',
    version: '1.0.0',
    name: { vi: 'Thủ tục thử nghiệm', en: 'Trial procedure' },
    summary: { vi: 'Dùng để thử các thành phần.' },
    audience: { vi: 'Người dân' },
    processing: { value: 3, unit: 'WORKING_DAY' },
    feeNote: { vi: 'Theo quy định của tỉnh.' },
    field: { name: { vi: 'Thử nghiệm' } },
    result: { code: 'KQ', name: { vi: 'Giấy xác nhận' } },
    components: [{ code: 'TP1', name: { vi: 'Giấy ủy quyền' }, required: false }],
    legalBasis: [{ number: '00/2026/NĐ-CP', title: { vi: 'Nghị định thử nghiệm' } }],
    effectiveFrom: '2026-01-01',
  },
  schema: {
    type: 'object',
    required: ['requester', 'status', 'pledge'],
    properties: {
      requester: {
        type: 'object',
        required: ['name', 'birthDate'],
        properties: {
          name: { type: 'string', maxLength: 50 },
          birthDate: { type: 'string', format: 'partial-date' },
          copies: { type: 'integer', minimum: 1, maximum: 20 },
          province: { type: 'string' },
          commune: { type: 'string' },
        },
      },
      status: { type: 'string', enum: ['single', 'married'] },
      pledge: { const: true },
    },
    if: { properties: { status: { const: 'married' } }, required: ['status'] },
    then: { required: ['spouse'], properties: { spouse: { type: 'string' } } },
  },
  conditions: [{ at: '', schema: { properties: { status: { const: 'married' } }, required: ['status'] }, reads: ['/status'] }],
  fields: [
    planField('/requester', 'object', 'group', 'Người yêu cầu', {
      children: [
        planField('/requester/name', 'string', 'text', 'Họ, chữ đệm, tên', { maxLength: 50, autocomplete: 'name', ...from('/person/name', true) }),
        planField('/requester/birthDate', 'string', 'date', 'Ngày sinh', { format: 'partial-date', ...from('/person/birthDate', false) }),
        planField('/requester/copies', 'integer', 'integer', 'Số bản', { required: [], minimum: 1, maximum: 20 }),
        planField('/requester/province', 'string', 'select', 'Tỉnh, thành phố', { required: [], options: { list: 'provinces' }, ...from('/person/province', false) }),
        planField('/requester/commune', 'string', 'select', 'Xã, phường', {
          required: [],
          options: { list: 'communes', by: '/requester/province' },
          ...from('/person/commune', false),
        }),
      ],
    }),
    planField('/status', 'string', 'radio', 'Tình trạng hôn nhân', {
      options: [
        { value: 'single', label: { vi: 'Chưa kết hôn', en: 'Single' } },
        { value: 'married', label: { vi: 'Đang có vợ hoặc chồng', en: 'Married' } },
      ],
    }),
    planField('/spouse', 'string', 'text', 'Họ tên vợ hoặc chồng', { declared: [[0]], required: [[0]] }),
    planField('/pledge', 'boolean', 'checkbox', 'Tôi cam đoan những lời khai trên là đúng'),
  ],
  order: [
    '/requester', '/requester/name', '/requester/birthDate', '/requester/copies', '/requester/province', '/requester/commune',
    '/status', '/spouse', '/pledge',
  ],
  pages: [
    { id: 'requester', title: { vi: 'Người yêu cầu', en: 'Requester' }, sections: [{ id: 'who', fields: ['/requester'] }] },
    {
      id: 'status',
      title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
      sections: [{ id: 'status', title: { vi: 'Tình trạng' }, fields: ['/status', '/spouse'] }, { id: 'pledge', fields: ['/pledge'] }],
    },
  ],
};
