/**
 * The text of the QR code on an identity card: `number|old number or empty|full name|ddMMyyyy|sex|residence|ddMMyyyy of issue`. What the
 * card of 2024 says is not known for certain: parts may be missing at the end, and more may follow.
 */
import type { RepositoryRecord } from './generated/repository.ts';
import { plainAddress } from './records/addresses.ts';
import { sex, wordsAlone } from './records/codes.ts';
import { fullDate, partialDate } from './records/dates.ts';
import type { JsonObject } from './records/json.ts';
import { Place } from './records/place.ts';
import { nothing, type Draft, type Reading } from './records/record.ts';
import { from, part } from './records/table.ts';
import { oldIdNumber, personalId, plainName } from './records/texts.ts';
import { isPersonalName } from './text.ts';

const PARTS = ['number', 'oldNumber', 'name', 'birthDate', 'sex', 'residence', 'issuedOn'] as const;

/** No code of this size holds more. */
const LONGEST = 1000;

const written = { ...partialDate, as: 'date: ddMMyyyy', write: (date: string) => fullDate.write(date, wordsAlone) };

/** `number` fills in two places. */
export const identityCard = part<Draft>({
  person: part<NonNullable<Draft['person']>>({
    personalId: from('number', personalId),
    oldIdNumber: from('oldNumber', oldIdNumber),
    name: from('name', plainName),
    birthDate: from('birthDate', written),
    sex: from('sex', sex),
  }),
  residence: part<NonNullable<Draft['residence']>>({ permanent: from('residence', plainAddress) }),
  identityDocument: part<NonNullable<Draft['identityDocument']>>({ number: from('number', personalId), issuedOn: from('issuedOn', fullDate) }),
});

const partsOf = (text: string): readonly string[] => {
  const parts = text.normalize('NFC').split('|').map((each) => each.trim());
  const [number = '', second = '', ...rest] = parts;
  // A card whose old number was left out altogether.
  return isPersonalName(second) ? [number, '', second, ...rest] : parts;
};

/**
 * Reads the text of a card's QR code: parts of a record, and what is wrong, by the names of the parts. A text without a personal number at its
 * start is no card's. Nothing of it is vouched for by anybody.
 * @param today in Vietnam, `yyyy-mm-dd`
 */
export const readIdentityCard = (text: string, today: string): Reading => {
  const place = new Place(today, wordsAlone);
  if (text.length > LONGEST) return nothing(place, 'tooLong');
  const parts = partsOf(text);
  const source = Object.fromEntries(PARTS.map((key, at) => [key, parts[at]]));
  const { person, ...more } = identityCard.read(source, place) ?? {};
  if (person?.personalId === undefined) return nothing(new Place(today, wordsAlone, '/number'), 'malformed');
  return { record: { person: { ...person, personalId: person.personalId }, ...more }, problems: place.problems };
};

/** The text that a card of a person would hold. */
export const writeIdentityCard = (record: RepositoryRecord): string => {
  const held: JsonObject = {};
  identityCard.write(record, held, wordsAlone);
  return PARTS.map((key) => (typeof held[key] === 'string' ? held[key] : '')).join('|');
};
