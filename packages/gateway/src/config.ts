/** The gateway's settings, all from the environment; a wrong one is named with what is expected of it. */
import { resolve } from 'node:path';
import { isClaimsKind } from './repositories/claims.ts';

/** Where clamd listens. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** Where a repository is reached. */
export interface RepositoryAddress {
  readonly url: URL;
  /** Sent as a bearer token. */
  readonly token: string | undefined;
}

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absent: a PostgreSQL that the gateway starts itself in `data`. */
  readonly databaseUrl: string | undefined;
  readonly data: string;
  /** The folder that `motcua build` wrote. */
  readonly catalogue: string;
  readonly agency: string;
  readonly issuer: string;
  readonly audience: string;
  /** Origins of pages that may call the gateway, exactly as browsers send them. */
  readonly origins: readonly string[];
  /** Where repositories are reached, by id: a `file:` folder of records, an adapter that answers over HTTP, or `claims:portal`, `claims:vneid`: the token itself. What isn't there is not asked. */
  readonly repositories: ReadonlyMap<string, RepositoryAddress>;
  /** Milliseconds that each repository has to answer. */
  readonly repositoryPatience: number;
  /** Milliseconds that a repository has to hand out a file. */
  readonly filePatience: number;
  readonly retentionDays: number;
  /** What people keep of finished dossiers is deleted so many days after it was kept. */
  readonly keptDays: number;
  readonly prefillHours: number;
  /** What fills in a draft is asked for again once it is so many hours old and the draft is gone on with; 0: each time. */
  readonly prefillRefreshHours: number;
  /** A draft is deleted so many days after it was last saved. */
  readonly draftDays: number;
  /** Submissions and prefills that one person may ask for in a minute. */
  readonly ratePerMinute: number;
  /** Lookups without signing in that one address may ask for in a minute. */
  readonly lookupsPerMinute: number;
  /** Addresses or ranges of the balancers before the gateway. */
  readonly trustedProxies: readonly string[];
  /** Absent where scanning for malware is switched off. */
  readonly clamd: ClamdAddress | undefined;
  /** The largest file that is taken, whatever a procedure allows. */
  readonly maxFileBytes: number;
}

export class ConfigError extends Error {}

const MEGABYTE = 1024 * 1024;

/** A folder is one with or without a stroke at its end. */
const addressOf = (address: string): URL => new URL(address.startsWith('file:') && !address.endsWith('/') ? `${address}/` : address);

/** `unix:/path` or `tcp://host:port`. */
const clamdAddress = (text: string): ClamdAddress | undefined => {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) };
  if (!text.startsWith('tcp://') || !URL.canParse(text)) return undefined;
  const { hostname, port } = new URL(text);
  return hostname && port ? { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) } : undefined;
};

/** Files that nothing looks at must be somebody's decision, never an oversight. */
const scanningErrors = ({ MOTCUA_CLAMD: clamd, MOTCUA_SCANNING: scanning, MOTCUA_PRODUCTION: production }: NodeJS.ProcessEnv): string[] => {
  const errors: string[] = [];
  if (scanning && scanning !== 'off') errors.push('MOTCUA_SCANNING is either off or not given.');
  if (production && production !== '1') errors.push('MOTCUA_PRODUCTION is either 1 or not given.');
  if (clamd && clamdAddress(clamd) === undefined) errors.push('MOTCUA_CLAMD must be unix:/path/to/socket or tcp://host:port.');
  if (clamd && scanning) errors.push('MOTCUA_CLAMD and MOTCUA_SCANNING=off contradict each other; give one.');
  if (!clamd && !scanning) errors.push('MOTCUA_CLAMD is missing: where clamd listens, such as unix:/run/clamav/clamd.ctl. A demonstration without it says MOTCUA_SCANNING=off.');
  if (production === '1' && scanning === 'off') errors.push('MOTCUA_SCANNING=off is refused in production: citizens and officers would exchange files that nothing has checked.');
  return errors;
};

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const errors = scanningErrors(environment);
  const text = (name: string, fallback?: string): string => {
    const value = environment[name] || fallback;
    if (value === undefined) errors.push(`${name} is missing.`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const value = Number(environment[name] || fallback);
    if (!Number.isInteger(value) || value < least || value > most) errors.push(`${name} must be a whole number from ${least} to ${most}.`);
    return value;
  };
  const url = (name: string, value: string, protocols: readonly string[]): string => {
    if (value && !(URL.canParse(value) && protocols.includes(new URL(value).protocol))) {
      errors.push(`${name} must be a URL that begins with ${protocols.join(' or ')}.`);
    }
    return value;
  };

  const databaseUrl = environment.MOTCUA_DATABASE_URL || undefined;
  if (databaseUrl) url('MOTCUA_DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  const list = (name: string): string[] => (environment[name] ?? '').split(',').map((each) => each.trim()).filter(Boolean);
  /** `id=value` pairs. */
  const pairs = (name: string): ReadonlyMap<string, string> =>
    new Map(
      list(name).map((pair): [string, string] => {
        const [, id = '', value = ''] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(pair) ?? [];
        if (id === '') errors.push(`${name}: each must be id=value, such as population=…; one isn't.`);
        return [id, value];
      }),
    );
  const tokens = pairs('MOTCUA_REPOSITORY_TOKENS');
  const addresses = [...pairs('MOTCUA_REPOSITORIES')].map(([id, address]) => [id, url('MOTCUA_REPOSITORIES', address, ['file:', 'http:', 'https:', 'claims:'])] as const);
  for (const [, address] of addresses) {
    if (address.startsWith('claims:') && !isClaimsKind(address.slice('claims:'.length))) errors.push(`MOTCUA_REPOSITORIES: ${address} is neither claims:portal nor claims:vneid.`);
  }
  const origins = list('MOTCUA_ORIGINS');
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) errors.push(`MOTCUA_ORIGINS: each must be an origin such as https://portal.example, not ${origin}.`);
  }

  const config: Config = {
    port: whole('MOTCUA_PORT', 0, 0, 65_535),
    host: text('MOTCUA_HOST', '127.0.0.1'),
    databaseUrl,
    data: resolve(text('MOTCUA_DATA', '.data/gateway')),
    catalogue: resolve(text('MOTCUA_CATALOGUE', 'dist')),
    agency: text('MOTCUA_AGENCY'),
    issuer: url('MOTCUA_ISSUER', text('MOTCUA_ISSUER'), ['http:', 'https:']),
    audience: text('MOTCUA_AUDIENCE'),
    origins,
    repositories: new Map(errors.length === 0 ? addresses.map(([id, address]) => [id, { url: addressOf(address), token: tokens.get(id) }]) : []),
    repositoryPatience: whole('MOTCUA_REPOSITORY_PATIENCE_MS', 1_500, 50, 60_000),
    filePatience: whole('MOTCUA_REPOSITORY_FILE_PATIENCE_MS', 10_000, 50, 120_000),
    retentionDays: whole('MOTCUA_RETENTION_DAYS', 3650, 1, 36_500),
    keptDays: whole('MOTCUA_KEPT_DAYS', 1825, 1, 36_500),
    prefillHours: whole('MOTCUA_PREFILL_HOURS', 24, 1, 720),
    prefillRefreshHours: whole('MOTCUA_PREFILL_REFRESH_HOURS', 24, 0, 720),
    draftDays: whole('MOTCUA_DRAFT_DAYS', 30, 1, 365),
    ratePerMinute: whole('MOTCUA_RATE_PER_MINUTE', 60, 1, 100_000),
    lookupsPerMinute: whole('MOTCUA_LOOKUPS_PER_MINUTE', 10, 1, 100_000),
    trustedProxies: list('MOTCUA_TRUSTED_PROXIES'),
    clamd: clamdAddress(environment.MOTCUA_CLAMD ?? ''),
    maxFileBytes: whole('MOTCUA_MAX_FILE_MB', 25, 1, 1024) * MEGABYTE,
  };
  if (config.agency && !/^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(config.agency)) errors.push('MOTCUA_AGENCY must be an agency identifier such as H99.001.');
  if (errors.length > 0) throw new ConfigError(errors.join('\n'));
  return config;
};
