import '@motcua/elements/define/print';
import type { DossierEvent } from '@motcua/client';
import { lookupLink, textOf } from '@motcua/elements';
import { isPlan } from '@motcua/procedure';
import { portal } from '../../texts/portal.ts';
import { arrive } from '../arriving.ts';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('paper');
const code = place.dataset['code'] ?? '';

const RECEIVED = 2;
const isReceived = (events: readonly DossierEvent[]): boolean => events.some(({ state }) => state === RECEIVED);

/** The slip is handed out by whoever receives the dossier: before that there is none. */
const show = async (): Promise<void> => {
  const [dossier, events] = await Promise.all([gateway.dossiers.get(code), gateway.dossiers.events(code)]);
  if (!isReceived(events)) {
    place.replaceChildren(spoken('h1', portal.slip), spoken('p', portal.notReceived));
    return;
  }
  const [content, plan] = await Promise.all([gateway.dossiers.content(code), gateway.procedures.plan(dossier.procedure, dossier.version)]);
  if (!isPlan(plan)) throw new Error('The gateway has no plan that this page understands.');
  const slip = custom('mc-reception-slip', { dossier, content, events, plan });
  if (dossier.lookup !== undefined) {
    const value = lookupLink(new URL('/tra-cuu', location.href).href, code, dossier.lookup);
    slip.append(custom('mc-qr', { slot: 'qr', value, label: textOf(portal.lookupQr) }));
  }
  // The slip asks the provider for the code lists behind the answers.
  const provider = document.createElement('mc-provider');
  provider.client = gateway;
  provider.append(slip);
  place.replaceChildren(provider);
};

if (startShell() === undefined) {
  place.replaceChildren(spoken('p', portal.signInForDossier), signInLink());
} else {
  arrive(place, show, () => ({ heading: portal.slipFailed, safe: portal.dossiersSafe, next: portal.tryLater, level: 1 }));
}
