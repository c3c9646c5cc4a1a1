import type { Client } from '@motcua/client';
import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, events, fakeClient, feedOf, networkError, never, refusal } from '../support/gateway.ts';

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
export const MorePapersAsked = story({
  get: async () => ({ ...dossier, state: 5, lastEvent: 4 }),
  follow: () => feedOf([...events, { seq: 4, type: 'moved', at: '2026-09-03T02:00:00Z', state: 5, unit: 'Công chức Tư pháp – Hộ tịch', note: 'Thiếu giấy ủy quyền' }]),
});
export const Loading = story({ get: never });
export const Finished = story({
  get: async () => ({ ...dossier, state: 10, lastEvent: 4 }),
  follow: () => feedOf([...events, { seq: 4, type: 'moved', at: '2026-09-04T02:00:00Z', state: 10, note: 'Nhận tại Bộ phận Một cửa' }], 'ended'),
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
