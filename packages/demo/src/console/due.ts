/** The day on which a result is due, and how it stands with it: in words, since colour alone tells nobody. */
import { dossierStates } from '@motcua/client';
import type { Dossier } from '@motcua/client';
import type { Said } from '../texts/said.ts';
import { desk, deskAbout } from '../texts/console.ts';
import { dayText, daysSince } from '../portal/dates.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';

/** States in which the result is there: nothing is due any more. */
const READY: readonly number[] = [9, 10];

/** Why there is no day: not received yet, the clock stands still, or all is over. */
const withoutDay = (state: Dossier['state']): Said => {
  if (state === 1) return desk.notYetDue;
  return dossierStates[state].stopsClock ? desk.clockStopped : desk.notDue;
};

export const dueDay = ({ appointment, state }: Pick<Dossier, 'appointment' | 'state'>): HTMLElement => {
  if (appointment === undefined) return spoken('span', withoutDay(state), { class: 'muted' });
  const late = READY.includes(state) ? -1 : daysSince(appointment);
  const day = element('time', { datetime: appointment }, dayText(appointment));
  if (late < 0) return day;
  const warning = late > 0 ? spoken('strong', deskAbout.overdue(late), { class: 'overdue' }) : spoken('strong', desk.dueToday);
  return element('span', {}, day, ' ', warning);
};
