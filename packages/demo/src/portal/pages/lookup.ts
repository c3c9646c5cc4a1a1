import '../elements.ts';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { startShell } from '../shell.ts';

startShell();
byId('lookup').replaceChildren(custom('mc-dossier-lookup', { client: gateway }));
