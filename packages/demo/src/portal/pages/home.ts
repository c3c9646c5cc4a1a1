import '@motcua/elements/define/procedure-search';
import '@motcua/elements/define/shell';
import { dossierStates } from '@motcua/client';
import type { Dossier } from '@motcua/client';
import type { Said } from '../../texts/said.ts';
import { portal } from '../../texts/portal.ts';
import { byId, element } from '../dom.ts';
import { showDrafts } from '../drafts.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { startShell } from '../shell.ts';

const failed = (what: Said): HTMLElement => spoken('p', what, { class: 'error', role: 'alert' });

const dossier = ({ code, procedureName, state }: Dossier): HTMLElement =>
  element('li', {}, element('a', { href: `/ho-so/${code}` }, code), spoken('div', procedureName), spoken('div', dossierStates[state].label, { class: 'muted' }));

const showDossiers = async (): Promise<void> => {
  const dossiers = await gateway.dossiers.list();
  byId('dossiers').replaceChildren(
    dossiers.length === 0 ? spoken('p', portal.noDossiers) : element('ul', { class: 'list' }, ...dossiers.map(dossier)),
  );
};

// Who is not signed in finds the way to sign in there already.
if (startShell() !== undefined) {
  const drafts = byId('drafts');
  showDrafts(drafts).catch(() => {
    drafts.replaceChildren(failed(portal.draftsFailed));
  });
  showDossiers().catch(() => {
    byId('dossiers').replaceChildren(failed(portal.dossiersFailed));
  });
}
