/** The record of a person in the national population database. */
import type { RepositoryRecord } from '../generated/repository.ts';
import { address } from './addresses.ts';
import { ethnicGroup, maritalStatus, sex, type Codes } from './codes.ts';
import { birthDate } from './dates.ts';
import type { JsonObject } from './json.ts';
import { household, relative } from './people.ts';
import { readRecord, writeRecord, type Asked, type Draft, type Reading } from './record.ts';
import { from, part } from './table.ts';
import { fullName, oldIdNumber, personalId, text } from './texts.ts';

/**
 * Which codes the registry has for sex and marital status is not published: hand in its tables (`codesFrom({ own })`), otherwise only the
 * Vietnamese words are known.
 */
export const population = part<Draft>({
  person: part<NonNullable<Draft['person']>>({
    personalId: from('SoDinhDanh', personalId),
    oldIdNumber: from('SoCMND', oldIdNumber),
    name: from('HoVaTen', fullName),
    birthDate: from('NgayThangNamSinh', birthDate),
    sex: from('GioiTinh', sex),
    ethnicGroup: from('DanToc', ethnicGroup),
    religion: from('TonGiao', text(100)),
  }),
  birthRegistration: from('NoiDangKyKhaiSinh', address),
  hometown: from('QueQuan', address),
  residence: part<NonNullable<Draft['residence']>>({ permanent: from('ThuongTru', address), current: from('NoiOHienTai', address) }),
  civilStatus: part<NonNullable<Draft['civilStatus']>>({ maritalStatus: from('TinhTrangHonNhan', maritalStatus) }),
  family: part<NonNullable<Draft['family']>>({
    father: from('Cha', relative),
    mother: from('Me', relative),
    spouse: from('VoChong', relative),
    representative: from('NguoiDaiDien', relative),
  }),
  household: from('ChuHo', household),
});

/** Reads a record of the population database. */
export const readPopulation = (record: unknown, asked: Asked): Reading => readRecord(population, record, asked);

/** What the population database would hold of a person. */
export const writePopulation = (record: RepositoryRecord, codes: Codes): JsonObject => writeRecord(population, record, codes);
