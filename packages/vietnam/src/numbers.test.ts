import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatNumber, numberFault, parseNumber } from './index.ts';

const language = fc.constantFrom('vi', 'en');
const whole = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map((number) => String(number));
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([before, after]) => `${before}.${String(after).padStart(6, '0').replace(/0+$/, '')}`);

describe('numbers', () => {
  it('are read as people write them, decimals by comma or by point', () => {
    const cases: [string, string | undefined][] = [
      ['1.234.567,5', '1234567.5'], ['1,234,567.5', '1234567.5'], ['1234567.5', '1234567.5'], ['1234567,5', '1234567.5'],
      ['1 234 567,5', '1234567.5'], ['1\u00a0234\u202f567', '1234567'], ['1.234.567', '1234567'], ['1,234,567', '1234567'],
      ['1.234,5', '1234.5'], ['1,234.567', '1234.567'], ['1,5', '1.5'], ['1.50', '1.5'], ['0,125', '0.125'], ['0.125', '0.125'],
      ['12,3456', '12.3456'], ['1234.567', '1234.567'], ['-1,5', '-1.5'], ['−2', '-2'], ['-0', '0'], ['007', '7'], [' 5 ', '5'], [',5', '0.5'],
      ['', undefined], ['-', undefined], ['1.', undefined], ['1,2,3', undefined], ['1.23.456', undefined], ['1.234,5,6', undefined], ['1 23', undefined],
      ['12.3.2020', undefined], ['1e5', undefined], ['hai', undefined], ['٣', undefined], ['0,1234567', undefined], ['9'.repeat(16), undefined], ['0'.repeat(1_000_000), undefined],
    ];
    for (const [text, number] of cases) expect(parseNumber(text), text.slice(0, 30)).to.equal(number);
  });

  it('are never guessed: what could be two numbers is none', () => {
    for (const text of ['1.234', '1,234', '123.456', '-1.000']) {
      expect(parseNumber(text)).to.equal(undefined);
      expect(numberFault(text)).to.equal('ambiguous');
    }
  });

  it('where they must be whole have groups and no decimals', () => {
    const cases: [string, string | undefined][] = [
      ['1.000', '1000'], ['1,000', '1000'], ['1 000 000', '1000000'], ['1.000,00', '1000'], ['1.00', undefined], ['1,5', undefined], ['1.0000', undefined], ['1.000,5', undefined],
    ];
    for (const [text, number] of cases) expect(parseNumber(text, { whole: true }), text).to.equal(number);
    expect(numberFault('1,5', { whole: true })).to.equal('fraction');
    expect(numberFault('9'.repeat(16), { whole: true })).to.equal('tooLong');
    expect(numberFault('hai', { whole: true })).to.equal('unreadable');
    expect(numberFault('12', { whole: true })).to.equal(undefined);
  });

  it('may have lost the places of their groups where somebody edited what we wrote', () => {
    const vi = { whole: true, edited: 'vi' } as const;
    expect(parseNumber('1.0000', vi)).to.equal('10000');
    expect(parseNumber('1.000.00', vi)).to.equal('100000');
    expect(parseNumber('1.00', vi)).to.equal(undefined);
    expect(parseNumber('1.23.567,5', { edited: 'vi' })).to.equal('123567.5');
    expect(parseNumber('1,23,567.5', { edited: 'en' })).to.equal('123567.5');
    for (const text of ['1.2345', '1.23', '1.5']) expect(numberFault(text, { edited: 'vi' }), text).to.equal('ambiguous');
    expect(parseNumber('1.5', { edited: 'en' })).to.equal('1.5');
  });

  it('are written back the way of the language, and read again', () => {
    expect(formatNumber('1234567.5')).to.equal('1.234.567,5');
    expect(formatNumber(1234567.5, 'en')).to.equal('1,234,567.5');
    expect([formatNumber('-999'), formatNumber('1e21'), formatNumber('hai')]).to.deep.equal(['-999', '1e21', 'hai']);
    fc.assert(fc.property(whole, language, (number, lang) => {
      expect(parseNumber(formatNumber(number, lang), { whole: true })).to.equal(number);
    }));
    fc.assert(fc.property(decimal, language, (number, lang) => {
      const written = formatNumber(number, lang);
      const read = parseNumber(written);
      if (numberFault(written) !== 'ambiguous') expect(read).to.equal(number.replace(/^-0(?=$)/, '0'));
    }));
  });

  it('are either read or told why not, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '0', '.', ',', ' ', '-', 'x') }), fc.boolean(), fc.constantFrom(undefined, 'vi', 'en'), (text, onlyWhole, edited) => {
      const reading = { whole: onlyWhole, edited } as const;
      const number = parseNumber(text, reading);
      expect(number === undefined).to.equal(numberFault(text, reading) !== undefined);
      if (number !== undefined) expect(String(Number(number))).to.equal(number);
      if (number !== undefined && onlyWhole) expect(number).not.to.contain('.');
    }));
  });
});
