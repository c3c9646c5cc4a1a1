import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { identityPolicy, setSecurityHeaders } from '../headers.ts';
import { packageRoot } from '../paths.ts';
import { Folder, sendText } from '../server/files.ts';
import type { Settings } from '../settings.ts';
import { stylesheet } from '../stylesheet.ts';
import type { DemoAccount } from './accounts.ts';
import { comfortIn } from './comfort.ts';
import { Interactions } from './interactions.ts';
import { errorPage, troubles } from './pages.ts';
import { createProvider } from './provider.ts';

const INTERACTION = /^\/interaction\/[\w-]+(\/abort)?$/;

/** The demo identity provider as a server that is not listening yet. */
export const createIdentityServer = (settings: Settings, accounts: readonly DemoAccount[]): Server => {
  const provider = createProvider(settings, accounts);
  const interactions = new Interactions(provider, accounts);
  const openIdConnect = provider.callback();
  const policy = identityPolicy(settings);
  const assets = new Folder(join(packageRoot, 'assets'));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', settings.issuer);
    const interaction = INTERACTION.exec(pathname);
    if (interaction !== null) {
      await interactions.handle(request, response, interaction[1] !== undefined);
    } else if (pathname === '/style.css') {
      await sendText(request, response, '.css', stylesheet());
    } else if (pathname === '/icon.svg') {
      await assets.send(request, response, 'icon.svg');
    } else if (pathname === '/') {
      response.writeHead(303, { Location: `${settings.portal}/` }).end();
    } else {
      await openIdConnect(request, response);
    }
  };

  return createServer((request, response) => {
    setSecurityHeaders(response, policy);
    serve(request, response).catch(() => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.statusCode = 400;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(errorPage(settings.portal, troubles.over, comfortIn({})));
    });
  });
};
