import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addWorkingDays, ageInYears, canonicalText, dateFault, dateInWords, dayInVietnam, formatDate, isFullDate, isPartialDate, numberInWords, parseDate, readPersonalId } from './index.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it('reads what a person may type', () => {
    const cases: [string, string | undefined][] = [
      ['1/9/1954', '1954-09-01'],
      ['01-09-1954', '1954-09-01'],
      ['01.09.1954', '1954-09-01'],
      ['01091954', '1954-09-01'],
      ['1 / 9 / 1954', '1954-09-01'],
      ['1. 9. 1954', '1954-09-01'],
      ['1 9 1954', '1954-09-01'],
      ['1954-09-01', '1954-09-01'],
      ['1954-02-30', undefined],
      [' 9/1954 ', '1954-09'],
      ['1954', '1954'],
      ['29/02/2024', '2024-02-29'],
      ['29/02/2023', undefined],
      ['31/04/2024', undefined],
      ['13/2024', undefined],
      ['0/2024', undefined],
      ['1/9/54', undefined],
      ['1/9/', undefined],
      ['', undefined],
    ];
    for (const [text, canonical] of cases) expect(parseDate(text), text).to.equal(canonical);
  });

  it('says what is wrong with what is no date', () => {
    expect(dateFault('2/9/50')).to.deep.equal({ kind: 'shortYear' });
    expect(dateFault('15.8.21')).to.deep.equal({ kind: 'shortYear' });
    expect(dateFault('5/13/1950')).to.deep.equal({ kind: 'month' });
    expect(dateFault('13/1950')).to.deep.equal({ kind: 'month' });
    expect(dateFault('30/2/1950')).to.deep.equal({ kind: 'day', day: 30, month: 2, year: 1950 });
    expect(dateFault('hôm qua')).to.deep.equal({ kind: 'unreadable' });
  });

  it('writes back every date it reads, whole or partial', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(10, 7, 4), (whole, length) => {
        const canonical = whole.slice(0, length);
        expect(isPartialDate(canonical)).to.equal(true);
        expect(isFullDate(canonical)).to.equal(length === 10);
        expect(parseDate(formatDate(canonical))).to.equal(canonical);
      }),
    );
  });

  it('takes the day of Vietnam, not of the machine', () => {
    expect(dayInVietnam(new Date('2026-06-30T17:00:00Z'))).to.equal('2026-07-01');
    expect(dayInVietnam(new Date('2026-06-30T16:59:59Z'))).to.equal('2026-06-30');
  });

  it('counts only the years that have surely passed', () => {
    expect(ageInYears('2008-06-15', '2026-06-14')).to.equal(17);
    expect(ageInYears('2008-06-15', '2026-06-15')).to.equal(18);
    expect(ageInYears('1954', '2024-06-15')).to.equal(69);
    expect(ageInYears('1954', '2024-12-31')).to.equal(70);
    expect(ageInYears('nonsense', '2024-12-31')).to.equal(undefined);
  });
});

describe('working days', () => {
  it('passes over the weekend and public holidays', () => {
    expect(addWorkingDays('2026-11-20', 3, new Set())).to.equal('2026-11-25');
    expect(addWorkingDays('2026-12-30', 1, new Set(['2026-12-31', '2027-01-01']))).to.equal('2027-01-04');
    expect(addWorkingDays('2026-11-21', 0, new Set())).to.equal('2026-11-21');
  });

  it('refuses a count that makes no sense', () => {
    expect(() => addWorkingDays('2026-11-20', -1, new Set())).to.throw(RangeError);
    expect(() => addWorkingDays('2026-11-20', 1.5, new Set())).to.throw(RangeError);
  });
});

describe('the personal identity number', () => {
  it('tells place, sex and year', () => {
    expect(readPersonalId('001204000001')).to.deep.equal({ birthPlace: '001', sex: 'male', birthYear: 2004 });
    expect(readPersonalId('096154000001')).to.deep.equal({ birthPlace: '096', sex: 'female', birthYear: 1954 });
  });

  it('is nothing else', () => {
    for (const text of ['', '00120400000', '0012040000012', '097204000001', '000204000001', '001904000001', 'abc204000001']) {
      expect(readPersonalId(text), text).to.equal(undefined);
    }
  });
});

describe('text', () => {
  it('is composed, trimmed, with single blanks', () => {
    expect(canonicalText('  Nguye\u0302\u0303n \u00a0 Thị   Mẫu ')).to.equal('Nguyễn Thị Mẫu');
    expect(canonicalText('dòng một  \n  dòng hai')).to.equal('dòng một\ndòng hai');
  });

  it('has no NUL and no half of a character, and keeps the whole ones', () => {
    expect(canonicalText('a\u0000b\ud800c\udc00 \u0000')).to.equal('abc');
    expect(canonicalText('\u{20bb7}\ud83d\ude00')).to.equal('\u{20bb7}\u{1f600}');
    expect(canonicalText('\ud83d\u0000\ude00'), 'no character comes about of two halves').to.equal('');
  });
});

describe('words', () => {
  it('says numbers as they are read', () => {
    const cases: [number, string][] = [
      [0, 'không'], [4, 'bốn'], [10, 'mười'], [15, 'mười lăm'], [21, 'hai mươi mốt'], [24, 'hai mươi bốn'], [55, 'năm mươi lăm'],
      [101, 'một trăm linh một'], [110, 'một trăm mười'], [1000, 'một nghìn'], [1990, 'một nghìn chín trăm chín mươi'],
      [2005, 'hai nghìn không trăm linh năm'], [1_000_015, 'một triệu không trăm mười lăm'], [500_000_000, 'năm trăm triệu'],
      [2_000_000_000_001, 'hai nghìn tỷ không trăm linh một'], [1_002_000_000_000, 'một nghìn không trăm linh hai tỷ'], [1_000_000_000, 'một tỷ'],
    ];
    for (const [value, text] of cases) expect(numberInWords(value), String(value)).to.equal(text);
    for (const value of [-1, 1.5, NaN, Infinity, 2 ** 60]) expect(numberInWords(value), String(value)).to.equal('');
  });

  it('gives every number words of its own', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
        expect(numberInWords(one)).to.match(/^[a-zà-ỹđ]+( [a-zà-ỹđ]+)*$/);
        expect(numberInWords(one) === numberInWords(other)).to.equal(one === other);
      }),
    );
  });

  it('says dates, whole and partial', () => {
    expect(dateInWords('1990-04-08')).to.equal('ngày mùng tám tháng tư năm một nghìn chín trăm chín mươi');
    expect(dateInWords('2015-12-31')).to.equal('ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm mười lăm');
    expect(dateInWords('1954')).to.equal('năm một nghìn chín trăm năm mươi bốn');
    expect(dateInWords('hôm qua')).to.equal('');
  });
});
