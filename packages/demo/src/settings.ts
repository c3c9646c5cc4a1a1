/** Where the parts of the demo are. Everything has a default, so that `npm start` needs no configuration. */
export interface Settings {
  readonly host: string;
  readonly portalPort: number;
  readonly identityPort: number;
  /** Origin of the portal, without a trailing slash. */
  readonly portal: string;
  /** Issuer identifier and origin of the identity provider. */
  readonly issuer: string;
  /** Base address of the gateway. */
  readonly gateway: string;
  /** The gateway's resource identifier, `aud` of its access tokens. */
  readonly audience: string;
  /** Secret of the officer's command; without one no client-credentials grant exists. */
  readonly officerSecret: string | undefined;
  /** Lifetime of an access token in seconds. */
  readonly tokenSeconds: number;
}

const port = (name: string, value: string | undefined, fallback: number): number => {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new Error(`${name} must be a port number, 1 to 65535.`);
  return number;
};

/** @throws Error that names the variable whose value cannot be used. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const host = env['MOTCUA_HOST'] ?? '127.0.0.1';
  const portalPort = port('MOTCUA_PORTAL_PORT', env['MOTCUA_PORTAL_PORT'], 8701);
  const identityPort = port('MOTCUA_IDENTITY_PORT', env['MOTCUA_IDENTITY_PORT'], 8702);
  const gatewayPort = port('MOTCUA_PORT', env['MOTCUA_PORT'], 8700);
  const tokenSeconds = Number(env['MOTCUA_TOKEN_SECONDS'] ?? 3600);
  if (!Number.isInteger(tokenSeconds) || tokenSeconds < 1) throw new Error('MOTCUA_TOKEN_SECONDS must be a whole number of seconds.');
  return {
    host,
    portalPort,
    identityPort,
    portal: `http://${host}:${portalPort}`,
    issuer: env['MOTCUA_ISSUER'] ?? `http://${host}:${identityPort}`,
    gateway: env['MOTCUA_GATEWAY'] ?? `http://${host}:${gatewayPort}`,
    audience: env['MOTCUA_AUDIENCE'] ?? 'urn:motcua:gateway',
    officerSecret: env['MOTCUA_OFFICER_SECRET'],
    tokenSeconds,
  };
};
