import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { matches, SearchIndex, searchKey, spellingKey } from './index.ts';

const words = ['Phú', 'Thọ', 'Hòa', 'Hoà', 'Thúy', 'Thuý', 'Đắk', 'Lắk', 'Hà', 'Nội', 'Thừa', 'Thiên', 'Huế', 'Quảng', 'Trị', 'Bình', 'Xuyên', 'Mỹ', 'Ngưỡng'];
const word = fc.constantFrom(...words);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const anything = fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 30 }));
/** The beginning of a word as somebody types it: with or without marks, in any case, composed or not. */
const typedOf = (text: string): fc.Arbitrary<string> =>
  fc.record({ length: fc.integer({ min: 1, max: text.length }), way: fc.constantFrom('bare', 'marked', 'capitals', 'decomposed') }).map(({ length, way }) => {
    const part = text.slice(0, length);
    if (way === 'bare') return searchKey(part);
    if (way === 'capitals') return part.toUpperCase();
    return part.normalize(way === 'decomposed' ? 'NFD' : 'NFC');
  });

describe('searchKey', () => {
  it('leaves what a plain keyboard can type', () => {
    for (const [text, key] of [
      ['Hà Nội', 'ha noi'], ['Đắk Lắk', 'dak lak'], ['ĐỒNG THÁP', 'dong thap'], ['hoà', 'hoa'], ['Thừa Thiên – Huế', 'thua thien hue'],
      ['  Bà Rịa-Vũng Tàu ', 'ba ria vung tau'], ['Xã Ea H’Leo', 'xa ea hleo'], ["K'Bang", 'kbang'], ['Quận 10', 'quan 10'], ['', ''], ['–', ''],
    ] as const) expect(searchKey(text), text).to.equal(key);
  });

  it('gives the same for composed and decomposed text, for any capitals, and when done again', () => {
    fc.assert(fc.property(anything, (text) => {
      expect(searchKey(text.normalize('NFD'))).to.equal(searchKey(text.normalize('NFC')));
      expect(searchKey(searchKey(text))).to.equal(searchKey(text));
    }));
    fc.assert(fc.property(name, (text) => void expect(searchKey(text.toUpperCase())).to.equal(searchKey(text))));
  });
});

describe('spellingKey', () => {
  it('is the same for either place of a tone mark, and another for another mark', () => {
    for (const [one, other] of [['hòa', 'hoà'], ['thúy', 'thuý'], ['Hóa', 'hoá'], ['khỏe', 'khoẻ'], ['lũy', 'luỹ'], ['họa', 'hoạ']] as const)
      expect(spellingKey(one), one).to.equal(spellingKey(other));
    for (const [one, other] of [['hòa', 'hóa'], ['tân', 'tấn'], ['dao', 'đao'], ['mo', 'mơ']] as const) expect(spellingKey(one)).not.to.equal(spellingKey(other));
  });
});

describe('matches', () => {
  it('finds words in any order, begun or whole, with marks or without', () => {
    for (const [text, typed] of [['Hà Nội', 'ha noi'], ['Phú Thọ', 'tho phu'], ['Phú Thọ', 'th ph'], ['Thúy', 'thuý'], ['Hoà Bình', 'hòa'], ['Đắk Lắk', 'đak'], ['Hà Nội', '']] as const)
      expect(matches(text, typed), `${text} by ${typed}`).to.equal(true);
    for (const [text, typed] of [['Hà Nội', 'ha nam'], ['Phú Thọ', 'phutho'], ['Huế', 'x']] as const) expect(matches(text, typed), `${text} by ${typed}`).to.equal(false);
  });

  it('finds any name by beginnings of its words, in any order and any way of typing', () => {
    const typing = fc.array(word, { minLength: 1, maxLength: 4 }).chain((parts) =>
      fc.tuple(fc.constant(parts.join(' ')), fc.tuple(...parts.map(typedOf)).chain((typed) => fc.shuffledSubarray(typed, { minLength: 1 }))),
    );
    fc.assert(fc.property(typing, ([text, typed]) => void expect(matches(text, typed.join(' '))).to.equal(true)));
  });
});

describe('SearchIndex', () => {
  it('puts what begins so before what has a word that begins so, and this before what has it inside a word', () => {
    const texts = ['Xã Bình An', 'Phường An Khê', 'Hà Đan', 'An', 'An Giang', 'Khê An'];
    const found = (typed: string): (string | undefined)[] => new SearchIndex(texts).find(typed).places.map((place) => texts[place]);
    expect(found('an')).to.deep.equal(['An', 'An Giang', 'Xã Bình An', 'Phường An Khê', 'Khê An', 'Hà Đan']);
    expect(found('an khe')).to.deep.equal(['Phường An Khê', 'Khê An']);
    expect(found('')).to.deep.equal(texts);
  });

  it('puts a text with the marks that were typed before others', () => {
    const texts = ['Tấn Thành', 'Tân Thạnh', 'Tân Thành'];
    const index = new SearchIndex(texts);
    expect(index.find('tân thành').places.map((place) => texts[place])).to.deep.equal(['Tân Thành', 'Tấn Thành', 'Tân Thạnh']);
    expect(index.find('thạnh').places[0]).to.equal(1);
  });

  it('gives the best of many and tells how many there are', () => {
    const index = new SearchIndex(Array.from({ length: 250 }, (_, place) => `Mục ${place}`));
    const { places, total } = index.find('muc', 100);
    expect([places.length, total]).to.deep.equal([100, 250]);
  });

  it('knows what a text alone can mean', () => {
    const index = new SearchIndex(['Phường Ba Đình', 'Phường Tân Thành', 'Phường Tân Thạnh', 'Hòa', 'Hòa Bình', 'Hai', 'Hai']);
    for (const [typed, place] of [
      ['ba dinh', 0], ['tan thanh', undefined], ['phường tân thạnh', 2], ['hoà', 3], ['hoa', 3], ['hoa b', 4], ['hai', undefined], ['', undefined], ['zz', undefined],
    ] as const) expect(index.only(typed), typed).to.equal(place);
    expect(index.same('ba dinh')).to.equal(undefined);
    expect(index.same('phuong ba dinh')).to.equal(0);
  });

  it('finds just what matches, each once', () => {
    fc.assert(fc.property(fc.array(name, { maxLength: 30 }), name.chain(typedOf), (texts, typed) => {
      const { places, total } = new SearchIndex(texts).find(typed);
      const expected = texts.flatMap((text, place) => (matches(text, typed) ? [place] : []));
      expect([...places].sort((one, other) => one - other)).to.deep.equal(expected);
      expect(total).to.equal(expected.length);
    }));
  });

  it('finds every text by itself first, wherever its tone marks stand', () => {
    fc.assert(fc.property(fc.uniqueArray(name, { minLength: 1, selector: spellingKey }), (texts) => {
      const index = new SearchIndex(texts);
      texts.forEach((text, place) => expect(index.same(text)).to.equal(place));
    }));
  });

  it('searches 50,000 texts between two key strokes', () => {
    const texts = Array.from({ length: 50_000 }, (_, place) => `${words[place % words.length]} ${words[Math.floor(place / words.length) % words.length]} ${place}`);
    const index = new SearchIndex(texts);
    index.find('x');
    const start = performance.now();
    for (const typed of ['h', 'ho', 'hoa', 'hoa b', 'hoa bi']) index.find(typed, 100);
    expect((performance.now() - start) / 5).to.be.below(100);
  });
});
