import type { Prefill, PrefillRow, PrefillValue } from '@motcua/form';
import { source } from './prefill.ts';

/** Two relatives whom a gateway issues for the plan of rows. */

const relative = (id: string, record: string, name: string, birthDate: string): PrefillRow => {
  const value = (key: string, given: string, locked: boolean): PrefillValue => ({ pointer: `/members/-/${key}`, value: given, locked, source });
  return { id, group: '/members', record, values: [value('name', name, true), value('birthDate', birthDate, false)] };
};

export const spouse = relative('7d8e3c1a-0000-4000-8000-000000000001', '/family/spouse', 'Trần Thị Hoa', '1988-03-02');
export const child = relative('7d8e3c1a-0000-4000-8000-000000000002', '/family/children', 'Nguyễn Minh Khôi', '2015-11-20');

export const relatives: Prefill = { id: 'a5a1b2c3', values: [], rows: [spouse, child] };
