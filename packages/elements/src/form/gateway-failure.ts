import { failureText, problemOf } from '../failures.ts';
import { plainFailure } from './opening-failure.ts';

/** Why a form, or what is shown of a dossier, did not open, in the gateway's words where it gave any. */
export const openingFailure = (error: unknown): string => (problemOf(error) ? failureText(error) : plainFailure(error));
