import type { PrefillSource, PrefillValue, ProcedureDetail } from '@motcua/client';
import { plan } from './plan.ts';

/** What a gateway tells of the test plan's procedure, and what it fills in. */

export const source: PrefillSource = { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'r', retrievedAt: '2026-09-01T02:00:00Z', verified: true };

const value = (pointer: string, given: string, locked: boolean): PrefillValue => ({ pointer, value: given, locked, source });

export const values: PrefillValue[] = [value('/requester/name', 'Nguyễn Thị Hoa', true), value('/requester/birthDate', '1954', false)];

const { code, version, name, summary } = plan.procedure;

export const detail: ProcedureDetail = {
  code,
  version,
  name: { vi: name.vi },
  summary: { vi: summary.vi },
  info: JSON.parse(JSON.stringify(plan.procedure)),
  agency: { id: 'H99.001', name: { vi: 'Ủy ban nhân dân xã Thử Nghiệm' }, recipient: { vi: 'UBND' }, repositories: [{ id: 'population', name: { vi: source.authority }, holds: ['person', 'identityDocument', 'residence'] }], fee: { amount: 8000, note: { vi: 'Một bản' } } },
  context: { today: '2026-09-01', channel: 'online', agencyName: 'UBND' },
};
