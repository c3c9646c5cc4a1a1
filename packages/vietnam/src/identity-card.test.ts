import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardRecord } from '../test/records/arbitraries.ts';
import { faults, TODAY } from '../test/records/lists.ts';
import { readIdentityCard, writeIdentityCard } from './identity-card.ts';

const CARD = '003198000001|012345678|Nguyễn Thị Thử|20051998|Nữ|Số 1, phố Thử Nghiệm, Ba Đình, Hà Nội|15082021';
const read = (text: string) => readIdentityCard(text, TODAY);

test('a card says who, where and since when', () => {
  assert.deepEqual(read(CARD), {
    record: {
      person: { personalId: '003198000001', oldIdNumber: '012345678', name: 'Nguyễn Thị Thử', birthDate: '1998-05-20', sex: 'female' },
      residence: { permanent: { text: 'Số 1, phố Thử Nghiệm, Ba Đình, Hà Nội' } },
      identityDocument: { number: '003198000001', issuedOn: '2021-08-15' },
    },
    problems: [],
  });
});

test('a record goes onto a card and back, a card’s text the other way', () => {
  fc.assert(fc.property(cardRecord, (record) => {
    assert.deepEqual(read(writeIdentityCard(record)), { record, problems: [] });
  }));
  assert.equal(writeIdentityCard(read(CARD).record), CARD);
});

test('a reader may type a line end; marks may come apart; blanks may stand around', () => {
  assert.deepEqual(read(`${CARD.normalize('NFD').replaceAll('|', ' | ')}\r\n`), read(CARD));
});

const person = { personalId: '003198000001', name: 'Nguyễn Thị Thử' };
const identityDocument = { number: '003198000001' };
const cases: [name: string, text: string, record: object, problems: [string, string][]][] = [
  ['no old number', '003198000001||Nguyễn Thị Thử', { person, identityDocument }, []],
  ['the old number left out', '003198000001|Nguyễn Thị Thử|20051998', { person: { ...person, birthDate: '1998-05-20' }, identityDocument }, []],
  ['the number alone', '003198000001', { person: { personalId: '003198000001' }, identityDocument }, []],
  ['more parts than are known', `${CARD}|Nguyễn Mẫu|Lê Mẫu||`, read(CARD).record, []],
  ['a year alone', '003198000001||Nguyễn Thị Thử|1954', { person: { ...person, birthDate: '1954' }, identityDocument }, []],
  [
    'parts that are wrong', '003198000001|12|Th1|31021998|?|<b>|2021',
    { person: { personalId: '003198000001' }, identityDocument },
    [['/oldNumber', 'malformed'], ['/name', 'suspiciousCharacters'], ['/birthDate', 'notADate'], ['/sex', 'unknownCode'], ['/residence', 'suspiciousCharacters'], ['/issuedOn', 'notADate']],
  ],
  ['born and issued in the future', '003198000001|||01012027||x|01012027', { person: { personalId: '003198000001' }, residence: { permanent: { text: 'x' } }, identityDocument }, [['/birthDate', 'inTheFuture'], ['/issuedOn', 'inTheFuture']]],
  ['another QR code', 'https://example.vn/?a=1', {}, [['/number', 'malformed']]],
  ['nothing', '', {}, [['/number', 'malformed']]],
  ['eleven digits', '00319800000|012345678|Nguyễn Thị Thử', {}, [['/number', 'malformed']]],
  ['far too much', '003198000001|'.padEnd(1001, 'x'), {}, [['', 'tooLong']]],
];

for (const [name, text, record, problems] of cases) {
  test(`a card with ${name}`, () => {
    assert.deepEqual(read(text), { record, problems: problems.map(([pointer, code]) => ({ pointer, code })) });
  });
}

test('whatever a camera reads, nothing is thrown and what is taken is right', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('|', '||', '003198000001', '20051998', 'Nữ', '01012999', '<script>', 'Nguyễn'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((all) => all.join('|')), (text) => {
    const { record, problems } = read(text);
    assert.equal(faults(record), '');
    for (const { pointer } of problems) assert.match(pointer, /^(?:\/[A-Za-z]+)?$/);
  }));
});
