import '@motcua/elements/define/procedure-search';
import '@motcua/elements/define/shell';
import type { Dossier } from '@motcua/client';
import { portal } from '../../texts/portal.ts';
import { arrive, skeleton } from '../arriving.ts';
import { byId, element } from '../dom.ts';
import { showDrafts } from '../drafts.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { startShell } from '../shell.ts';
import { stateBadge } from '../state-badge.ts';

const dossier = ({ code, procedureName, state }: Dossier): HTMLElement => {
  const badge = stateBadge(state);
  badge.slot = 'footer';
  return element('li', {}, element('mc-card', {}, element('a', { slot: 'heading', href: `/ho-so/${code}` }, code), spoken('div', procedureName), badge));
};

const none = (): HTMLElement =>
  element('mc-empty', { 'heading-level': '3' }, spoken('span', portal.noDossiers, { slot: 'heading' }), spoken('p', portal.dossiersWillBeHere));

const dossiers = byId('dossiers');
const showDossiers = async (): Promise<void> => {
  const submitted = await gateway.dossiers.list();
  dossiers.replaceChildren(submitted.length > 0 ? element('ul', { class: 'cards' }, ...submitted.map(dossier)) : none());
};

// Who is not signed in finds the way to sign in there already.
if (startShell() !== undefined) {
  const drafts = byId('drafts');
  arrive(drafts, () => showDrafts(drafts), () => ({ heading: portal.draftsFailed, safe: portal.draftsSafe, next: portal.tryLater }));
  dossiers.replaceChildren(skeleton(portal.loadingDossiers, 4));
  arrive(dossiers, showDossiers, () => ({ heading: portal.dossiersFailed, safe: portal.dossiersSafe, next: portal.tryLater }));
}
