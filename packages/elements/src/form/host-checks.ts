import type { AsyncCheck, MakeChecking } from '@motcua/form';
import type { Plan } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import type { LoadOptions } from '../code-lists.ts';

/** A host's own checks and those of code lists, for the session; their code is fetched by the forms that have some. */
export const checksOf = async (checks: readonly AsyncCheck[], plan: Plan, load: LoadOptions | undefined): Promise<MakeChecking | undefined> =>
  checks.length > 0 || allFields(plan).some(({ options }) => options && 'by' in options) ? (await import('./late-checks.ts')).lateChecks(checks, plan, load) : undefined;
