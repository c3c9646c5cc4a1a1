/** An agency that acts by itself: it asks for a paper, and once that has come it goes on and hands out the result. */
import type { Client, Dossier, DossierEvent } from '@motcua/client';
import { content, dossier, EventFeed, events, fakeClient, plan } from './gateway.ts';
import { arrivingFiles, components } from './papers.ts';

/** Milliseconds that the agency takes for each step after the papers have come: long enough to be seen. */
const STEP = 1500;

const paper = content.files.slice(0, 1);
const asks: DossierEvent = {
  seq: 4, type: 'moved', at: '2026-09-03T02:00:00Z', state: 5, unit: 'Công chức Tư pháp – Hộ tịch', note: 'Thiếu giấy chứng nhận kết hôn', requested: ['marriage'],
};
const goesOn: readonly DossierEvent[] = [
  { seq: 6, type: 'moved', at: '2026-09-03T08:00:00Z', state: 4, unit: 'Công chức Tư pháp – Hộ tịch' },
  { seq: 7, type: 'moved', at: '2026-09-04T02:00:00Z', state: 10, files: paper.map((file) => ({ ...file, name: 'giay-xac-nhan.pdf' })) },
];

/** A client of one dossier, which waits for a paper. What was handed in counts: nothing goes on without it. */
export const deskClient = (): Client => {
  const known: DossierEvent[] = [...events, asks];
  const listening = new Set<EventFeed>();
  const happens = (event: DossierEvent): void => {
    known.push(event);
    for (const feed of listening) feed.send(event);
  };
  return fakeClient({
    files: arrivingFiles(),
    procedures: { plan: async () => ({ ...plan, procedure: { ...plan.procedure, components } }) },
    dossiers: {
      get: async (): Promise<Dossier> => ({ ...dossier, state: known.at(-1)?.state ?? dossier.state, lastEvent: known.at(-1)?.seq ?? 0 }),
      follow: (_code, options) => {
        const feed = new EventFeed();
        for (const event of known) if (event.seq > (options?.after ?? 0)) feed.send(event);
        listening.add(feed);
        options?.signal?.addEventListener('abort', () => listening.delete(feed));
        return feed;
      },
      supplement: async (_code, { note }) => {
        const handedIn: DossierEvent = { seq: 5, type: 'supplemented', at: '2026-09-03T07:30:00Z', state: 5, files: paper.map((file) => ({ ...file, name: 'giay-ket-hon.jpg' })), ...(note ? { note } : {}) };
        // By the stream, as everything that happens.
        setTimeout(() => happens(handedIn));
        goesOn.forEach((event, step) => setTimeout(() => happens(event), (step + 1) * STEP));
        return handedIn;
      },
    },
  });
};
