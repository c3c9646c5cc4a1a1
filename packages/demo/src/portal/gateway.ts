import { createClient } from '@motcua/client';
import { language } from '@motcua/elements';
import type { Client } from '@motcua/client';
import { config } from './config.ts';
import { askToSignInAgain } from './renewal.ts';
import { isLive, signedIn } from './token.ts';

/** The gateway, asked as whoever is signed in. When it no longer knows the person, the page asks to sign in again. */
export const gateway: Client = createClient({
  baseUrl: config.gateway,
  language,
  token: () => {
    const person = signedIn();
    return person !== undefined && isLive(person) ? person.accessToken : undefined;
  },
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 401) askToSignInAgain();
    return response;
  },
});
