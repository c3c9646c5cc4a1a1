import type { ConsentRecord } from '@motcua/client';

const population = { id: 'population', name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' } };
const civilStatus = { id: 'civil-status', name: { vi: 'Cơ sở dữ liệu hộ tịch điện tử', en: 'Electronic civil status database' } };
const decree = { vi: 'Trích lục ghi chú ly hôn', en: 'Extract of the divorce record' };
const at = '2026-09-01T02:00:00Z';

/** Two consents as a gateway tells of them: one in force, one from before the words were told, taken back. */
export const consents: readonly ConsentRecord[] = [
  {
    id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a01',
    purpose: 'prefill',
    version: '7',
    language: 'vi',
    words: {
      vi: 'Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ, chỉ để điền sẵn tờ khai này.',
      en: 'I agree that the People’s Committee of Thử Nghiệm commune fetches my data that public agencies hold, only to fill in this declaration.',
    },
    method: 'online form',
    givenAt: at,
    procedure: { code: '1.004873', name: { vi: 'Cấp Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' } },
    uses: [
      { at, repository: population, outcome: 'answered', questions: [{ vi: 'Họ, chữ đệm, tên', en: 'Full name' }, { vi: 'Ngày sinh', en: 'Date of birth' }] },
      { at, repository: civilStatus, outcome: 'unreachable', questions: [] },
      { at: '2026-09-02T03:10:00Z', outcome: 'filed', questions: [{ vi: 'Họ, chữ đệm, tên', en: 'Full name' }], papers: [decree], dossier: 'H99.001-260902-0001' },
      { at: '2026-09-03T07:45:00Z', repository: civilStatus, outcome: 'inspected', questions: [], papers: [decree], dossier: 'H99.001-260902-0001' },
    ],
  },
  {
    id: '0b9ad2f2-8a4e-4f3a-9c53-2f1f5a3f6a02',
    purpose: 'prefill',
    version: '2',
    method: 'online form',
    givenAt: '2026-08-20T08:30:00Z',
    withdrawnAt: '2026-08-21T01:05:00Z',
    procedure: { code: '1.004194', name: { vi: 'Đăng ký tạm trú', en: 'Registration of temporary residence' } },
    uses: [{ at: '2026-08-20T08:30:00Z', repository: population, outcome: 'unknown', questions: [] }],
  },
];
