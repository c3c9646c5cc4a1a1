/** People who don't exist, in the canonical shape and as sources write them. */
import fc from 'fast-check';
import { codes, former, TODAY } from './lists.ts';
import type { Address, HeldDocument, Relative, RepositoryRecord } from '../../src/records.ts';

export const PERSON = '003198000001';

const words = fc.constantFrom('Nguyễn', 'Thị', 'Thử', 'Phạm', 'Văn', 'Giả', 'Định', 'Ê-đê', "K'Brêu", 'Ơ', 'Đặng', 'ÂU', 'Mẫu');
export const name = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
export const text = fc.array(fc.constantFrom('Số 4,', 'đường', 'Thử Nghiệm', 'tổ 3/2', 'H’leo', '(cũ)', '12A', '&', 'Ủy ban'), { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
export const personalId = digits(12);
const country = fc.constantFrom('VN', 'JP', 'US', 'DE', 'LA');
const ethnicGroup = fc.integer({ min: 1, max: 54 }).map((code) => String(code).padStart(2, '0'));

export const fullDate = fc.date({ min: new Date('1800-01-01'), max: new Date(`${TODAY}T00:00:00Z`), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const year = fullDate.map((date) => date.slice(0, 4));
export const dayOrYear = fc.oneof(fullDate, year);
export const anyDate = fc.oneof(dayOrYear, fullDate.map((date) => date.slice(0, 7)));

/** Only the members that have a value, as canonical records have them. */
export const sparse = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [], noNullPrototype: true });
const filled = <T extends object>(arbitrary: fc.Arbitrary<T>) => arbitrary.filter((value) => Object.keys(value).length > 0);

const provinces = [...codes.provinces];
const communes = [...codes.communes].map(([commune, province]) => ({ province, commune }));
const moved = Object.entries(former.moved).map(([old, commune]) => ({ old, commune, province: codes.communes.get(commune) ?? '' }));
const split = Object.entries(former.split);
const detail = sparse({ detail: text });

/** As codes say it. */
export const codedAddress: fc.Arbitrary<Address> = fc.oneof(
  fc.tuple(fc.constantFrom(...communes), detail).map(([codes, more]) => ({ country: 'VN', ...codes, ...more })),
  fc.tuple(fc.constantFrom(...provinces), detail).map(([province, more]) => ({ country: 'VN', province, ...more })),
  fc.tuple(fc.constantFrom(...moved), fc.boolean(), digits(3), detail).map(([{ old, commune, province }, legacy, district, more]) => ({
    country: 'VN', province, commune, former: { province: legacy ? '02' : province, district, commune: old }, ...more,
  })),
  fc.tuple(fc.constantFrom(...split), digits(3), detail).map(([[commune, names], district, more]) => ({ country: 'VN', former: { province: '02', district, commune, text: names }, ...more })),
  fc.tuple(fc.constantFrom('JP', 'US', 'DE'), sparse({ abroad: text })).map(([where, more]) => ({ country: where, ...more })),
);
export const claimedAddress: fc.Arbitrary<Address> = fc.oneof(codedAddress, text.map((written) => ({ text: written })));

const relative: fc.Arbitrary<Relative> = filled(sparse({ name, nationality: country, personalId }));
const household = filled(sparse({ relation: text, head: filled(sparse({ name, personalId })) }));
const family = filled(sparse({ father: relative, mother: relative, spouse: relative, representative: relative }));
const civilStatus = fc.record({ maritalStatus: fc.constantFrom('never-married' as const, 'married' as const, 'divorced' as const, 'widowed' as const) }, { noNullPrototype: true });
const own = { oldIdNumber: digits(9), name, sex: fc.constantFrom('male' as const, 'female' as const), ethnicGroup, religion: text };
const withId = <T extends object>(more: fc.Arbitrary<T>) => more.map((person) => ({ personalId: PERSON, ...person }));
const always = <P, T extends object>(person: fc.Arbitrary<P>, more: fc.Arbitrary<T>): fc.Arbitrary<RepositoryRecord> => fc.tuple(person, more).map(([who, rest]) => ({ person: who, ...rest }) as RepositoryRecord);

/** What the population database can hold. */
export const populationRecord = always(
  withId(sparse({ ...own, birthDate: dayOrYear })),
  sparse({
    birthRegistration: codedAddress, hometown: codedAddress, residence: filled(sparse({ permanent: codedAddress, current: codedAddress })), civilStatus, family, household,
  }),
);

const phone = fc.tuple(fc.constantFrom('03', '05', '07', '08', '09', '+843'), digits(8)).map((parts) => parts.join(''));

/** What the national portal can claim. */
export const portalRecord = always(
  withId(sparse({ ...own, birthDate: anyDate, nationality: country, phone, email: fc.constantFrom('a@example.com', 'le.thi.b@vi-du.example.vn') })),
  sparse({
    birthRegistration: claimedAddress, hometown: claimedAddress, residence: filled(sparse({ permanent: claimedAddress, current: claimedAddress })), civilStatus, family, household,
    numbers: filled(sparse({ tax: fc.constantFrom('0100109106', '0100109106-001', PERSON), socialInsurance: digits(10) })),
    enterprise: filled(sparse({ number: digits(10), name: text })),
  }),
);

export const vneidRecord = always(withId(sparse({ name, birthDate: anyDate })), fc.constant({}));

const file = fc.tuple(text, sparse({ path: fc.constantFrom('/kho/tep/1.pdf', 'https://kho.example.vn/tai-ve?tep=1', 'a/b c.pdf') })).map(([called, more]) => ({ name: called, ...more }));
const document: fc.Arbitrary<HeldDocument> = fc
  .tuple(fc.constantFrom('KQ.G15.000031', 'KQ.G15.000032', '000.00.00.G15-KQ004389'), sparse({ name: text, number: text, agency: text, files: fc.array(file, { maxLength: 3 }) }))
  .map(([resultCode, more]) => ({ resultCode, store: 'national', ...more }));

/** The papers of the national store. */
export const documentsRecord: fc.Arbitrary<RepositoryRecord> = fc.record({ documents: fc.array(document, { maxLength: 5 }) }, { noNullPrototype: true });

/** What the text of a card's QR code can hold. */
export const cardRecord: fc.Arbitrary<RepositoryRecord> = fc.tuple(
  withId(sparse({ oldIdNumber: digits(9), name, birthDate: fullDate, sex: fc.constantFrom('male' as const, 'female' as const) })),
  sparse({ residence: text.map((written) => ({ permanent: { text: written } })) }),
  sparse({ issuedOn: fullDate }),
).map(([person, more, issued]) => ({ person, ...more, identityDocument: { number: PERSON, ...issued } }));
