import type { AsyncCheck, MakeChecking } from '@motcua/form';

/** A host's own checks, for the session; their code is fetched by the forms that have some. */
export const checksOf = async (checks: readonly AsyncCheck[]): Promise<MakeChecking | undefined> =>
  checks.length > 0 ? (await import('@motcua/form/checks')).asyncChecks(checks) : undefined;
