/** How a dossier stands, in the words of the national portal. */
import '@motcua/elements/define/blocks';
import { dossierStates } from '@motcua/client';
import type { Dossier } from '@motcua/client';
import type { BadgeKind } from '@motcua/elements';
import { custom } from './custom.ts';
import { say } from './language.ts';

/** Something is to be done by the applicant, or it is over, well or not. */
const kinds: Readonly<Record<Dossier['state'], BadgeKind>> = {
  1: 'neutral', 2: 'info', 3: 'error', 4: 'info', 5: 'warning', 6: 'warning', 7: 'neutral', 8: 'warning', 9: 'success', 10: 'success',
};

export const stateBadge = (state: Dossier['state']): HTMLElement => say(custom('mc-badge', { kind: kinds[state] }), dossierStates[state].label);
