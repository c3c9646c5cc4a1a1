import type { LookupCodes } from './lookup-link.ts';

const DOSSIER_CODE = /^[0-9A-Z.]+-\d{6}(\d{2})?-\d{4,7}$/;
const LOOKUP_CODE = /^[0-9A-Z -]{10,20}$/;
/** Phones and word processors put longer dashes in the place of the hyphen. */
const DASHES = /[‐-―−]/g;

/** What a person typed or copied from a receipt, as the gateway takes it. Only for sending: the fields keep what was typed. */
export const canonicalCodes = ({ code, secret }: LookupCodes): LookupCodes => ({
  code: code.replaceAll(DASHES, '-').replaceAll(/\s/g, '').toUpperCase(),
  secret: secret.replaceAll(DASHES, '-').trim().toUpperCase(),
});

/** Which of the two the gateway could not even read. */
export const faultsOf = (codes: LookupCodes): (keyof LookupCodes)[] => {
  const { code, secret } = canonicalCodes(codes);
  return [...(DOSSIER_CODE.test(code) ? [] : ['code' as const]), ...(LOOKUP_CODE.test(secret) ? [] : ['secret' as const])];
};
