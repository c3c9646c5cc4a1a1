import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  formatPersonalId, formatPhone, isPersonalId, isPersonalName, isPhone, isTaxCode, isTime, parsePersonalId, parsePhone, parseTaxCode, parseTime,
  personalIdFitsBirthDate, personalIdFitsSex,
} from './index.ts';

const digits = (length: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('telephone numbers', () => {
  it('are read however they are grouped, and keep the way they begin', () => {
    const cases: [string, string | undefined][] = [
      ['0912 345 678', '0912345678'], ['0912.345.678', '0912345678'], ['(0912) 345-678', '0912345678'], ['+84 912 345 678', '+84912345678'],
      ['0084912345678', '+84912345678'], ['84912345678', '+84912345678'], ['+84 (0)912 345 678', '+84912345678'], ['0841234567', '0841234567'],
      ['024 3825 2525', '02438252525'], ['+842438252525', '+842438252525'],
      ['0112345678', undefined], ['091234567', undefined], ['09123456789', undefined], ['912345678', undefined], ['+1 202 555 0100', undefined], ['abc', undefined], ['', undefined],
    ];
    for (const [text, phone] of cases) expect(parsePhone(text), text).to.equal(phone);
  });

  it('are grouped for reading', () => {
    expect(['0912345678', '+84912345678', '02438252525', '02033825252', 'abc'].map(formatPhone)).to.deep.equal([
      '0912 345 678', '+84 912 345 678', '024 3825 2525', '0203 382 5252', 'abc',
    ]);
    fc.assert(fc.property(fc.constantFrom('03', '05', '07', '08', '09', '+843', '+849'), digits(8), (start, rest) => {
      expect(isPhone(start + rest)).to.equal(true);
      expect(parsePhone(formatPhone(start + rest))).to.equal(start + rest);
    }));
  });
});

describe('tax codes', () => {
  it('have a check digit, a branch number perhaps, or are an identity number', () => {
    for (const code of ['0100109106', '0300588569', '0101243150', '0100112437', '0312650437', '0100109106-001', '001204000001']) expect(isTaxCode(code), code).to.equal(true);
    for (const code of ['0100109107', '0100109106-01', '0100109106001', '010010910', '', 'abcdefghij']) expect(isTaxCode(code), code).to.equal(false);
    expect(['0100 109 106', '0100109106001', '0100109106-001', '0100109106 - 001', '0100109105'].map(parseTaxCode)).to.deep.equal([
      '0100109106', '0100109106-001', '0100109106-001', '0100109106-001', undefined,
    ]);
  });

  it('have at most one check digit for nine digits, and no wrong digit goes unseen', () => {
    fc.assert(fc.property(digits(9), fc.nat(9), (nine, at) => {
      const valid = [...'0123456789'].map((last) => nine + last).filter(isTaxCode);
      expect(valid.length).to.be.at.most(1);
      for (const code of valid) {
        const wrong = code.slice(0, at) + String((Number(code[at]) + 1) % 10) + code.slice(at + 1);
        expect(isTaxCode(wrong), wrong).to.equal(false);
      }
    }));
  });
});

describe('the personal identity number, typed', () => {
  it('is read and written in groups of three', () => {
    expect(parsePersonalId('001 204 000 001')).to.equal('001204000001');
    expect(parsePersonalId('001.204.000.001')).to.equal('001204000001');
    expect(parsePersonalId('00120400000')).to.equal(undefined);
    expect([formatPersonalId('001204000001'), formatPersonalId('123')]).to.deep.equal(['001 204 000 001', '123']);
    fc.assert(fc.property(digits(12), (id) => {
      expect(isPersonalId(id) && parsePersonalId(formatPersonalId(id)) === id).to.equal(true);
    }));
  });

  it('tells what does not fit the birth date or the sex, and no more than it knows', () => {
    expect(personalIdFitsBirthDate('001204000001', '2004-02-29')).to.equal(true);
    expect(personalIdFitsBirthDate('001204000001', '2004')).to.equal(true);
    expect(personalIdFitsBirthDate('001204000001', '1904-02-29')).to.equal(false);
    for (const [id, date] of [[undefined, '2004'], ['123', '2004'], ['001204000001', undefined], ['001204000001', 'hôm qua']] as const) expect(personalIdFitsBirthDate(id, date)).to.equal(true);
    expect(personalIdFitsSex('001204000001', 'male')).to.equal(true);
    expect(personalIdFitsSex('001204000001', 'female')).to.equal(false);
    for (const [id, sex] of [[undefined, 'female'], ['123', 'female'], ['001204000001', undefined], ['001204000001', 'khác']] as const) expect(personalIdFitsSex(id, sex)).to.equal(true);
  });
});

describe('times', () => {
  it('are read as people write them', () => {
    const cases: [string, string | undefined][] = [
      ['8:05', '08:05'], ['8:5', '08:05'], ['8h05', '08:05'], ['8H5', '08:05'], ['8h', '08:00'], ['0805', '08:05'], [' 23:59 ', '23:59'], ['8 giờ 5 phút', '08:05'],
      ['8 giờ'.normalize('NFD'), '08:00'], ['8.30', '08:30'], ['8:', undefined], ['125', undefined], ['24:00', undefined], ['8:60', undefined], ['8', undefined], ['', undefined], ['sáng', undefined],
    ];
    for (const [text, time] of cases) expect(parseTime(text), text).to.equal(time);
  });

  it('are each read as they are kept', () => {
    fc.assert(fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
      const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      expect(isTime(time)).to.equal(true);
      for (const written of [time, `${hours}h${minutes}`, `${hours}:${minutes}`, time.replace(':', '')]) expect(parseTime(written)).to.equal(time);
    }));
    for (const text of ['8:05', '24:00', '08:60', '0805']) expect(isTime(text)).to.equal(false);
  });
});

describe('names', () => {
  it('are words of letters', () => {
    for (const name of ['Nguyễn Thị Mẫu', 'Y Moan Ênuôl', "K'Brêu", 'Ê-đê', 'Nguyễn Huệ'.normalize('NFD'), 'Ông']) expect(isPersonalName(name), name).to.equal(true);
    for (const name of ['', ' ', 'Nguyễn 2', 'An@', '-', 'A_B', '😀']) expect(isPersonalName(name), name).to.equal(false);
    expect(isPersonalName(`${'A '.repeat(500_000)}1`)).to.equal(false);
  });
});
