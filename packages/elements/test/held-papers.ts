import type { HeldPaper, Keepable, OwnRepository } from '@motcua/client';

/** A paper as a gateway issues it: valid without an end, in the national store. */
export const heldPaper = (given: Partial<HeldPaper> = {}): HeldPaper => ({
  id: '5e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a01',
  component: 'marriage',
  resultCode: 'KQ.G15.000032',
  name: 'Giấy chứng nhận kết hôn',
  number: '02/2012',
  agency: 'Ủy ban nhân dân phường Thử Nghiệm',
  issuedOn: '2012-02-14',
  validity: 'valid',
  store: 'national',
  repository: { id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' } },
  files: [{ id: '5e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6b01', name: 'ket-hon.pdf', sha256: 'a'.repeat(43) }],
  source: { authority: 'Kho dữ liệu quốc gia', record: 'TL-1', retrievedAt: '2026-09-01T02:00:00Z', verified: true },
  ...given,
});

export const expiredPaper = heldPaper({ id: '5e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a02', number: '01/2010', validUntil: '2020-01-14', validity: 'expired' });

/** Kept by the person: nobody vouches for it, and how long it is valid isn't known. */
export const ownPaper = heldPaper({
  id: '5e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a03',
  resultCode: 'marriage',
  name: 'Giấy chứng nhận kết hôn',
  validity: 'unknown',
  store: 'mine',
  repository: { id: 'mine', name: { vi: 'Kho dữ liệu điện tử của tôi', en: 'My own repository' } },
  source: { authority: 'Kho dữ liệu điện tử của tôi', record: 'H99.001-260901-0001', retrievedAt: '2026-09-01T02:00:00Z', verified: false },
});

export const replaced = [{ code: 'divorce', name: { vi: 'Bản án hoặc quyết định ly hôn', en: 'Divorce decision' }, authorities: ['Cơ sở dữ liệu hộ tịch điện tử'] }];

export const keepable: Keepable = {
  papers: [{ component: 'marriage', name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' }, files: ['ket-hon.pdf'] }],
  answers: [
    { vi: 'Người kê khai: Số điện thoại; Thư điện tử', en: 'Declarant: Telephone; E-mail' },
    { vi: 'Số lượng bản', en: 'Number of copies' },
  ],
  kept: [],
};

const since = { procedure: '1.004873', dossier: 'H99.001-260901-0001', keptAt: '2026-09-05T02:00:00Z', expiresAt: '2031-09-04T02:00:00Z' };

export const ownRepository: OwnRepository = {
  papers: [{ id: '7e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a01', component: 'marriage', componentName: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' }, files: [{ name: 'ket-hon.pdf', size: 2000, sha256: 'a'.repeat(43) }], ...since }],
  answers: [
    { id: '7e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a02', question: { vi: 'Ngày ly hôn', en: 'Date of divorce' }, value: '2018-06-01', ...since },
    { id: '7e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a03', question: { vi: 'Tình trạng hôn nhân', en: 'Marital status' }, value: 'divorced', label: { vi: 'Đã ly hôn', en: 'Divorced' }, ...since },
  ],
};
