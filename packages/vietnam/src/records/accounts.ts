/** Claims that are of the person in one account and of an enterprise in another. */
import { accountKind, type AccountKind } from './codes.ts';
import { isAbsent, memberOf, type Source } from './json.ts';
import { Place } from './place.ts';
import { from, type Converter, type Entry } from './table.ts';

const KIND = 'LoaiTaiKhoan';

/** Where nothing is said it is a person's; `undefined` where the code means nothing that anybody knows. */
const kindOf = (source: Source, { today, codes }: Place): AccountKind | undefined => {
  const value = memberOf(source, KIND);
  return isAbsent(value) ? 'person' : accountKind.read(value, new Place(today, codes));
};

const saying = <T>(entry: Entry<T>, account: string): Entry<T>['lines'] => (to) => entry.lines(to).map((line) => ({ ...line, as: `${line.as}; ${account}` }));

/** The value of one key, in a person's account. Whose it is in an account of which nobody knows what it is, isn't guessed. */
export const ofPerson = <T>(key: string, converter: Converter<T>): Entry<T> => {
  const entry = from(key, converter);
  return {
    lines: saying(entry, 'in a person’s account'),
    read(source, place) {
      const kind = kindOf(source, place);
      if (kind === undefined && !isAbsent(memberOf(source, key))) return place.at(KIND).refuse('unknownCode');
      return kind === 'person' ? entry.read(source, place) : undefined;
    },
    write: (value, into, codes) => entry.write(value, into, codes),
  };
};

/** The same in an enterprise's account. It is written where the code of such an account is known, and the key isn't the person's already. */
export const ofEnterprise = <T>(key: string, converter: Converter<T>): Entry<T> => {
  const entry = from(key, converter);
  return {
    lines: saying(entry, 'in an enterprise’s account'),
    read: (source, place) => (kindOf(source, place) === 'enterprise' ? entry.read(source, place) : undefined),
    write(value, into, codes) {
      const kind = accountKind.write('enterprise', codes);
      if (kind === undefined || Object.hasOwn(into, key)) return;
      into[KIND] = kind;
      entry.write(value, into, codes);
    },
  };
};
