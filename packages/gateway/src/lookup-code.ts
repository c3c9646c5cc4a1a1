/**
 * The lookup code of a dossier: derived from the dossier code by a secret of the gateway, so that it is nowhere kept, can be shown
 * to the owner again, and can be checked without asking the database whether there is such a dossier.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no letters that are taken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: beyond guessing at the few attempts a minute that are let through. */
const LENGTH = 10;

export interface LookupCodes {
  /** `K7Q2M-9XWTP`. */
  of(dossier: string): string;
  /** In the same time whatever is right or wrong about it. Case, blanks and dashes don't count. */
  matches(dossier: string, secret: string): boolean;
}

const plain = (secret: string): string => secret.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

export const lookupCodes = (key: Buffer): LookupCodes => {
  const derive = (dossier: string): string => {
    const bytes = createHmac('sha256', key).update(dossier).digest();
    return Array.from({ length: LENGTH }, (_, index) => ALPHABET[(bytes[index] ?? 0) % ALPHABET.length]).join('');
  };
  return {
    of: (dossier) => derive(dossier).replace(/(.{5})(.{5})/, '$1-$2'),
    matches: (dossier, secret) => {
      const [expected, given] = [derive(dossier), plain(secret)].map((each) => createHmac('sha256', key).update(each).digest());
      return expected !== undefined && given !== undefined && timingSafeEqual(expected, given);
    },
  };
};
