/** Addresses of the population database: codes of two levels today, of three before 1 July 2025. */
import type { Address } from '../generated/repository.ts';
import { country } from './codes.ts';
import { isAbsent, isObject, memberOf, type JsonObject, type Source } from './json.ts';
import type { Place } from './place.ts';
import type { Converter } from './table.ts';
import { readText, text } from './texts.ts';

const HOME = 'VN';
const DETAIL = 200;
const ABROAD = 300;

interface CodesOfPlace {
  readonly province?: string;
  readonly district?: string;
  readonly commune?: string;
}

const LEVELS = [
  ['province', 'MaTinhThanh', /^\d{2}$/],
  ['district', 'MaQuanHuyen', /^\d{3}$/],
  ['commune', 'MaPhuongXa', /^\d{5}$/],
] as const;

/** The codes as they stand; nothing when one of them is not written like one. */
const readCodes = (source: Source, place: Place): CodesOfPlace | undefined =>
  place.faultless(() => {
    const codes: { -readonly [level in keyof CodesOfPlace]: CodesOfPlace[level] } = {};
    for (const [level, key, pattern] of LEVELS) {
      const value = memberOf(source, key);
      if (isAbsent(value)) continue;
      const code = readText(value, 10, place.at(key));
      if (code !== undefined && !pattern.test(code)) place.at(key).refuse('malformed');
      codes[level] = code;
    }
    return codes;
  });

/** In today's communes: the code itself, where it is one of the province that the record names. */
const today = ({ province, district, commune }: CodesOfPlace, { codes }: Place): Address | undefined => {
  if (district !== undefined || commune === undefined) return undefined;
  const its = codes.communes.get(commune);
  return its !== undefined && (province === undefined || province === its) ? { province: its, commune } : undefined;
};

/** From the time of districts. What can't be told without doubt is kept as it was, for a person to tell. */
const before = (former: CodesOfPlace, place: Place): Address | undefined => {
  const { province, commune = '' } = former;
  const { moved, split } = place.codes.formerCommunes;
  const at = place.at('MaPhuongXa');
  const names = split[commune];
  if (names !== undefined) return at.refuse('splitCommune', { former: { ...former, text: names } });
  const target = moved[commune];
  const its = target === undefined ? undefined : place.codes.communes.get(target);
  // Communes came and went before there were these tables, too.
  if (its === undefined) return at.refuse('unknownCode', former.district === undefined ? undefined : { former });
  // A province that kept its code when it took in others kept its communes, too.
  if (province !== undefined && province !== its && place.codes.provinces.has(province)) return at.refuse('contradiction');
  return { province: its, commune: target, former };
};

const levels = (codes: CodesOfPlace, place: Place): Address | undefined => {
  const { province, district, commune } = codes;
  if (commune !== undefined) return today(codes, place) ?? before(codes, place);
  if (district !== undefined) return { former: codes };
  if (province === undefined) return undefined;
  return place.codes.provinces.has(province) ? { province } : place.at('MaTinhThanh').refuse('unknownCode');
};

const read = (source: Source, place: Place): Address | undefined => {
  const given = memberOf(source, 'QuocGia');
  const stated = isAbsent(given) ? undefined : country.read(given, place.at('QuocGia'));
  // Without its country, nothing of the rest has a meaning.
  if (!isAbsent(given) && stated === undefined) return undefined;
  const codes = readCodes(source, place);
  const hasCodes = codes !== undefined && Object.keys(codes).length > 0;
  if (stated !== undefined && stated !== HOME && hasCodes) return place.at('QuocGia').refuse('contradiction');
  const detail = memberOf(source, 'ChiTiet');
  const abroad = stated !== undefined && stated !== HOME;
  const line = isAbsent(detail) ? undefined : readText(detail, abroad ? ABROAD : DETAIL, place.at('ChiTiet'));
  const found: Address = {
    ...(stated === undefined && !hasCodes ? {} : { country: stated ?? HOME }),
    ...(codes && !abroad ? levels(codes, place) : {}),
    ...(line === undefined ? {} : abroad ? { abroad: line } : { detail: line }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
};

/**
 * `{MaTinhThanh, MaQuanHuyen, MaPhuongXa, ChiTiet, QuocGia}`. Without a country, codes are those of Vietnam. An old commune becomes today's
 * only where the table of changes has exactly one for it; the old codes stay in `former`.
 */
export const address: Converter<Address> = {
  as: '{MaTinhThanh, MaQuanHuyen, MaPhuongXa, ChiTiet, QuocGia}',
  read: (value, place) => (isObject(value) ? read(value, place) : place.refuse('wrongType')),
  write({ country: where, province, commune, detail, abroad, former }, codes) {
    const levelsOf: CodesOfPlace = former ?? { ...(province === undefined ? {} : { province }), ...(commune === undefined ? {} : { commune }) };
    const ChiTiet = abroad ?? detail;
    const QuocGia = where === undefined ? undefined : codes.country.write(where);
    const written: JsonObject = {};
    for (const [level, key] of LEVELS) {
      const code = levelsOf[level];
      if (code !== undefined) written[key] = code;
    }
    if (ChiTiet !== undefined) written.ChiTiet = ChiTiet;
    if (QuocGia !== undefined) written.QuocGia = QuocGia;
    return Object.keys(written).length === 0 ? undefined : written;
  },
};

const whole = text(300);

/** An address that is written out: it is kept as a text, and nothing is looked up by it. */
export const plainAddress: Converter<Address> = {
  as: whole.as,
  read(value, place) {
    const line = whole.read(value, place);
    return line === undefined ? undefined : { text: line };
  },
  write: (value) => value.text,
};
