import type { Client, DossierEvent } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { content, dossier, events, fakeClient, feedOf, networkError, never, plan, refusal } from '../support/gateway.ts';
import { arrivingFiles, components } from '../support/papers.ts';

const meta: ElementMeta = {
  title: 'Dossier/mc-status-tracker',
  component: 'mc-status-tracker',
  args: { code: dossier.code },
  parameters: { script: "import { createClient } from '@motcua/client';\n\ndocument.querySelector('mc-status-tracker').client = createClient({ baseUrl, token });" },
};
export default meta;

const story = (dossiers: Partial<Client['dossiers']>): Story => ({
  render: (given) => element('mc-status-tracker', { ...given, client: fakeClient({ dossiers: { get: async () => ({ ...dossier, lastEvent: events.length }), ...dossiers } }) }),
});

export const JustSubmitted = story({ follow: () => feedOf(events.slice(0, 1)) });
export const Following = story({ follow: () => feedOf(events) });
export const WithAppointment = story({ get: async () => ({ ...dossier, state: 4, lastEvent: 3, appointment: '2026-09-04' }), follow: () => feedOf(events) });
const askedFor: DossierEvent = {
  seq: 4, type: 'moved', at: '2026-09-03T02:00:00Z', state: 5, unit: 'Công chức Tư pháp – Hộ tịch', note: 'Thiếu giấy chứng nhận kết hôn', requested: ['marriage'],
};
/** The agency waits for papers; those that have come since are among the events. */
const waiting = (...since: readonly DossierEvent[]): Story => ({
  render: (given) => {
    const client = fakeClient({
      files: arrivingFiles(),
      procedures: { plan: async () => ({ ...plan, procedure: { ...plan.procedure, components } }) },
      dossiers: {
        get: async () => ({ ...dossier, state: 5, lastEvent: 4 + since.length }),
        follow: () => feedOf([...events, askedFor, ...since]),
        supplement: async () => ({ seq: 5, type: 'supplemented', at: '2026-09-03T07:30:00Z', state: 5 }),
      },
    });
    return element('mc-status-tracker', { ...given, client });
  },
});

export const MorePapersAsked: Story = waiting();
/** To the owner: they are handed in here. */
export const MorePapersToHandIn: Story = { ...waiting(), args: { supplement: true } };
export const Supplemented: Story = waiting({ seq: 5, type: 'supplemented', at: '2026-09-03T07:30:00Z', state: 5, files: content.files });
export const Loading = story({ get: never });
export const Finished = story({
  get: async () => ({ ...dossier, state: 10, lastEvent: 4 }),
  follow: () => feedOf([...events, { seq: 4, type: 'moved', at: '2026-09-04T02:00:00Z', state: 10, note: 'Nhận tại Bộ phận Một cửa' }], 'ended'),
});
export const WithResult = story({
  get: async () => ({ ...dossier, state: 10, lastEvent: 4 }),
  follow: () => feedOf([...events, { seq: 4, type: 'moved', at: '2026-09-04T02:00:00Z', state: 10, files: content.files.map((file) => ({ ...file, name: 'giay-xac-nhan.pdf' })) }], 'ended'),
});
export const ConnectionLost = story({
  follow: (_code, options) => {
    // After what was told already, as a network is lost on the way.
    setTimeout(() => options?.onConnection?.('lost'), 100);
    return feedOf(events);
  },
});
export const Unreachable = story({ get: () => Promise.reject(networkError()) });
export const Refused = story({ get: () => Promise.reject(refusal({ status: 404, code: 'notFound' })) });
