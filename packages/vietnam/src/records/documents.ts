/** The list of papers that a store of electronic data has for a person: what it answers. What it is asked: `document-request.ts`. */
import type { HeldDocument, HeldFile, RepositoryRecord } from '../generated/repository.ts';
import { wordsAlone } from './codes.ts';
import { isAbsent, isObject, memberOf, type JsonObject, type Source } from './json.ts';
import { Place } from './place.ts';
import { nothing, withSource, type Asked, type Reading } from './record.ts';
import { from, nested, part, rows } from './table.ts';
import { filePath, resultCode, text } from './texts.ts';

const MOST_DOCUMENTS = 200;
const MOST_FILES = 50;

type File = Partial<HeldFile>;
type Row = Partial<HeldDocument>;
type NamedFile = File & Pick<HeldFile, 'name'>;
type CodedRow = Row & Pick<HeldDocument, 'resultCode'>;

const file = nested(part<File>({ name: from('TenTep', text(255)), path: from('DuongDan', filePath) }));

/** The whole answer's list. Dates, signer and validity of a paper have no known key in it. */
const list = rows(
  nested(
    part<Row>({
      resultCode: from('MaKetQua', resultCode),
      name: from('TenGiayTo', text(300)),
      number: from('SoKyHieu', text(100)),
      agency: from('CoQuanChuQuan', text(300)),
      files: from('DanhSachTepDinhKem', rows(file, MOST_FILES, (each): each is NamedFile => each.name !== undefined)),
    }),
  ),
  MOST_DOCUMENTS,
  (each): each is CodedRow => each.resultCode !== undefined,
);

/** The lines of the table, for the docs. */
export const documents = from('result', nested(part<{ documents?: CodedRow[] }>({ documents: from('DanhSachGiayToKetQua', list) })));

/** Answers say that all is well by `"0"`, `"00"`, `0`, or by a result without a code; the envelope of other services spells the key with an underscore. */
const CODES = ['errorCode', 'error_code'] as const;

const failed = (reply: Source): string | undefined =>
  CODES.find((key) => {
    const code = memberOf(reply, key);
    return !isAbsent(code) && code !== 0 && !(typeof code === 'string' && /^\s*0+\s*$/.test(code));
  });

export interface AskedStore extends Pick<Asked, 'today' | 'source'> {
  /** Which of the two stores was asked. */
  readonly store: HeldDocument['store'];
}

/**
 * Reads the answer of a store. That it is of the person who was asked for, only the request tells: the answer doesn't name them. A store that
 * has nothing gives an empty list; one that refuses, no list and the problem `refused`; one that says neither how it went nor what it has, no list
 * and the problem `missing`.
 */
export const readDocuments = (reply: unknown, { today, store, source }: AskedStore): Reading => {
  const place = new Place(today, wordsAlone);
  if (!isObject(reply)) return nothing(place, 'wrongType');
  const error = failed(reply);
  if (error !== undefined) return nothing(place.at(error), 'refused');
  const result = memberOf(reply, 'result');
  if (isAbsent(result) && CODES.every((key) => isAbsent(memberOf(reply, key)))) return nothing(place.at('result'), 'missing');
  // Other services of the same platform write an empty list where there is nothing.
  const hasNone = isAbsent(result) || (Array.isArray(result) && result.length === 0);
  const { value: found, faulty } = place.watch(() => (hasNone ? undefined : documents.read(reply, place)));
  if (found === undefined && faulty) return { record: {}, problems: place.problems };
  return { record: withSource({ documents: (found?.documents ?? []).map((each) => ({ ...each, store })) }, source), problems: place.problems };
};

/** What a store would answer: of the record's papers, those that it has. */
export const writeDocuments = ({ documents: held = [] }: RepositoryRecord, store: HeldDocument['store']): JsonObject => {
  const written: JsonObject = { errorCode: '0', message: '' };
  documents.write({ documents: held.filter((each) => each.store === store) }, written, wordsAlone);
  return written;
};
