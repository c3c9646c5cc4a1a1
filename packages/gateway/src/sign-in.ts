/** The gateway is a resource server: it reads JWT access tokens of one OpenID Connect issuer and trusts nothing else. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Refusal } from './problems.ts';
import type { Claims } from './repositories/repository.ts';

export interface Caller {
  /** The issuer's name for the person; the owner of dossiers and prefills. */
  readonly subject: string;
  /** SoDinhDanh: used to ask the repository, never kept. */
  readonly personalId: string | undefined;
  /** All that the token says: one more source for prefill, for as long as the request lasts. */
  readonly claims: Claims;
  readonly roles: ReadonlySet<string>;
  readonly expiresAt: Date;
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const TIMEOUT = 5_000;

const rolesOf = (payload: JWTPayload): string[] => {
  const { roles } = payload;
  if (typeof roles === 'string') return roles.split(' ');
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
};

/** The issuer says by discovery where its keys are; asked on first need, since it may start after the gateway. */
const discoverKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(TIMEOUT) });
  const found: unknown = await response.json();
  if (!response.ok || typeof found !== 'object' || found === null || !('jwks_uri' in found) || typeof found.jwks_uri !== 'string') {
    throw new Error('The issuer has no discovery document.');
  }
  if (!('issuer' in found) || found.issuer !== issuer) throw new Error('The discovery document names another issuer.');
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT });
};

const isIssuersFault = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;

export const signIn = (issuer: string, audience: string) => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const issuersKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };

  /** @throws Refusal `unauthenticated`, or `unavailable` when the issuer's keys can't be fetched. */
  return async (authorization: string | undefined): Promise<Caller> => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw new Refusal('unauthenticated', { headers: { 'www-authenticate': 'Bearer' } });
    try {
      const { payload } = await jwtVerify(token, await issuersKeys(), { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'] });
      const { sub, exp, SoDinhDanh } = payload;
      if (!sub || exp === undefined) throw new errors.JWTInvalid('incomplete');
      return {
        subject: sub,
        personalId: typeof SoDinhDanh === 'string' ? SoDinhDanh : undefined,
        claims: payload,
        roles: new Set(rolesOf(payload)),
        expiresAt: new Date(exp * 1000),
      };
    } catch (error) {
      if (isIssuersFault(error)) throw new Refusal('unavailable', { detail: 'The sign-in service does not answer.', headers: { 'retry-after': '5' } });
      throw new Refusal('unauthenticated', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });
    }
  };
};
