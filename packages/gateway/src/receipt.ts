import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { sql } from 'kysely';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { DossierFile } from './contract.ts';
import type { Store } from './database/open.ts';
import type { HandedInDocument } from './documents/issued.ts';

export interface ReceiptContent {
  readonly dossier: string;
  readonly submittedAt: string;
  readonly procedure: string;
  readonly version: string;
  readonly agency: string;
  /** The answers that the receipt vouches for. */
  readonly answers: unknown;
  /** What the person said is wrong with them. */
  readonly disputes: Readonly<Record<string, unknown>>;
  /** The papers, by hash. */
  readonly files: readonly DossierFile[];
  /** Papers handed in by reference, with the hashes that their repository told. */
  readonly documents: readonly HandedInDocument[];
}

export interface Receipts {
  /** Compact JWS; answers, and disputes if there are any, stand in it as the SHA-256 of their canonical JSON. */
  sign(content: ReceiptContent): Promise<string>;
  /** All keys that receipts were ever signed with. */
  keys(): Promise<JWK[]>;
}

const LOCK = 7_301_002;

/** The newest key; made at the first start, once, however many gateways start together. */
const currentKey = (database: Store): Promise<{ kid: string; private_jwk: object }> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const known = await transaction.selectFrom('signing_key').select(['kid', 'private_jwk']).orderBy('created_at', 'desc').limit(1).executeTakeFirst();
    if (known) return known;
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const jwk = await exportJWK(privateKey);
    const made = { kid: await calculateJwkThumbprint(jwk), private_jwk: jwk };
    await transaction.insertInto('signing_key').values({ kid: made.kid, private_jwk: JSON.stringify(jwk) }).execute();
    return made;
  });

export const openReceipts = async (database: Store): Promise<Receipts> => {
  const { kid, private_jwk } = await currentKey(database);
  const key = await importJWK({ ...private_jwk, kty: 'OKP' }, 'EdDSA');
  return {
    sign({ answers, disputes, files, documents, ...content }) {
      const papers = files.map(({ id, component, sha256: hash }) => ({ id, component, sha256: hash }));
      const referred = documents.map(({ id, component, resultCode, number, files: held }) => ({
        id,
        component,
        resultCode,
        ...(number === undefined ? {} : { number }),
        files: held.flatMap(({ sha256: hash }) => hash ?? []),
      }));
      const disputed = Object.keys(disputes).length > 0 ? { disputes: sha256(canonicalJson(disputes)) } : {};
      const payload = canonicalJson({ ...content, answers: sha256(canonicalJson(answers)), ...disputed, files: papers, ...(referred.length > 0 ? { documents: referred } : {}) });
      return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'motcua-receipt+jws' }).sign(key);
    },
    async keys() {
      const rows = await database.selectFrom('signing_key').select(['kid', 'private_jwk']).orderBy('created_at', 'desc').execute();
      return rows.map((row) => {
        const { x }: JWK = row.private_jwk;
        return { kty: 'OKP', crv: 'Ed25519', ...(x === undefined ? {} : { x }), kid: row.kid, use: 'sig', alg: 'EdDSA' };
      });
    },
  };
};
