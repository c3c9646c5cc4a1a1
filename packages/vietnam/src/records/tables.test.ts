/** What the tables are made of: code lists, former communes, requests; and the canonical shape that they end in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { name, personalId, PERSON, text } from '../../test/records/arbitraries.ts';
import { anyJson } from '../../test/records/sources.ts';
import { changes, codes, demoRecords, faults, former, lists, TODAY } from '../../test/records/lists.ts';
import { codesFrom, codeTable, formerCommunes, readDocumentRequest, readPopulation, writeDocumentRequest, type DocumentRequest } from '../records.ts';

test('what was a valid record still is', () => {
  const records = demoRecords();
  assert.ok(records.length >= 9);
  for (const record of records) assert.equal(faults(record), '');
});

test('the canonical shape holds everything that is held about somebody, and nothing else', () => {
  assert.equal(faults({
    person: { personalId: PERSON, oldIdNumber: '012345678', religion: 'Không' },
    birthRegistration: { country: 'VN', former: { province: '01', district: '001', commune: '00001' } }, hometown: { text: 'Hà Nội' },
    family: { father: { name: 'Nguyễn Mẫu', birthDate: '1960' }, children: [{ name: 'Nguyễn Con', personalId: '003224000001' }] },
    household: { relation: 'Con', head: { name: 'Nguyễn Mẫu', personalId: '003060000004' } },
    numbers: { tax: '0100109106-001', socialInsurance: '0123456789', healthInsurance: 'GD4010123456789' }, enterprise: { number: '0100109106', name: 'Công ty', taxCode: '0100109106-001', headOffice: { country: 'VN', province: '01', commune: '00004', detail: 'Số 1' }, phone: '02400000001', fax: '02400000002', email: 'thu@example.com', website: 'example.com', legalRepresentative: { name: 'Nguyễn Mẫu', nationality: 'VN', personalId: '003060000004', birthDate: '1960' } },
    documents: [{ resultCode: 'KQ.G15.000031', store: 'mine', validUntil: '2030-01-01', files: [{ name: 'a.pdf', id: '1', sha256: 'a'.repeat(64) }] }, { resultCode: 'KQ.G15.000031', store: 'national', indefinite: true }],
    sources: { documents: { authority: 'Kho', record: '1', verified: true }, family: { authority: 'Kho', record: '1', verified: false } },
  }), '');
  for (const wrong of [
    { person: { name: 'Nguyễn Thử' } }, { pets: [] }, { person: { personalId: PERSON, nickname: 'Thử' } }, { documents: [{ resultCode: 'KQ.G15.000031' }] }, { documents: [{ resultCode: 'x', store: 'mine' }] },
    { documents: [{ resultCode: 'KQ.G15.000031', store: 'mine', indefinite: false }] }, { sources: { pets: { authority: '', record: '', verified: true } } }, { numbers: { socialInsurance: '1' } }, { enterprise: { taxCode: PERSON } }, { enterprise: { documents: [] } }, { enterprise: { headOffice: 'Số 1' } }, { enterprise: { legalRepresentative: { name: '' } } }, { family: { father: { name: '' } } },
  ]) assert.notEqual(faults(wrong), '', JSON.stringify(wrong));
});

test('names are found however they are written; one that means two things means none', () => {
  const table = codeTable([['01', 'a'], ['Hòa', 'a'], ['Lý', 'b'], ['LÝ', 'c'], ['Lữ', 'b']]);
  assert.deepEqual(['01', 'HOÀ', 'hòa', 'Lý', 'lữ', 'hoa', ''].map((each) => table.read(each)), ['a', 'a', 'a', undefined, 'b', undefined, undefined]);
  assert.deepEqual([table.write('a'), table.write('b'), table.write('z')], ['01', 'Lý', undefined]);
});

test('a registry’s own codes count instead of the list’s, and are written back', () => {
  const own = codesFrom({ ...lists, own: { sex: { 1: 'male', 2: 'female' }, ethnicGroup: { '02': '04' }, maritalStatus: { 3: 'divorced' } } });
  const { record, problems } = readPopulation({ SoDinhDanh: PERSON, GioiTinh: 2, DanToc: '02', TinhTrangHonNhan: '3' }, { personalId: PERSON, today: TODAY, codes: own });
  assert.deepEqual([record.person?.sex, record.person?.ethnicGroup, record.civilStatus?.maritalStatus, problems], ['female', '04', 'divorced', []]);
  const { problems: unknown } = readPopulation({ SoDinhDanh: PERSON, DanToc: '01' }, { personalId: PERSON, today: TODAY, codes: own });
  assert.deepEqual(unknown, [{ pointer: '/DanToc', code: 'unknownCode' }]);
  assert.deepEqual([own.sex.write('female'), own.ethnicGroup.write('04'), own.ethnicGroup.read('Tày')], ['2', '02', '02']);
});

test('of the communes before July 2025, each is in one of today’s, or split', () => {
  const old = new Set(changes.flatMap(({ old_ward_code: code }) => (code ? [code] : [])));
  assert.equal(Object.keys(former.moved).length + Object.keys(former.split).length, old.size);
  for (const target of Object.values(former.moved)) assert.ok(codes.communes.has(target));
  for (const code of Object.keys(former.split)) assert.ok(!(code in former.moved));
  assert.equal(former.split['00166'], 'Phường Dịch Vọng, Quận Cầu Giấy, Thành phố Hà Nội');
});

test('a commune is split when its code or its names have two targets, however they are spelt', () => {
  const line = (code: string | null, ward: string, target: string, province = 'Tỉnh Phú Yên') => ({ old_ward_code: code, old_ward_name: ward, old_district_name: 'Thành phố Tuy Hoà', old_province_name: province, new_ward_code: target });
  const lines = [
    line('00001', 'Phường 1', '10001'), line('00002', 'Phường 2', '10001'), line(null, 'PHƯỜNG 2', '10002', 'Phú Yên'), line('00003', 'Phường 3', '10001'), line('00003', 'Phường 3 (cũ)', '10002'),
    line('00004', 'Phường 4', '99999'), line(null, 'Phường 1', '10001'), { ...line('', 'x', '10001'), old_ward_name: null },
  ];
  assert.deepEqual(formerCommunes(lines, (code) => code !== '99999'), {
    moved: { '00001': '10001' },
    split: { '00002': 'Phường 2, Thành phố Tuy Hoà, Tỉnh Phú Yên', '00003': 'Phường 3 (cũ), Thành phố Tuy Hoà, Tỉnh Phú Yên' },
  });
});

test('a request for papers goes there and back', () => {
  const wanted = fc.tuple(fc.constantFrom('KQ.G15.000031', '000.00.00.G15-KQ004389'), fc.option(text, { nil: undefined })).map(([resultCode, number]) => ({ resultCode, ...(number === undefined ? {} : { number }) }));
  const request: fc.Arbitrary<DocumentRequest> = fc.record({
    owner: personalId, requester: name, channel: fc.constantFrom('counter', 'online', 'post'), procedure: fc.constantFrom('1.004873', '2.000815.000.00.00.H55'), wanted: fc.array(wanted, { maxLength: 4 }),
  }, { noNullPrototype: true });
  fc.assert(fc.property(request, (asked) => assert.deepEqual(readDocumentRequest(writeDocumentRequest(asked), TODAY), { request: asked, problems: [] })));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(writeDocumentRequest({ owner: '', requester: '', channel: 'online', procedure: '', wanted: [] }))), anyJson), (json) => void readDocumentRequest(json, TODAY)));
  assert.deepEqual(writeDocumentRequest({ owner: PERSON, requester: 'Nguyễn Thử', channel: 'online', procedure: '1.004873', wanted: [{ resultCode: 'KQ.G15.000031' }] }), {
    SoDinhDanhChuSoHuu: PERSON, HoTenNguoiYeuCau: 'Nguyễn Thử', KenhThucHien: '2', MaThuTuc: '1.004873', DanhSachDanhMucKetQua: [{ MaKetQua: 'KQ.G15.000031' }],
  });
  assert.deepEqual(readDocumentRequest({ SoDinhDanhChuSoHuu: '1', KenhThucHien: 2, MaThuTuc: 'x' }, TODAY), {
    request: { channel: 'online' }, problems: [{ pointer: '/SoDinhDanhChuSoHuu', code: 'malformed' }, { pointer: '/MaThuTuc', code: 'malformed' }],
  });
});
