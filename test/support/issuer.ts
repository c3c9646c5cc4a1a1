/** An OpenID Connect issuer for tests: discovery and keys on a local port, tokens as the test wants them. */
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenClaims {
  readonly sub: string;
  readonly SoDinhDanh?: string;
  readonly HoVaTen?: string;
  readonly NgayThangNamSinh?: string;
  readonly SoDienThoai?: string;
  readonly ThuDienTu?: string;
  readonly roles?: readonly string[];
}

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative for one that has expired. */
  readonly expiresIn?: number;
}

export interface TestIssuer {
  readonly url: string;
  readonly audience: string;
  token(claims: TokenClaims, options?: TokenOptions): Promise<string>;
  /** Signed with a key that the issuer doesn't publish. */
  forged(claims: TokenClaims): Promise<string>;
  /** `alg: none`. */
  unsigned(claims: TokenClaims): string;
  close(): Promise<void>;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const startIssuer = async (audience = 'urn:test:gateway'): Promise<TestIssuer> => {
  const own = await generateKeyPair('ES256');
  const foreign = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  let url = '';
  const server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;

  const seconds = (): number => Math.floor(Date.now() / 1000);
  const sign = (claims: TokenClaims, key: typeof own.privateKey, options: TokenOptions = {}): Promise<string> =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
      .setIssuer(options.issuer ?? url)
      .setAudience(options.audience ?? audience)
      .setIssuedAt()
      .setExpirationTime(seconds() + (options.expiresIn ?? 600))
      .sign(key);
  return {
    url,
    audience,
    token: (claims, options) => sign(claims, own.privateKey, options),
    forged: (claims) => sign(claims, foreign.privateKey),
    unsigned: (claims) => `${encode({ alg: 'none', typ: 'at+jwt' })}.${encode({ ...claims, iss: url, aud: audience, exp: seconds() + 600 })}.`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
