import type { DossierContent, PrefillSource } from '@motcua/client';

/** What was submitted on the test plan, with an origin of each kind that a person causes. */

export const source: PrefillSource = { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'DC-002', retrievedAt: '2026-09-01T02:00:00Z', verified: true };

export const content: DossierContent = {
  code: 'H99.001-260901-0001',
  procedure: '1.000000',
  version: '1.0.0',
  context: {},
  answers: { requester: { name: 'Trần Văn Mẫu', birthDate: '1985-11-30', province: '79', commune: '26734' }, status: 'married', spouse: 'Lê Thị Ví Dụ', pledge: true },
  origins: {
    '/requester/name': { kind: 'repository', source },
    '/requester/birthDate': { kind: 'override', source, original: '1985-11-03' },
    '/requester/province': { kind: 'repository', source: { ...source, verified: false } },
    '/status': { kind: 'manual' },
  },
  files: [{ id: '11111111-1111-4111-8111-111111111111', component: 'TP1', name: 'uy-quyen.pdf', type: 'application/pdf', size: 1_234_567, sha256: 'A'.repeat(43), state: 'clean' }],
};
