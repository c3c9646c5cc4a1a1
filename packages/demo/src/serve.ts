/** The demo's two servers in one process: the portal and the identity provider. */
import type { Server } from 'node:http';
import { readAccounts } from './identity/accounts.ts';
import { createIdentityServer } from './identity/server.ts';
import { createPortalServer } from './server/portal.ts';
import { readSettings } from './settings.ts';

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

const settings = readSettings(process.env);
const portal = createPortalServer(settings);
const identity = createIdentityServer(settings, readAccounts());

const stop = (): void => {
  for (const server of [portal, identity]) {
    server.close();
    server.closeAllConnections();
  }
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await listen(identity, settings.identityPort, settings.host);
await listen(portal, settings.portalPort, settings.host);
process.stdout.write(`identity listening on ${settings.issuer}\nportal listening on ${settings.portal}\n`);
