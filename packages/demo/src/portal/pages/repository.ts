import '@motcua/elements/define/blocks';
import '@motcua/elements/define/repository';
import '@motcua/elements/define/shell';
import { portal } from '../../texts/portal.ts';
import { custom } from '../custom.ts';
import { byId } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { spoken } from '../language.ts';
import { signInLink, startShell } from '../shell.ts';

const place = byId('repository');

if (startShell() === undefined) place.replaceChildren(spoken('h1', portal.repositoryTitle), spoken('p', portal.signInForRepository), signInLink());
else place.replaceChildren(custom('mc-repository', { client: gateway }));
