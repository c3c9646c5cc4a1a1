import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { createIdentityServer } from '../src/identity/server.ts';
import { readAccounts } from '../src/identity/accounts.ts';
import { readSettings } from '../src/settings.ts';
import type { Settings } from '../src/settings.ts';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

let settings: Settings;
let server: Server;

before(async () => {
  settings = readSettings({ MOTCUA_IDENTITY_PORT: String(await freePort()), MOTCUA_OFFICER_SECRET: 'secret-of-the-test' });
  server = createIdentityServer(settings, readAccounts());
  await new Promise<void>((resolve) => server.listen(settings.identityPort, settings.host, resolve));
});

after(() => {
  server.close();
  server.closeAllConnections();
});

/** A browser's cookie jar, as far as sign-in needs one. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const response = await fetch(new URL(url, settings.issuer), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

const VERIFIER = 'a'.repeat(64);

const authorization = async (changes: Readonly<Record<string, string>> = {}): Promise<string> => {
  const address = new URL('/auth', settings.issuer);
  const parameters = {
    client_id: 'motcua-portal', response_type: 'code', scope: 'openid profile', resource: settings.audience, redirect_uri: `${settings.portal}/tro-ve`,
    state: 'state-of-the-test', nonce: 'nonce-of-the-test', code_challenge: await oauth.calculatePKCECodeChallenge(VERIFIER), code_challenge_method: 'S256', ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
};

const location = (response: Response): string => response.headers.get('location') ?? '';

const openSignIn = async (visitor: Visitor): Promise<{ readonly action: string; readonly token: string }> => {
  const action = location(await visitor.open(await authorization()));
  const page = await (await visitor.open(action)).text();
  return { action, token: /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '' };
};

const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

test('every page, errors included, has the strict policy and says that the data are not real', async () => {
  const visitor = new Visitor();
  const { action } = await openSignIn(visitor);
  for (const url of [action, '/auth?client_id=nobody', '/interaction/unknown', '/session/end?client_id=motcua-portal', '/session/end/success']) {
    const response = await visitor.open(url);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const directive of ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"]) {
      assert.ok(policy.includes(directive), `${url}: ${directive}`);
    }
    assert.ok(!policy.includes('script-src'), `${url} runs no script`);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    const page = await response.text();
    assert.match(page, /Dữ liệu giả để trình diễn/, url);
    assert.doesNotMatch(page, /<script| style=| on\w+=/, url);
  }
});

test('whatever goes wrong is said on a page of the demonstration, in both languages, with the way back', async () => {
  const wrong: readonly (readonly [string, number, RegExp])[] = [
    ['/nothing-there', 404, /There is no page at this address/],
    ['/session/end/confirm', 404, /There is no page at this address/],
    ['/%', 404, /There is no page at this address/],
    ['/auth?client_id=nobody', 400, /The request to sign in is wrong or has expired/],
    ['/auth/unknown', 400, /The request to sign in is wrong or has expired/],
    ['/interaction/unknown', 400, /This sign-in is over/],
  ];
  for (const [url, status, said] of wrong) {
    const response = await new Visitor().open(url);
    const page = await response.text();
    assert.deepEqual([response.status, response.headers.get('content-type')], [status, 'text/html; charset=utf-8'], url);
    assert.match(page, said, url);
    for (const part of ['<h1>Chưa đăng nhập được</h1>', '<section lang="en">', `href="${settings.portal}/"`, '/style.css']) assert.ok(page.includes(part), `${url}: ${part}`);
  }
});

test('what a person chose to read more easily holds on every page that has it in its address, and nothing else does', async () => {
  const visitor = new Visitor();
  const wanted = { 'mc-text-size': '150', 'mc-contrast': 'more' };
  const chosen = ' data-mc-text-size="150" data-mc-contrast="more">';
  const headOf = async (response: Response): Promise<string> => /<html lang="vi"([^]*?>)/.exec(await response.text())?.[1] ?? '';
  const action = location(await visitor.open(await authorization(wanted)));
  assert.equal(await headOf(await visitor.open(action)), chosen, 'sign-in');
  assert.equal(await headOf(await visitor.open(action, { account: 'nobody', token: '' })), chosen, 'a form that was refused');
  const query = new URLSearchParams({ client_id: 'motcua-portal', ...wanted }).toString();
  assert.equal(await headOf(await visitor.open(`/session/end?${query}`)), chosen, 'sign-out');
  assert.equal(await headOf(await visitor.open(`/auth?${query}&client_id=nobody`)), chosen, 'an error');
  const nonsense = await visitor.open(await authorization({ 'mc-text-size': '"><script>', 'mc-contrast': 'a b', 'mc-language': 'simple' }));
  assert.equal(await headOf(await visitor.open(location(nonsense))), '>', 'nonsense');
});

test('signing in gives an access token for the gateway with the claims it needs', async () => {
  const visitor = new Visitor();
  const { action, token } = await openSignIn(visitor);
  const resumed = await visitor.open(location(await visitor.open(action, { token, account: 'dang-co-vo' })));
  const back = new URL(location(resumed));
  assert.equal(back.origin + back.pathname, `${settings.portal}/tro-ve`);
  assert.equal(back.searchParams.get('state'), 'state-of-the-test');
  const answer = await fetch(`${settings.issuer}/token`, {
    method: 'POST',
    headers: { origin: settings.portal },
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'motcua-portal', code: back.searchParams.get('code') ?? '', redirect_uri: `${settings.portal}/tro-ve`, code_verifier: VERIFIER }),
  });
  assert.equal(answer.headers.get('access-control-allow-origin'), settings.portal);
  const { access_token } = (await answer.json()) as { access_token: string };
  const { aud, iss, SoDinhDanh, HoVaTen, roles } = claimsOf(access_token);
  assert.deepEqual({ aud, iss, SoDinhDanh, HoVaTen, roles }, { aud: settings.audience, iss: settings.issuer, SoDinhDanh: '003085000002', HoVaTen: 'Trần Văn Mẫu', roles: ['citizen'] });
});

test('a form from elsewhere, an unknown account or another browser signs nobody in', async () => {
  const visitor = new Visitor();
  const { action, token } = await openSignIn(visitor);
  for (const form of [{ account: 'dang-co-vo', token: '' }, { account: 'dang-co-vo', token: `${token}x` }, { account: 'nobody', token }]) {
    const refused = await visitor.open(action, form);
    assert.equal(refused.status, 400);
    const page = await refused.text();
    assert.match(page, /role="alert" id="error"/);
    assert.match(page, /<fieldset aria-describedby="error">/);
    assert.match(page, /<title>Lỗi: Chọn người để đăng nhập/);
  }
  assert.equal((await new Visitor().open(action, { account: 'dang-co-vo', token })).status, 400);
});

test('a sign-in without PKCE, for another address or another audience is refused', async () => {
  const refused = async (changes: Readonly<Record<string, string>>): Promise<string> => {
    const response = await new Visitor().open(await authorization(changes));
    return location(response) || String(response.status);
  };
  assert.match(await refused({ code_challenge: '' }), /error=invalid_request/);
  assert.equal(await refused({ redirect_uri: 'https://elsewhere.example/' }), '400');
  assert.match(await refused({ resource: 'urn:another' }), /error=invalid_target/);
});

test('the officer signs in with the secret of this run only', async () => {
  const ask = (secret: string): Promise<Response> =>
    fetch(`${settings.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`motcua-officer:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: settings.audience }),
    });
  assert.equal((await ask('guess')).status, 401);
  const { access_token } = (await (await ask('secret-of-the-test')).json()) as { access_token: string };
  assert.deepEqual(claimsOf(access_token)['roles'], ['officer']);
});
