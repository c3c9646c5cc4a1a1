/** Well-formed records as sources write them, made without the adapters; and what may be wrong with one. */
import fc from 'fast-check';
import { dayOrYear, fullDate, name, personalId, PERSON, sparse, text } from './arbitraries.ts';
import { codes, former } from './lists.ts';

const SYLLABLE = fc.constantFrom('Nguyễn', 'Phạm', 'Thử', 'Ơ', 'Đặng');
const fullName = fc.tuple(SYLLABLE, SYLLABLE, fc.option(name, { nil: undefined })).map(([Ho, Ten, ChuDem]) => ({ Ho, ...(ChuDem === undefined ? {} : { ChuDem }), Ten }));
const birthDate = dayOrYear.map((date) => ({ Nam: date.slice(0, 4), ...(date.length === 4 ? {} : { NgayThangNam: date.replaceAll('-', '') }) }));
const country = fc.constantFrom('VN', 'JP', 'LA');
const detail = sparse({ ChiTiet: text });

const twoLevels = fc.constantFrom(...codes.communes).map(([MaPhuongXa, MaTinhThanh]) => ({ MaTinhThanh, MaPhuongXa }));
const threeLevels = fc
  .tuple(fc.constantFrom(...Object.keys(former.moved), ...Object.keys(former.split)), fc.constantFrom('001', '250', '973'))
  .map(([MaPhuongXa, MaQuanHuyen]) => ({ MaTinhThanh: '02', MaQuanHuyen, MaPhuongXa }));
export const address = fc.oneof(
  fc.tuple(fc.oneof(twoLevels, threeLevels), detail).map(([levels, more]) => ({ ...levels, ...more, QuocGia: 'VN' })),
  text.map((ChiTiet) => ({ ChiTiet, QuocGia: 'JP' })),
);

const relative = fc.tuple(fullName, sparse({ QuocTich: country, SoDinhDanh: personalId })).map(([HoVaTen, more]) => ({ HoVaTen, ...more }));
const household = fc.record({ QuanHe: text, HoVaTen: fullName, SoDinhDanh: personalId }, { noNullPrototype: true });
const said = {
  SoCMND: fc.constantFrom('012345678', '987654321'),
  GioiTinh: fc.constantFrom('Nam', 'Nữ'),
  DanToc: fc.constantFrom('01', '02', '55'),
  TonGiao: text,
  TinhTrangHonNhan: fc.constantFrom('Chưa đăng ký kết hôn với ai', 'Đang có vợ/chồng', 'Đã ly hôn, chưa kết hôn mới', 'Vợ/chồng đã chết'),
};

export const populationSource = sparse({
  SoDinhDanh: fc.constant(PERSON), ...said, HoVaTen: fullName, NgayThangNamSinh: birthDate,
  NoiDangKyKhaiSinh: address, QueQuan: address, ThuongTru: address, NoiOHienTai: address, Cha: relative, Me: relative, VoChong: relative, NguoiDaiDien: relative, ChuHo: household,
}).map((source) => ({ ...source, SoDinhDanh: PERSON }));

const spelled = fullDate.chain((date) => fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4))).map((date) => date.split('-').reverse().join('/'));
const claimed = <T>(object: fc.Arbitrary<T>) => fc.oneof(text, object.map((value) => JSON.stringify(value)));
/** A name in parts with nothing beside it goes back as a plain text. */
const claimedRelative = fc.oneof(name, fc.tuple(fullName, personalId).map(([HoVaTen, SoDinhDanh]) => JSON.stringify({ HoVaTen, SoDinhDanh })));

export const portalSource = sparse({
  SoDinhDanh: fc.constant(PERSON), ...said, HoVaTen: name, NgayThangNamSinh: spelled, QuocTich: country,
  NoiDangKyKhaiSinh: claimed(address), QueQuan: claimed(address), ThuongTru: claimed(address), NoiOHienNay: claimed(address),
  Cha: claimedRelative, Me: claimedRelative, VoChong: claimedRelative, NguoiDaiDien: claimedRelative, ChuHo: fc.oneof(name, household.map((value) => JSON.stringify(value))),
  SoDienThoai: fc.constantFrom('0912345678', '+84912345678'), ThuDienTu: fc.constant('a@example.com'), MaSoThue: fc.constantFrom('0100109106', '0100109106-001'), MaBHXH: fc.constant('0123456789'),
  MaSoDoanhNghiep: fc.constant('0100109106'), TenDoanhNghiep: text,
}).map((source) => ({ ...source, SoDinhDanh: PERSON }));

export const vneidSource = sparse({ SoDinhDanh: fc.constant(PERSON), HoVaTen: name, NgayThangNamSinh: spelled }).map((source) => ({ ...source, SoDinhDanh: PERSON }));

const file = fc.record({ TenTep: text, DuongDan: fc.constantFrom('/kho/1.pdf', 'https://kho.example.vn/1.pdf') }, { noNullPrototype: true });
const row = fc
  .tuple(fc.constantFrom('KQ.G15.000031', '000.00.00.G15-KQ004389'), sparse({ TenGiayTo: text, SoKyHieu: text, CoQuanChuQuan: text, DanhSachTepDinhKem: fc.array(file, { maxLength: 3 }) }))
  .map(([MaKetQua, more]) => ({ MaKetQua, ...more }));
export const documentsSource = fc.array(row, { maxLength: 5 }).map((DanhSachGiayToKetQua) => ({ errorCode: '0', message: '', result: { DanhSachGiayToKetQua } }));

/** Stands in everything that is wrong: no problem may repeat it. */
export const MARK = 'LỘ-RA';

const nasty = fc.constantFrom<unknown>(
  `<script>${MARK}</script>`, `${MARK}`.repeat(400), `${MARK}\u202Egnp.exe`, `${MARK}\u0000`, `\uD800${MARK}`, `{"HoVaTen":"${MARK}`, '{'.repeat(9000), `{"a":${'['.repeat(4000)}`, '[]', 'null', '"x"',
  '20991231', '31/12/2999', '00000000', '30/02/2000', '1', '-1', '١٢٣٤', `${MARK}@`, 'javascript:alert(1)', '../../etc/passwd', '__proto__', 'constructor',
  0, 1, -1, 1e21, 19540901, Number.MAX_SAFE_INTEGER, true, false, null, '', '   ', [], {}, [[]], [null], { Ho: 1 }, { Nam: 2999 }, { Nam: '1954', NgayThangNam: '19550101' }, { MaPhuongXa: '00001' }, { QuocGia: 'ZZ' }, { toString: 1, valueOf: 1 },
  Array.from({ length: 1000 }, () => ({ MaKetQua: 'KQ.G15.000031', TenTep: MARK })),
);
export const anyJson = fc.oneof(nasty, fc.jsonValue({ maxDepth: 4 }));

/** A well-formed source of which some members, at any depth, became something else. */
export const spoiled = (source: fc.Arbitrary<object>): fc.Arbitrary<object> => {
  const spoil = (value: unknown, picks: number[], replacement: unknown): unknown => {
    if (typeof value !== 'object' || value === null || picks.length === 0) return replacement;
    const keys = Object.keys(value);
    const key = keys[(picks[0] ?? 0) % Math.max(1, keys.length)];
    if (key === undefined) return replacement;
    const member: unknown = Reflect.get(value, key);
    const changed = spoil(member, picks.slice(1), replacement);
    return Array.isArray(value) ? value.map((each: unknown, at) => (String(at) === key ? changed : each)) : { ...value, [key]: changed };
  };
  const change = fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), anyJson);
  return fc.tuple(source, fc.array(change, { minLength: 1, maxLength: 4 })).map(([start, all]) => all.reduce<object>((now, [picks, value]) => Object(spoil(now, picks, value)) as object, start));
};
