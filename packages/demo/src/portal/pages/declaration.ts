import '@motcua/elements/define/blocks';
import '@motcua/elements/define/print';
import { portal } from '../../texts/portal.ts';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('paper');

place.replaceChildren(
  ...(startShell() === undefined
    ? [spoken('p', portal.signInForDossier), signInLink()]
    : [custom('mc-declaration', { client: gateway, code: place.dataset['code'] ?? '' })]),
);
