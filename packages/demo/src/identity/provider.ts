import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { errors } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import type { Markup } from '../html.ts';
import type { Settings } from '../settings.ts';
import type { DemoAccount } from './accounts.ts';
import { OFFICER_CLIENT, PORTAL_CLIENT } from './clients.ts';
import { COMFORT_PARAMETERS, comfortIn } from './comfort.ts';
import { errorPage, signedOutPage, signOutPage, switchPage, troubles } from './pages.ts';
import { MemoryStore } from './store.ts';

const signingKey = (): Record<string, unknown> => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
  use: 'sig',
  kid: randomBytes(8).toString('hex'),
});

const clients = ({ portal, officerSecret }: Settings): NonNullable<Configuration['clients']> => [
  {
    client_id: PORTAL_CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${portal}/tro-ve`],
    post_logout_redirect_uris: [`${portal}/`],
    id_token_signed_response_alg: 'ES256',
  },
  ...(officerSecret === undefined
    ? []
    : [
        {
          client_id: OFFICER_CLIENT,
          client_secret: officerSecret,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          id_token_signed_response_alg: 'ES256' as const,
        },
      ]),
];

const secretIn = (form: string): string => /name="xsrf" value="([\w-]+)"/.exec(form)?.[1] ?? '';
const confirmation = (issuer: string): string => `${issuer}/session/end/confirm`;

/** Our page around the library's form: its own would run an inline script when the session is already over. */
const confirmSignOut = (issuer: string, form: string, comfort: Markup): string => signOutPage(confirmation(issuer), secretIn(form), comfort);

/** A request as the library hands it on; before its own part has run, without what it has read there. */
interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly oidc?: { readonly params?: Readonly<Record<string, unknown>> };
}

/** As the address asks for it, or the sign-in that goes on. */
const comfortOf = ({ query, oidc }: Asked): Markup => comfortIn({ ...query, ...oidc?.params });

const configuration = (settings: Settings, accounts: readonly DemoAccount[]): Configuration => {
  const known = (username: string): DemoAccount | undefined => accounts.find((account) => account.username === username);
  return {
    adapter: MemoryStore,
    clients: clients(settings),
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')], short: { sameSite: 'lax', httpOnly: true }, long: { sameSite: 'lax', httpOnly: true } },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    extraParams: [...COMFORT_PARAMETERS],
    responseTypes: ['code'],
    claims: { openid: ['sub'], profile: ['HoVaTen', 'SoDinhDanh', 'roles'] },
    conformIdTokenClaims: false,
    clientBasedCORS: (_ctx, origin) => origin === settings.portal,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    ttl: { AccessToken: settings.tokenSeconds, AuthorizationCode: 60, ClientCredentials: 300, Grant: 86_400, IdToken: 3600, Interaction: 3600, Session: 86_400 },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: settings.officerSecret !== undefined },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => settings.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== settings.audience) throw new errors.InvalidTarget();
          return { scope: '', audience: settings.audience, accessTokenFormat: 'jwt', accessTokenTTL: settings.tokenSeconds, jwt: { sign: { alg: 'ES256' } } };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.type = 'html';
          ctx.body = confirmSignOut(settings.issuer, form, comfortOf(ctx));
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.type = 'html';
          ctx.body = signedOutPage(settings.portal, comfortOf(ctx));
        },
      },
    },
    findAccount: (_ctx, username) => {
      const account = known(username);
      return account && { accountId: username, claims: () => ({ sub: username, ...account.claims, roles: [...account.roles] }) };
    },
    extraTokenClaims: (_ctx, token) => {
      if (token.kind === 'ClientCredentials') {
        const officer = accounts.find(({ roles }) => roles.includes('officer'));
        return officer && { ...officer.claims, roles: [...officer.roles] };
      }
      const account = known(token.accountId);
      return account && { ...account.claims, roles: [...account.roles] };
    },
    /** The portal is the State's own: signing in is the consent to be known there. Consent to prefill is asked by the form. */
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const existing = session.grantIdFor(client.clientId);
      if (existing !== undefined) return provider.Grant.find(existing);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(settings.portal, out.error === 'server_error' ? troubles.failed : troubles.wrong, comfortOf(ctx));
    },
  };
};

export const createProvider = (settings: Settings, accounts: readonly DemoAccount[]): Provider => {
  const provider = new Provider(settings.issuer, configuration(settings, accounts));
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status === 404 && !ctx.body) {
      ctx.type = 'html';
      ctx.body = errorPage(settings.portal, troubles.nowhere, comfortOf(ctx));
      // A body alone would make it a success.
      ctx.status = 404;
    }
    if (ctx.status !== 200 || typeof ctx.body !== 'string' || !ctx.body.includes('<script>')) return;
    if (ctx.path === '/session/end') ctx.body = confirmSignOut(settings.issuer, ctx.body, comfortOf(ctx));
    // Somebody else was signed in: the library ends that session by a form that sends itself, ours waits for the person.
    else if (ctx.path.startsWith('/auth/')) ctx.body = switchPage(confirmation(settings.issuer), secretIn(ctx.body), comfortOf(ctx));
  });
  return provider;
};
