import { msg } from '@lit/localize';
import type { Choice } from '../control/choice-control.ts';

/** The two options of a yes-or-no question, in the language of the page. */
export const yesNo = (): readonly Choice[] => [
  { value: 'true', label: msg('Có') },
  { value: 'false', label: msg('Không') },
];
