/** A gateway that answers at once and keeps nothing beyond its story: the one of the unit tests, with a whole procedure behind it. */
import type { Client, Dossier, DossierEvent } from '@motcua/client';
import type { Option } from '@motcua/procedure';
import { dossier, EventFeed, fakeClient } from '../../packages/elements/test/client.ts';
import { KeptDraft } from '../../packages/elements/test/drafts.ts';
import { plan } from '../../packages/elements/test/plan.ts';
import { detail, source, values } from '../../packages/elements/test/prefill.ts';
import { arrivingFiles } from './papers.ts';

export { dossier, EventFeed, fakeClient, networkError, refusal } from '../../packages/elements/test/client.ts';
export { content } from '../../packages/elements/test/content.ts';
export { KeptDraft } from '../../packages/elements/test/drafts.ts';
export { plan } from '../../packages/elements/test/plan.ts';
export { detail, values } from '../../packages/elements/test/prefill.ts';

const lists: Readonly<Record<string, Option[]>> = {
  'provinces': [{ value: '01', label: { vi: 'Hà Nội' } }, { value: '79', label: { vi: 'Thành phố Hồ Chí Minh' } }],
  'communes/01': [{ value: '00004', label: { vi: 'Phường Ba Đình' } }],
  'communes/79': [{ value: '26734', label: { vi: 'Phường Sài Gòn' } }],
};

export const codeLists: Client['codeLists'] = { get: async (list, key) => lists[key === undefined ? list : `${list}/${key}`] ?? [] };

type Parts = Parameters<typeof fakeClient>[0];

/** Answers everything that a form of the test plan asks; `other` is what a story has it answer instead. */
export const gateway = (other: Parts = {}, given = plan): Client =>
  fakeClient({
    procedures: { get: async () => detail, plan: async () => ({ ...given }) },
    codeLists,
    drafts: new KeptDraft({ procedure: detail.code, version: detail.version }),
    files: arrivingFiles(),
    prefill: { create: async () => ({ id: 'a5a1b2c3', procedure: detail.code, version: detail.version, issuedAt: source.retrievedAt, expiresAt: source.retrievedAt, values }) },
    dossiers: { submit: async () => ownDossier },
    ...other,
  });

/** As its owner gets it: with the code for looking it up without signing in. */
export const ownDossier: Dossier = { ...dossier, lookup: 'K7Q2M-9XWTP' };

export const events: readonly DossierEvent[] = [
  { seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 },
  { seq: 2, type: 'moved', at: '2026-09-01T03:30:00Z', state: 2, unit: 'Bộ phận Một cửa', note: 'Đủ giấy tờ' },
  { seq: 3, type: 'moved', at: '2026-09-02T01:15:00Z', state: 4, unit: 'Công chức Tư pháp – Hộ tịch' },
];

/** What has happened to a dossier, told at once; more may come unless it has ended. */
export const feedOf = (told: readonly DossierEvent[], end?: 'ended'): AsyncIterableIterator<DossierEvent> => {
  const feed = new EventFeed();
  for (const event of told) feed.send(event);
  // Only who waits for more is told that there is none: after the events.
  if (end) setTimeout(() => feed.end(), 50);
  return feed;
};

/** What never answers: how an element looks while it waits. */
export const never = (): Promise<never> => new Promise(() => undefined);
