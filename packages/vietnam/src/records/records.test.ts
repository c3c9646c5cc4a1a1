/** Each kind of record: there and back, back and there, case by case, and whatever else may arrive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentsRecord, PERSON, populationRecord, portalRecord, vneidRecord } from '../../test/records/arbitraries.ts';
import { casesOf, codes, faults, lists, TODAY } from '../../test/records/lists.ts';
import { anyJson, documentsSource, MARK, populationSource, portalSource, spoiled, vneidSource } from '../../test/records/sources.ts';
import {
  codesFrom, readDocuments, readPopulation, readPortalClaims, readVneidClaims, writeDocuments, writePopulation, writePortalClaims, writeVneidClaims,
  type Asked, type JsonObject, type Reading, type RepositoryRecord,
} from '../records.ts';

const source = { authority: 'Cơ quan thử nghiệm', record: 'THU-1', verified: true };
const asked: Asked = { personalId: PERSON, today: TODAY, codes };

interface Kind {
  readonly read: (source: unknown, told?: typeof source) => Reading;
  readonly write: (record: RepositoryRecord) => JsonObject;
  readonly records: fc.Arbitrary<RepositoryRecord>;
  readonly sources: fc.Arbitrary<object>;
}

const kinds: Readonly<Record<string, Kind>> = {
  population: { read: (json, told) => readPopulation(json, { ...asked, source: told }), write: (record) => writePopulation(record, codes), records: populationRecord, sources: populationSource },
  'portal-claims': { read: (json, told) => readPortalClaims(json, { ...asked, source: told }), write: (record) => writePortalClaims(record, codes), records: portalRecord, sources: portalSource },
  'vneid-claims': { read: (json, told) => readVneidClaims(json, { ...asked, source: told }), write: (record) => writeVneidClaims(record, codes), records: vneidRecord, sources: vneidSource },
  documents: { read: (json, told) => readDocuments(json, { today: TODAY, store: 'national', source: told }), write: (record) => writeDocuments(record, 'national'), records: documentsRecord, sources: documentsSource },
};

/** What holds of every reading: the shape, no value in a problem, no other person, and a source for each part. */
const sound = ({ record, problems }: Reading): void => {
  assert.equal(faults(record), '');
  assert.ok(record.person === undefined || record.person.personalId === PERSON);
  for (const { pointer } of problems) assert.match(pointer, /^(?:\/(?:[A-Za-z_]{1,30}|\d{1,3}))*$/);
  assert.ok(!JSON.stringify(problems).includes(MARK));
  assert.ok(problems.length <= 100);
  const parts = Object.keys(record).filter((part) => part !== 'sources');
  if (record.sources !== undefined) assert.deepEqual(Object.keys(record.sources), parts);
};

for (const [kind, { read, write, records, sources }] of Object.entries(kinds)) {
  test(`${kind}: a record goes there and back`, () => {
    fc.assert(fc.property(records, (record) => {
      assert.equal(faults(record), '');
      const { record: again, problems } = read(write(record));
      assert.deepEqual(again, record);
      assert.deepEqual(problems.filter(({ code }) => code !== 'splitCommune'), []);
    }), { numRuns: 300 });
  });

  test(`${kind}: a well-formed source goes there and back`, () => {
    fc.assert(fc.property(sources, (json) => {
      const { record, problems } = read(json, source);
      sound({ record, problems });
      assert.deepEqual(problems.filter(({ code }) => code !== 'splitCommune'), []);
      assert.deepEqual(write(record), json);
    }), { numRuns: 300 });
  });

  test(`${kind}: whatever arrives, what is taken is right and nothing is thrown`, () => {
    fc.assert(fc.property(fc.oneof(anyJson, spoiled(sources), fc.dictionary(fc.constantFrom(...keysOf(kind), '__proto__', 'constructor'), anyJson)), (json) => sound(read(json, source))), { numRuns: 500 });
  });

  for (const { name, source: json, record, problems } of casesOf(kind)) {
    test(`${kind}: ${name}`, () => {
      const reading = read(json);
      sound(reading);
      assert.deepEqual(reading, { record, problems });
    });
  }
}

function keysOf(kind: string): string[] {
  return [...new Set(casesOf(kind).flatMap(({ source: json }) => (typeof json === 'object' && json !== null ? Object.keys(json) : [])))];
}

test('every part says whose record it is, when that is told', () => {
  const { record } = readPopulation({ SoDinhDanh: PERSON, TinhTrangHonNhan: 'Đang có vợ/chồng' }, { ...asked, source });
  assert.deepEqual(record.sources, { person: source, civilStatus: source });
  assert.deepEqual(readPopulation({ SoDinhDanh: '003085000002' }, { ...asked, source }).record, {});
});

test('what is far too much is not looked into', () => {
  const many = (length: number) => Array.from({ length }, () => ({ MaKetQua: 'KQ.G15.000031' }));
  const { record, problems } = readDocuments({ result: { DanhSachGiayToKetQua: many(201) } }, { today: TODAY, store: 'mine' });
  assert.equal(record.documents?.length, 200);
  assert.deepEqual(problems, [{ pointer: '/result/DanhSachGiayToKetQua', code: 'tooMany' }]);
  assert.equal(readDocuments({ result: { DanhSachGiayToKetQua: Array(200).fill(7) } }, { today: TODAY, store: 'mine' }).problems.length, 100);
  const claims = { SoDinhDanh: PERSON, HoVaTen: `Nguyễn${' '.repeat(1000)}Thử`, QueQuan: JSON.stringify({ QuocGia: 'JP', x: 'x'.repeat(10_000) }) };
  assert.deepEqual(readPortalClaims(claims, asked), { record: { person: { personalId: PERSON } }, problems: [{ pointer: '/HoVaTen', code: 'tooLong' }, { pointer: '/QueQuan', code: 'tooLong' }] });
});

test('the papers of the other store are not written', () => {
  const written = writeDocuments({ documents: [{ resultCode: 'KQ.G15.000031', store: 'mine' }, { resultCode: 'KQ.G15.000032', store: 'national' }] }, 'mine');
  assert.deepEqual(written.result, { DanhSachGiayToKetQua: [{ MaKetQua: 'KQ.G15.000031' }] });
});

test('whose tax code it is, the account says, where its code is known: there and back', () => {
  const own = codesFrom({ ...lists, own: { accountKind: { 2: 'enterprise' } } });
  const inOwn = { ...asked, codes: own };
  const enterprise = portalRecord.map(({ enterprise: held, ...record }): RepositoryRecord => ({ ...record, numbers: { socialInsurance: '0123456789' }, enterprise: { ...held, taxCode: '0100109106-001' } }));
  fc.assert(fc.property(fc.oneof(portalRecord, enterprise), (record) => {
    assert.equal(faults(record), '');
    assert.deepEqual(readPortalClaims(writePortalClaims(record, own), inOwn).record, record);
  }), { numRuns: 200 });
  const claims = { SoDinhDanh: PERSON, LoaiTaiKhoan: '2', MaSoDoanhNghiep: '0100109106', MaSoThue: '0100109106' };
  const { record, problems } = readPortalClaims(claims, inOwn);
  assert.deepEqual([record, problems], [{ person: { personalId: PERSON }, enterprise: { number: '0100109106', taxCode: '0100109106' } }, []]);
  assert.deepEqual(writePortalClaims(record, own), claims);
  assert.deepEqual(readPortalClaims({ ...claims, MaSoThue: PERSON }, inOwn).problems, [{ pointer: '/MaSoThue', code: 'malformed' }], 'a person’s');
});

test('an enterprise’s tax code is not written where the account’s code is not known, or the person’s stands there', () => {
  const record: RepositoryRecord = { person: { personalId: PERSON }, numbers: { tax: PERSON }, enterprise: { taxCode: '0100109106' } };
  assert.deepEqual(writePortalClaims({ ...record, numbers: {} }, codes), { SoDinhDanh: PERSON });
  assert.deepEqual(writePortalClaims(record, codesFrom({ ...lists, own: { accountKind: { 2: 'enterprise' } } })), { SoDinhDanh: PERSON, MaSoThue: PERSON });
});
