/** Sign-in against any OpenID Connect issuer: authorization code with PKCE, state and nonce. Loaded only where it happens. */
import * as oauth from 'oauth4webapi';
import { PORTAL_CLIENT } from '../identity/clients.ts';
import { COMFORT_PARAMETERS } from '../identity/comfort.ts';
import { plainHttp } from '../plain-http.ts';
import { config } from './config.ts';
import type { SignedIn } from './token.ts';

const CLIENT: oauth.Client = { client_id: PORTAL_CLIENT, id_token_signed_response_alg: 'ES256' };
const PENDING = 'motcua.signing-in';

/** Where to go on after signing in: back to a page, or tell the tab that asked for a new token. */
export type Afterwards = { readonly returnTo: string } | { readonly renew: string };

interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly afterwards: Afterwards;
}

const insecure = plainHttp(config.issuer);
const redirectUri = (): string => `${location.origin}/tro-ve`;

const discover = async (): Promise<oauth.AuthorizationServer> => {
  const issuer = new URL(config.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
};

const endpoint = (url: string | undefined): URL => {
  if (url === undefined) throw new Error('The issuer lacks an endpoint that sign-in needs.');
  return new URL(url);
};

/** The issuer's pages are as easy to read as this one: they can't see what is kept here. */
const withComfort = (address: URL): URL => {
  for (const name of COMFORT_PARAMETERS) {
    const value = document.documentElement.getAttribute(`data-${name}`);
    if (value !== null) address.searchParams.set(name, value);
  }
  return address;
};

/**
 * The address to send the browser to. What the answer is checked against stays in this tab.
 * @param asSomebodyElse whoever the issuer still knows in this browser doesn't count: it asks who signs in.
 */
export const signInAddress = async (afterwards: Afterwards, asSomebodyElse: boolean): Promise<URL> => {
  const server = await discover();
  const pending: Pending = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    afterwards,
  };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = endpoint(server.authorization_endpoint);
  const parameters = {
    client_id: CLIENT.client_id,
    response_type: 'code',
    scope: 'openid profile',
    resource: config.audience,
    redirect_uri: redirectUri(),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(asSomebodyElse && { prompt: 'login' }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return withComfort(address);
};

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'state' in value && 'nonce' in value && 'verifier' in value && 'afterwards' in value;

/** A list of names, whatever the issuer sends. */
const rolesOf = ({ roles }: oauth.IDToken): readonly string[] => (Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []);

/** @returns undefined when the person chose not to sign in. @throws when the answer is not the one this tab asked for. */
export const finishSignIn = async (address: URL): Promise<{ person: SignedIn; afterwards: Afterwards } | undefined> => {
  const pending: unknown = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
  sessionStorage.removeItem(PENDING);
  if (!isPending(pending)) throw new Error('No sign-in was under way in this tab.');
  if (address.searchParams.get('error') === 'access_denied' && address.searchParams.get('state') === pending.state) return undefined;
  const server = await discover();
  const parameters = oauth.validateAuthResponse(server, CLIENT, address, pending.state);
  const response = await oauth.authorizationCodeGrantRequest(server, CLIENT, oauth.None(), parameters, redirectUri(), pending.verifier, insecure);
  const tokens = await oauth.processAuthorizationCodeResponse(server, CLIENT, response, { expectedNonce: pending.nonce, requireIdToken: true });
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const name = claims?.['HoVaTen'];
  if (claims === undefined || typeof name !== 'string') throw new Error('The issuer did not say who signed in.');
  return {
    person: { accessToken: tokens.access_token, expiresAt: Date.now() + (tokens.expires_in ?? 300) * 1000, subject: claims.sub, name, roles: rolesOf(claims) },
    afterwards: pending.afterwards,
  };
};

/** Ends the issuer's session too. Without an id token in the address: addresses are logged, and it names a person. */
export const signOutAddress = async (): Promise<URL> => {
  const address = endpoint((await discover()).end_session_endpoint);
  address.searchParams.set('client_id', CLIENT.client_id);
  address.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  return withComfort(address);
};
