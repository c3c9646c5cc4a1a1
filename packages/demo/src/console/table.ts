import type { Dossier } from '@motcua/client';
import type { Text } from '@motcua/procedure';
import { desk } from '../texts/console.ts';
import { timeText } from '../portal/dates.ts';
import { element } from '../portal/dom.ts';
import { spoken } from '../portal/language.ts';
import { stateBadge } from '../portal/state-badge.ts';
import { dueDay } from './due.ts';

const columns: readonly { readonly name: Text; readonly sorts?: true }[] = [
  { name: desk.code },
  { name: desk.procedure, sorts: true },
  { name: desk.state, sorts: true },
  { name: desk.submitted, sorts: true },
  { name: desk.due, sorts: true },
];

const row = (dossier: Dossier): HTMLElement => {
  const { code, procedureName, state, submittedAt } = dossier;
  const cells = [
    spoken('span', procedureName),
    stateBadge(state),
    spoken('time', timeText(submittedAt), { datetime: submittedAt }),
    dueDay(dossier),
  ];
  return element('tr', {}, element('th', { scope: 'row' }, element('a', { href: `/can-bo/ho-so/${code}` }, code)), ...cells.map((content) => element('td', {}, content)));
};

/** The table that stays while its rows change: an order that somebody chose stays with it. */
export const dossierTable = (): { readonly element: HTMLElement; show(dossiers: readonly Dossier[]): void } => {
  const body = element('tbody');
  const heads = columns.map(({ name, sorts }) => spoken('th', name, { scope: 'col', ...(sorts && { 'data-sort': '' }) }));
  const table = element('table', { class: 'dossiers' }, spoken('caption', desk.list, { class: 'visually-hidden' }), element('thead', {}, element('tr', {}, ...heads)), body);
  return { element: element('mc-table', {}, table), show: (dossiers) => body.replaceChildren(...dossiers.map(row)) };
};
