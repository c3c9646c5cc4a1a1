import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { DemoAccount } from './accounts.ts';
import { comfortIn } from './comfort.ts';
import { signInPage } from './pages.ts';

const MAX_FORM_BYTES = 4096;

/** @returns the fields of a small form, or `undefined` when it is something else or too long. */
const readForm = async (request: IncomingMessage): Promise<URLSearchParams | undefined> => {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) return undefined;
    length += part.length;
    if (length > MAX_FORM_BYTES) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

const send = (response: ServerResponse, status: number, body: string): void => {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
};

/** The sign-in that a page is shown for, with what was asked for by its address. */
interface Shown {
  readonly uid: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The sign-in pages. An interaction belongs to one browser (the provider checks its signed cookie); the token in the form
 * proves that it was this page, not another site, that sent it.
 */
export class Interactions {
  readonly #provider: Provider;
  readonly #accounts: readonly DemoAccount[];
  readonly #secret = randomBytes(32);

  constructor(provider: Provider, accounts: readonly DemoAccount[]) {
    this.#provider = provider;
    this.#accounts = accounts;
  }

  #token(uid: string): string {
    return createHmac('sha256', this.#secret).update(uid).digest('base64url');
  }

  #isOurs(uid: string, token: string): boolean {
    const expected = Buffer.from(this.#token(uid));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  #show(response: ServerResponse, { uid, params }: Shown, error?: string): void {
    const page = { accounts: this.#accounts, action: `/interaction/${uid}`, token: this.#token(uid), comfort: comfortIn(params) };
    send(response, error === undefined ? 200 : 400, signInPage(error === undefined ? page : { ...page, error }));
  }

  /** @throws an error of the provider when the interaction is unknown, over, or another browser's. */
  async handle(request: IncomingMessage, response: ServerResponse, abort: boolean): Promise<void> {
    const interaction = await this.#provider.interactionDetails(request, response);
    const { uid } = interaction;
    if (request.method === 'GET' && !abort) {
      this.#show(response, interaction);
      return;
    }
    if (request.method !== 'POST') {
      response.setHeader('Allow', abort ? 'POST' : 'GET, POST');
      send(response, 405, '');
      return;
    }
    const form = await readForm(request);
    if (form === undefined || !this.#isOurs(uid, form.get('token') ?? '')) {
      this.#show(response, interaction, 'Trang này đã cũ. Mời chọn lại rồi bấm Đăng nhập.');
      return;
    }
    if (abort) {
      await this.#provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    const account = this.#accounts.find(({ username }) => username === form.get('account'));
    if (account === undefined) {
      this.#show(response, interaction, 'Chưa chọn ai. Mời chọn một người trong danh sách.');
      return;
    }
    await this.#provider.interactionFinished(request, response, { login: { accountId: account.username, remember: false } });
  }
}
