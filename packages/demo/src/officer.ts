/** Moves a dossier as an officer would: `npm run officer -- <dossier code> <state> [note]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, dossierStates, ProblemError } from '@motcua/client';
import type { DossierMove } from '@motcua/client';
import * as oauth from 'oauth4webapi';
import { OFFICER_CLIENT } from './identity/clients.ts';
import { repositoryRoot } from './paths.ts';
import { plainHttp } from './plain-http.ts';

/** What `npm start` leaves for this command: where the demo runs, and the officer's secret of this run. */
interface Running {
  readonly gateway: string;
  readonly issuer: string;
  readonly audience: string;
  readonly officerSecret: string;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const states = (): string =>
  Object.entries(dossierStates)
    .map(([state, { label }]) => `  ${state.padStart(2)}  ${label.vi}`)
    .join('\n');

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' && value !== null && ['gateway', 'issuer', 'audience', 'officerSecret'].every((key) => key in value);

const running = (): Running => {
  const file = join(process.env['MOTCUA_DATA'] ?? join(repositoryRoot, '.data'), 'running.json');
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRunning(content)) return content;
  } catch {
    throw new Error('The demo is not running. Start it with: npm start');
  }
  throw new Error(`${file} is not what npm start writes. Start the demo again.`);
};

const accessToken = async ({ issuer, audience, officerSecret }: Running): Promise<string> => {
  const insecure = plainHttp(issuer);
  const address = new URL(issuer);
  const server = await oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, insecure));
  const client: oauth.Client = { client_id: OFFICER_CLIENT };
  const answer = await oauth.clientCredentialsGrantRequest(server, client, oauth.ClientSecretBasic(officerSecret), { resource: audience }, insecure);
  return (await oauth.processClientCredentialsResponse(server, client, answer)).access_token;
};

const isState = (state: number): state is DossierMove['state'] => Object.hasOwn(dossierStates, state);

const [code, wanted, ...note] = process.argv.slice(2);
const state = Number(wanted);
if (code === undefined || !isState(state)) {
  say(`npm run officer -- <dossier code> <state> [note]\n\nStates:\n${states()}`);
  process.exitCode = 2;
} else {
  try {
    const demo = running();
    const token = await accessToken(demo);
    const move: DossierMove = { state, ...(note.length > 0 && { note: note.join(' ') }) };
    const event = await createClient({ baseUrl: demo.gateway, token: () => token }).dossiers.move(code, move);
    say(`${code}: ${dossierStates[event.state].label.vi}`);
  } catch (error) {
    say(error instanceof ProblemError ? `${error.problem.title} ${error.problem.detail ?? ''}`.trim() : error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
