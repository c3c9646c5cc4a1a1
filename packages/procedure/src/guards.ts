/** Reading guards: `n` says that condition `n` holds, `~n` that it does not. */
import type { Guard } from './plan.ts';

export const guardHolds = (guard: Guard, holds: (condition: number) => boolean): boolean =>
  guard.every((literal) => (literal >= 0 ? holds(literal) : !holds(~literal)));

/** Guards that hold whatever is answered: most of a form's are so. */
export const alwaysHold = (guards: readonly Guard[]): boolean => guards.length === 1 && guards[0]?.length === 0;

/** The conditions that guards look at, whether they are to hold or not. */
export const conditionsIn = (guards: readonly Guard[]): number[] => guards.flat().map((literal) => (literal >= 0 ? literal : ~literal));
