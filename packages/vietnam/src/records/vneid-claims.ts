/** The claims of VNeID alone: who somebody is, and nothing about where they live or whose child they are. */
import type { RepositoryRecord } from '../generated/repository.ts';
import { textOrObject } from './claims.ts';
import type { Codes } from './codes.ts';
import { birthDate, partialDate } from './dates.ts';
import type { JsonObject } from './json.ts';
import { readRecord, writeRecord, type Asked, type Draft, type Reading } from './record.ts';
import { from, part } from './table.ts';
import { fullName, personalId, plainName } from './texts.ts';

/** `sub`, `LoaiTaiKhoan`, `TechID`, `loAs` and `IAL` say something of the account and the sign-in: they are not read. */
export const vneidClaims = part<Draft>({
  person: part<NonNullable<Draft['person']>>({
    personalId: from('SoDinhDanh', personalId),
    name: from('HoVaTen', textOrObject(plainName, fullName)),
    birthDate: from('NgayThangNamSinh', textOrObject(partialDate, birthDate)),
  }),
});

/** Reads VNeID's claims. */
export const readVneidClaims = (claims: unknown, asked: Asked): Reading => readRecord(vneidClaims, claims, asked);

/** What VNeID would claim of a person. */
export const writeVneidClaims = (record: RepositoryRecord, codes: Codes): JsonObject => writeRecord(vneidClaims, record, codes);
