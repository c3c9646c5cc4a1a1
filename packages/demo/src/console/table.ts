import type { Dossier } from '@motcua/client';
import type { Text } from '@motcua/procedure';
import { desk } from '../texts/console.ts';
import { timeText } from '../portal/dates.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';
import { stateBadge } from '../portal/state-badge.ts';
import { dueDay } from './due.ts';

const columns: readonly Text[] = [desk.code, desk.procedure, desk.state, desk.submitted, desk.due];

/** On a narrow screen the table becomes a list, and each cell shows the name of its column. Roles keep it a table for all others. */
const cell = (column: Text, content: HTMLElement, role: 'cell' | 'rowheader' = 'cell'): HTMLElement =>
  element(role === 'cell' ? 'td' : 'th', role === 'cell' ? { role } : { role, scope: 'row' }, spoken('span', column, { 'class': 'column', 'aria-hidden': 'true' }), content);

const row = (dossier: Dossier): HTMLElement => {
  const { code, procedureName, state, submittedAt } = dossier;
  return element(
    'tr',
    { role: 'row' },
    cell(desk.code, element('a', { href: `/can-bo/ho-so/${code}` }, code), 'rowheader'),
    cell(desk.procedure, spoken('span', procedureName)),
    cell(desk.state, stateBadge(state)),
    cell(desk.submitted, spoken('span', timeText(submittedAt))),
    cell(desk.due, dueDay(dossier)),
  );
};

export const table = (dossiers: readonly Dossier[]): HTMLElement =>
  element(
    'table',
    { role: 'table', class: 'dossiers' },
    spoken('caption', desk.list, { class: 'visually-hidden' }),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...columns.map((column) => spoken('th', column, { role: 'columnheader', scope: 'col' })))),
    element('tbody', { role: 'rowgroup' }, ...dossiers.map(row)),
  );
