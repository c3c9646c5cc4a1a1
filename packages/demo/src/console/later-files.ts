/** Files that came after the submission: what the applicant supplemented, what was handed out. */
import type { Client, DossierEvent } from '@motcua/client';
import { desk } from '../texts/console.ts';
import { custom } from '../portal/custom.ts';
import { timeText } from '../portal/dates.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';

const shown = (client: Client, { type, at, files = [] }: DossierEvent): HTMLElement =>
  element(
    'div',
    {},
    element('h3', {}, spoken('span', type === 'supplemented' ? desk.supplement : desk.handedOut), ' · ', spoken('span', timeText(at))),
    custom('mc-file-list', { client, files }),
  );

export const laterFiles = (client: Client, events: readonly DossierEvent[]): readonly HTMLElement[] =>
  events.filter(({ type, files }) => type !== 'submitted' && files !== undefined && files.length > 0).map((event) => shown(client, event));
