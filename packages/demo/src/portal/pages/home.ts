import '@motcua/elements/define/shell';
import type { Dossier, ProcedureSummary } from '@motcua/client';
import { portal } from '../../texts/portal.ts';
import { arrive, skeleton } from '../arriving.ts';
import { byId, element } from '../dom.ts';
import { showDrafts } from '../drafts.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';
import { stateBadge } from '../state-badge.ts';

const card = (...content: readonly HTMLElement[]): HTMLElement => element('li', {}, element('mc-card', {}, ...content));

const procedure = ({ code, name, summary }: ProcedureSummary): HTMLElement =>
  card(spoken('a', name, { slot: 'heading', href: `/thu-tuc/${code}` }), spoken('div', summary));

const dossier = ({ code, procedureName, state }: Dossier): HTMLElement => {
  const badge = stateBadge(state);
  badge.slot = 'footer';
  return card(element('a', { slot: 'heading', href: `/ho-so/${code}` }, code), spoken('div', procedureName), badge);
};

const cards = (items: readonly HTMLElement[]): HTMLElement => element('ul', { class: 'cards' }, ...items);

const procedures = byId('procedures');
const showProcedures = async (): Promise<void> => {
  procedures.replaceChildren(cards((await gateway.procedures.list()).map(procedure)));
};

const dossiers = byId('dossiers');
const showDossiers = async (): Promise<void> => {
  const submitted = await gateway.dossiers.list();
  dossiers.replaceChildren(submitted.length > 0 ? cards(submitted.map(dossier)) : none());
};

const none = (): HTMLElement =>
  element('mc-empty', { 'heading-level': '3' }, spoken('span', portal.noDossiers, { slot: 'heading' }), spoken('p', portal.dossiersWillBeHere));

const person = startShell();
arrive(procedures, showProcedures, () => ({ heading: portal.proceduresFailed, next: portal.tryLater }));
if (person === undefined) {
  dossiers.replaceChildren(spoken('p', portal.signInForDossiers), signInLink());
} else {
  const drafts = byId('drafts');
  arrive(drafts, () => showDrafts(byId('ban-khai-do'), drafts), () => ({ heading: portal.draftsFailed, safe: portal.draftsSafe, next: portal.tryLater }));
  dossiers.replaceChildren(skeleton(portal.loadingDossiers, 4));
  arrive(dossiers, showDossiers, () => ({ heading: portal.dossiersFailed, safe: portal.dossiersSafe, next: portal.tryLater }));
}
