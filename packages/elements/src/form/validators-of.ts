/** What checks the answers of a form: as given, compiled elsewhere and fetched now, or an interpreter of the plan. */
import type { Plan, Validators } from '@motcua/procedure';
import { compiled, type CompiledModule } from '@motcua/procedure/compiled';
import { lazily } from '../internal/lazily.ts';
import { UnreachableError } from '../internal/unreachable.ts';

/** Fetches what `motcua build` made of the plan: `() => import('./validators.js')`. */
export type FetchValidators = () => Promise<CompiledModule>;

export type GivenValidators = Validators | FetchValidators;

const interpreting = lazily(() => import('@motcua/procedure/interpret'));

const fetched = (fetch: FetchValidators): Promise<CompiledModule> =>
  fetch().catch((error: unknown) => {
    throw new UnreachableError(error instanceof Error ? error.message : String(error));
  });

export const validatorsOf = async (plan: Plan, given: GivenValidators | undefined): Promise<Validators> => {
  if (typeof given === 'object') return given;
  if (!given) return (await interpreting()).interpret(plan);
  return compiled(plan, await fetched(given));
};
