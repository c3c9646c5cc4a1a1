import type { Client } from '@motcua/client';
import { optionsFromClient, type LoadOptions } from '../code-lists.ts';

const made = new WeakMap<Client, LoadOptions>();

/** The code lists of a client, the same loader each time: what it has loaded is not asked for again. */
export const optionsOf = (client: Client | undefined): LoadOptions | undefined => {
  if (!client) return undefined;
  const known = made.get(client) ?? optionsFromClient(client);
  made.set(client, known);
  return known;
};
