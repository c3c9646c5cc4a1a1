/** Drafts that a test begins with: kept on the gateway as a form keeps them, so that nobody has to type them first. */
import { createClient } from '@motcua/client';
import type { Client, Draft } from '@motcua/client';
import type { Snapshot } from '@motcua/form';
import type { Json } from '@motcua/procedure';
import type { Addresses } from './demo.ts';
import { PROCEDURE } from './person.ts';
import type { Person } from './person.ts';
import { accessToken } from './session.ts';

/** The gateway as whoever is signed in on this page sees it, asked from outside of the page. */
export const clientOf = async (person: Person, { gateway }: Addresses): Promise<Client> => {
  const token = await accessToken(person);
  return createClient({ baseUrl: gateway, token: () => token });
};

/** Single answers by pointer. */
const valuesOf = (answers: unknown, pointer = ''): [string, Json][] => {
  if (typeof answers === 'string' || typeof answers === 'number' || typeof answers === 'boolean') return [[pointer, answers]];
  return typeof answers === 'object' && answers !== null ? Object.entries(answers).flatMap(([key, value]) => valuesOf(value, `${pointer}/${key}`)) : [];
};

/** @param place page id, `~papers` or `~check` */
export const keepDraft = async (client: Client, answers: unknown, place: string): Promise<Draft> => {
  const { version } = await client.procedures.get(PROCEDURE);
  const snapshot: Snapshot = {
    format: 'motcua.snapshot/1', procedure: PROCEDURE, version, values: Object.fromEntries(valuesOf(answers)), raw: {}, touched: [], done: [], overridden: [], opened: [],
  };
  return client.drafts.create({ procedure: PROCEDURE, version, content: { snapshot: { ...snapshot }, place } }, { idempotencyKey: crypto.randomUUID() });
};

/** What the gateway holds of one answer of a draft, half-typed text included. */
export const keptAt = async (client: Client, draft: string, pointer: string): Promise<unknown> => {
  const { values, raw } = (await client.drafts.get(draft)).content.snapshot as Partial<Snapshot>;
  return raw?.[pointer] ?? values?.[pointer];
};

export const draftPath = (draft: string): string => `/thu-tuc/${PROCEDURE}?ban-nhap=${draft}`;
