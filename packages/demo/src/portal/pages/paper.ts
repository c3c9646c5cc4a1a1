/** A printable paper of a dossier: the page names the element. */
import '../elements.ts';
import { portal } from '../../texts/portal.ts';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('paper');
const code = place.dataset['code'] ?? '';

if (startShell() === undefined) {
  place.replaceChildren(spoken('p', portal.signInForDossier), signInLink());
} else if (place.dataset['paper'] === 'slip') {
  place.replaceChildren(custom('mc-reception-slip', { client: gateway, code }));
} else {
  place.replaceChildren(custom('mc-declaration', { client: gateway, code }));
}
