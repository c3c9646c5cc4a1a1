/** The smallest catalogue that has what the gateway must handle: a branch, locks, two sources, an agency, a code list. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DossierComponent, Field, Plan } from '@motcua/procedure';

export const CODE = '9.999999';
export const VERSION = '1.0.0';

const text = (vi: string) => ({ vi });
const field = (pointer: string, rest: Partial<Field> = {}): Field => ({
  pointer,
  key: pointer.slice(pointer.lastIndexOf('/') + 1),
  type: 'string',
  control: 'text',
  title: text(pointer),
  declared: [[]],
  refused: [],
  required: [],
  ...rest,
});

const MARRIED = { type: 'object', required: ['status'], properties: { status: { const: 'married' } } };
const PERMANENT = { type: 'object', required: ['kind'], properties: { kind: { const: 'permanent' } } };

/** Papers: an ordinary one, one that takes archives, one that only the married hand in. Only a plan that requires one makes dossiers without files wrong. */
export const COMPONENTS: readonly DossierComponent[] = [
  { code: 'TP.1', name: text('Giấy thử'), required: false, maxFiles: 3 },
  { code: 'TP.2', name: text('Tệp nén'), required: false, accept: ['zip', 'docx', 'pdf'], maxFiles: 40 },
  { code: 'TP.3', name: text('Giấy kết hôn'), required: true, guard: [0], maxBytes: 1_000 },
];

export const tinyPlan = (changes: Partial<Plan['procedure']> = {}): Plan => ({
  format: 'motcua.plan/1',
  procedure: {
    code: CODE,
    version: VERSION,
    name: { vi: 'Thủ tục thử nghiệm', en: 'A procedure for tests' },
    summary: text('Để thử'),
    audience: text('Cá nhân'),
    processing: { value: 3, unit: 'WORKING_DAY' },
    feeNote: text('Không'),
    field: { name: text('Thử') },
    result: { code: 'KQ.G15.000038', name: text('Kết quả') },
    components: COMPONENTS,
    legalBasis: [],
    effectiveFrom: '2025-07-01',
    ...changes,
  },
  schema: {
    type: 'object',
    required: ['name', 'status', 'kind'],
    properties: {
      context: { type: 'object' },
      name: { type: 'string', minLength: 1, maxLength: 20 },
      birthDate: { type: 'string', maxLength: 10 },
      email: { type: 'string', maxLength: 40 },
      kind: { enum: ['permanent', 'temporary'] },
      address: { type: 'string', maxLength: 40 },
      status: { enum: ['single', 'married'] },
      length: { type: 'integer' },
    },
    allOf: [
      { if: MARRIED, then: { required: ['spouse'], properties: { spouse: { type: 'string', minLength: 2, maxLength: 20 } } } },
    ],
  },
  conditions: [
    { at: '', schema: MARRIED, reads: ['/status'] },
    { at: '', schema: PERMANENT, reads: ['/kind'] },
  ],
  fields: [
    field('/context', { type: 'object', control: 'group', readOnly: true, children: [field('/context/today', { readOnly: true })] }),
    field('/name', { required: [[]], maxLength: 20, sources: [{ guard: [], from: ['/person/name'], lock: true }] }),
    field('/birthDate', { sources: [{ guard: [], from: ['/person/birthDate'], lock: true }] }),
    field('/email', { sources: [{ guard: [], from: ['/person/email'], lock: false }] }),
    field('/kind', { required: [[]] }),
    field('/address', {
      maxLength: 40,
      sources: [
        { guard: [1], from: ['/residence/permanent/detail'], lock: true },
        { guard: [~1], from: ['/residence/temporary/detail'], lock: true },
      ],
    }),
    field('/status', { required: [[]], control: 'radio' }),
    field('/spouse', { declared: [[0]], required: [[0]], maxLength: 20 }),
    field('/length', { type: 'integer', readOnly: true, compute: { '+': [1, 1] } }),
  ],
  order: ['/context', '/context/today', '/name', '/birthDate', '/email', '/kind', '/address', '/status', '/spouse', '/length'],
  pages: [{ id: 'all', title: text('Tất cả'), sections: [{ id: 'all', fields: ['/name', '/birthDate', '/email', '/kind', '/address', '/status', '/spouse'] }] }],
});

/** Someone who never was: number of a birth place that there isn't any more. */
export const AN = { sub: 'an', SoDinhDanh: '001090000001', HoVaTen: 'Nguyễn Văn An', roles: ['citizen'] };
export const BINH = { sub: 'binh', SoDinhDanh: '001190000002', HoVaTen: 'Trần Thị Bình', roles: ['citizen'] };
export const OFFICER = { sub: 'officer', HoVaTen: 'Cán bộ', roles: ['officer'] };

const record = {
  person: { personalId: AN.SoDinhDanh, name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com' },
  residence: { permanent: { country: 'VN', detail: 'Số 1, đường Thử' }, temporary: { country: 'VN', detail: 'Số 2, đường Thử' } },
  sources: {
    person: { authority: 'Cơ sở dữ liệu thử', record: 'P-1', verified: true },
    residence: { authority: 'Cơ sở dữ liệu thử', record: 'R-1', verified: true },
  },
};

export interface TinyWorld {
  readonly catalogue: string;
  readonly repositories: Readonly<Record<string, string>>;
}

const write = async (file: string, content: unknown): Promise<void> => {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify(content));
};

export const writePlan = (catalogue: string, plan: Plan): Promise<void> =>
  write(join(catalogue, 'procedures', plan.procedure.code, plan.procedure.version, 'plan.json'), plan);

export const makeTinyWorld = async (folder: string): Promise<TinyWorld> => {
  const catalogue = join(folder, 'catalogue');
  const repository = join(folder, 'repository');
  await writePlan(catalogue, tinyPlan());
  await write(join(catalogue, 'code-lists', 'countries.json'), { format: 'motcua.code-list/1', id: 'countries', options: [{ value: 'VN', label: { vi: 'Việt Nam' } }] });
  await write(join(catalogue, 'code-lists', 'communes', '01.json'), { format: 'motcua.code-list/1', id: 'communes/01', options: [{ value: '00004', label: { vi: 'Phường Thử' } }] });
  await write(join(catalogue, 'agencies', 'H99.001.json'), {
    format: 'motcua.agency/1',
    id: 'H99.001',
    name: { vi: 'Phường Thử' },
    recipient: { vi: 'Ủy ban nhân dân phường Thử' },
    holidays: [],
    fees: { [CODE]: { amount: 1000, note: { vi: 'Thử' } } },
    repositories: [
      { id: 'population', name: { vi: 'Dân cư thử' }, holds: ['person', 'identityDocument', 'residence'] },
      { id: 'civil-status', name: { vi: 'Hộ tịch thử' }, holds: ['civilStatus'] },
    ],
  });
  await write(join(repository, 'an.json'), record);
  return { catalogue, repositories: { population: pathToFileURL(repository).href } };
};
