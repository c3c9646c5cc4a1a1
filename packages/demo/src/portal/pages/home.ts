import '@motcua/elements/define/shell';
import { dossierStates } from '@motcua/client';
import type { Dossier, ProcedureSummary } from '@motcua/client';
import type { Said } from '../../texts/said.ts';
import { portal } from '../../texts/portal.ts';
import { byId, element } from '../dom.ts';
import { showDrafts } from '../drafts.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const failed = (what: Said): HTMLElement => spoken('p', what, { class: 'error', role: 'alert' });

const procedure = ({ code, name, summary }: ProcedureSummary): HTMLElement =>
  element('li', {}, spoken('a', name, { href: `/thu-tuc/${code}` }), spoken('p', summary, { class: 'muted' }));

const dossier = ({ code, procedureName, state }: Dossier): HTMLElement =>
  element('li', {}, element('a', { href: `/ho-so/${code}` }, code), spoken('div', procedureName), spoken('div', dossierStates[state].label, { class: 'muted' }));

const showProcedures = async (): Promise<void> => {
  byId('procedures').replaceChildren(...(await gateway.procedures.list()).map(procedure));
};

const showDossiers = async (): Promise<void> => {
  const dossiers = await gateway.dossiers.list();
  byId('dossiers').replaceChildren(
    dossiers.length === 0 ? spoken('p', portal.noDossiers) : element('ul', { class: 'list' }, ...dossiers.map(dossier)),
  );
};

const person = startShell();
showProcedures().catch(() => {
  byId('procedures').replaceWith(failed(portal.proceduresFailed));
});
if (person === undefined) {
  byId('dossiers').replaceChildren(spoken('p', portal.signInForDossiers), signInLink());
} else {
  const drafts = byId('drafts');
  showDrafts(byId('ban-khai-do'), drafts).catch(() => {
    drafts.replaceChildren(failed(portal.draftsFailed));
  });
  showDossiers().catch(() => {
    byId('dossiers').replaceChildren(failed(portal.dossiersFailed));
  });
}
