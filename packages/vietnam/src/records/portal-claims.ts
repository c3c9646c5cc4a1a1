/** The claims that an identity token has when somebody signs in through the national portal. */
import type { RepositoryRecord } from '../generated/repository.ts';
import { ofEnterprise, ofPerson } from './accounts.ts';
import { address, plainAddress } from './addresses.ts';
import { textOrObject } from './claims.ts';
import { country, ethnicGroup, maritalStatus, sex, type Codes } from './codes.ts';
import { birthDate, partialDate } from './dates.ts';
import type { JsonObject } from './json.ts';
import { household, householdByName, relative, relativeByName } from './people.ts';
import { readRecord, writeRecord, type Asked, type Draft, type Reading } from './record.ts';
import { from, part } from './table.ts';
import { email, enterpriseTaxCode, fullName, oldIdNumber, personalId, phone, plainName, socialInsurance, taxCode, text } from './texts.ts';

const place = textOrObject(plainAddress, address);
const somebody = textOrObject(relativeByName, relative);

/**
 * Which form addresses, relatives and the head of the household have in claims is not published: see `textOrObject`. `sub`, `TechID` and `loAs` say something of the
 * account and the sign-in, nothing of the person: they are not read; `LoaiTaiKhoan` only says whose tax code it is.
 */
export const portalClaims = part<Draft>({
  person: part<NonNullable<Draft['person']>>({
    personalId: from('SoDinhDanh', personalId),
    oldIdNumber: from('SoCMND', oldIdNumber),
    name: from('HoVaTen', textOrObject(plainName, fullName)),
    birthDate: from('NgayThangNamSinh', textOrObject(partialDate, birthDate)),
    sex: from('GioiTinh', sex),
    ethnicGroup: from('DanToc', ethnicGroup),
    nationality: from('QuocTich', country),
    religion: from('TonGiao', text(100)),
    phone: from('SoDienThoai', phone),
    email: from('ThuDienTu', email),
  }),
  birthRegistration: from('NoiDangKyKhaiSinh', place),
  hometown: from('QueQuan', place),
  residence: part<NonNullable<Draft['residence']>>({ permanent: from('ThuongTru', place), current: from('NoiOHienNay', place) }),
  civilStatus: part<NonNullable<Draft['civilStatus']>>({ maritalStatus: from('TinhTrangHonNhan', maritalStatus) }),
  family: part<NonNullable<Draft['family']>>({
    father: from('Cha', somebody),
    mother: from('Me', somebody),
    spouse: from('VoChong', somebody),
    representative: from('NguoiDaiDien', somebody),
  }),
  household: from('ChuHo', textOrObject(householdByName, household)),
  numbers: part<NonNullable<Draft['numbers']>>({ tax: ofPerson('MaSoThue', taxCode), socialInsurance: from('MaBHXH', socialInsurance) }),
  enterprise: part<NonNullable<Draft['enterprise']>>({
    number: from('MaSoDoanhNghiep', text(20)),
    name: from('TenDoanhNghiep', text(300)),
    taxCode: ofEnterprise('MaSoThue', enterpriseTaxCode),
  }),
});

/** Reads the national portal's claims. */
export const readPortalClaims = (claims: unknown, asked: Asked): Reading => readRecord(portalClaims, claims, asked);

/** What the national portal would claim of a person. */
export const writePortalClaims = (record: RepositoryRecord, codes: Codes): JsonObject => writeRecord(portalClaims, record, codes);
