import '@motcua/elements/define/blocks';
import '@motcua/elements/define/lookup';
import { readLookupLink } from '@motcua/elements';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { startShell } from '../shell.ts';

startShell();

const codes = readLookupLink(location.hash);
// Whoever reads the codes of this address later, over a shoulder or in the history, finds none.
if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);

const lookup = custom('mc-dossier-lookup', { client: gateway, ...codes });
byId('lookup').replaceChildren(lookup);
if (codes) void lookup.lookUp();
