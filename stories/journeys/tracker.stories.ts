import { element, type ElementMeta, type Story } from '../support/element.ts';
import { dossier, events, EventFeed, fakeClient } from '../support/gateway.ts';
import { says, shows, stateOf } from '../support/person.ts';

/**
 * A dossier that moves while one looks on: an event every two seconds. Each is announced to who can't see it; while the
 * connection is lost, what was known stays.
 */
const meta: ElementMeta = { title: 'Journeys/Following a dossier', component: 'mc-status-tracker', args: { code: dossier.code } };
export default meta;

const PAUSE = 2000;

export const EventsArrive: Story = {
  render: (given) => {
    const feed = new EventFeed();
    events.forEach((event, index) => setTimeout(() => feed.send(event), index * PAUSE));
    return element('mc-status-tracker', { ...given, client: fakeClient({ dossiers: { get: async () => dossier, follow: () => feed } }) });
  },
  play: async ({ canvasElement }) => {
    for (const state of [1, 2, 4] as const) await says(canvasElement, '[part=now] h2', stateOf(state));
  },
};

export const LostAndBack: Story = {
  render: (given) => {
    const feed = new EventFeed();
    for (const event of events) feed.send(event);
    const client = fakeClient({
      dossiers: {
        get: async () => ({ ...dossier, lastEvent: events.length }),
        follow: (_code, options) => {
          setTimeout(() => options?.onConnection?.('lost'), PAUSE);
          setTimeout(() => options?.onConnection?.('live'), 3 * PAUSE);
          return feed;
        },
      },
    });
    return element('mc-status-tracker', { ...given, client });
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'mc-notice');
    // What was known stays meanwhile.
    await says(canvasElement, '[part=now] h2', stateOf(4));
    await shows(canvasElement, '.connection');
    await says(canvasElement, '[part=now] h2', stateOf(4));
  },
};
