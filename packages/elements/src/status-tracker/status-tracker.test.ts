import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { dossierStates, type Client } from '@motcua/client';
import '../define.ts';
import { dossier, EventFeed, fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, visibleText } from '../../test/dom.ts';
import type { McStatusTracker } from './status-tracker.ts';

const tracker = async (client: Client): Promise<McStatusTracker> =>
  fixture<McStatusTracker>(html`<mc-status-tracker .client=${client} code=${dossier.code}></mc-status-tracker>`);
const shows = (element: Element, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);

describe('mc-status-tracker', () => {
  it('shows what has happened, then follows and announces what happens', async () => {
    const feed = new EventFeed();
    const element = await tracker(fakeClient({ dossiers: { get: async () => dossier, follow: () => feed } }));
    feed.send({ seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 });
    await shows(element, '09:00 ngày 01/09/2026');
    expect(deep(element, '[role=status]').textContent?.trim()).to.equal('');
    feed.send({ seq: 2, type: 'moved', at: '2026-09-01T18:30:00Z', state: 2, unit: 'Bộ phận Một cửa', note: 'Đủ giấy tờ' });
    await shows(element, '01:30 ngày 02/09/2026 · Bộ phận Một cửa');
    expect(deep(element, 'h2').textContent).to.equal(dossierStates[2].label.vi);
    expect(deep(element, '[role=status]').textContent).to.contain(dossierStates[2].label.vi);
    expect(visibleText(deep(element, 'li'))).to.contain('Đủ giấy tờ');
    await expectAccessible(element);
    feed.end();
    await waitUntil(() => !visibleText(element).includes('Đang theo dõi'), 'says that it has stopped following');
  });

  it('tells the page of each change once', async () => {
    const feed = new EventFeed();
    const element = await tracker(fakeClient({ dossiers: { get: async () => dossier, follow: () => feed } }));
    const told: unknown[] = [];
    element.addEventListener('mc-dossier-change', ({ detail }) => told.push(detail));
    feed.send({ seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 });
    await shows(element, '09:00');
    feed.send({ seq: 2, type: 'moved', at: '2026-09-01T18:30:00Z', state: 5, note: 'Thiếu giấy tờ' });
    await shows(element, 'Thiếu giấy tờ');
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.deep.equal([{ seq: 1, type: 'submitted', state: 1 }, { seq: 2, type: 'moved', state: 5 }]);
  });

  it('says that the connection is lost, keeps what it knows, and goes on from the last event', async () => {
    const feeds = [new EventFeed(), new EventFeed()];
    const asked: (number | undefined)[] = [];
    const client = fakeClient({
      dossiers: {
        get: async () => dossier,
        follow: (_code, options) => {
          asked.push(options?.after);
          return feeds[asked.length - 1] ?? new EventFeed();
        },
      },
    });
    const element = await tracker(client);
    feeds[0]?.send({ seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 });
    await shows(element, '09:00');
    feeds[0]?.fail(networkError());
    await shows(element, 'Mất kết nối');
    expect(visibleText(element)).to.contain('09:00');
    await expectAccessible(element);
    dispatchEvent(new Event('online'));
    await shows(element, 'Đang theo dõi');
    expect(asked).to.deep.equal([0, 1]);
  });

  it('tells politely when the client loses the connection by itself, and when it is back', async () => {
    let tell: ((state: 'live' | 'polling' | 'lost') => void) | undefined;
    const feed = new EventFeed();
    const client = fakeClient({
      dossiers: {
        get: async () => dossier,
        follow: (_code, options) => {
          tell = options?.onConnection;
          return feed;
        },
      },
    });
    const element = await tracker(client);
    await shows(element, 'Đang theo dõi');
    const region = deep(element, '[role=status]');
    const announced = (): string => region.textContent?.trim() ?? '';
    tell?.('live');
    await element.updateComplete;
    expect(announced()).to.equal('');
    tell?.('lost');
    await shows(element, 'Mất kết nối');
    expect(announced()).to.contain('Mất kết nối');
    expect(visibleText(element)).not.to.contain('Đang theo dõi');
    await expectAccessible(element);
    tell?.('polling');
    await shows(element, 'Đang theo dõi');
    expect(announced()).to.contain('Đã nối lại');
    expect(all(element, 'mc-notice')).to.have.length(0);
    tell?.('lost');
    await shows(element, 'Mất kết nối');
    feed.send({ seq: 2, type: 'moved', at: '2026-09-01T18:30:00Z', state: 2 });
    await waitUntil(() => announced().includes(dossierStates[2].label.vi), 'what happened is told, not only that it is back');
    expect(deep(element, '[role=status]'), 'the same region all the time').to.equal(region);
  });

  it('says what to do when refused, and shows no one else’s dossier', async () => {
    const element = await tracker(fakeClient({ dossiers: { get: () => Promise.reject(refusal({ status: 404, code: 'notFound' })) } }));
    await shows(element, 'Không tìm thấy');
    expect(element.shadowRoot?.querySelector('.now')).to.equal(null);
    await expectAccessible(element);
  });

  it('stops following when it is taken away', async () => {
    let signal: AbortSignal | undefined;
    const client = fakeClient({
      dossiers: {
        get: async () => dossier,
        follow: (_code, options) => {
          signal = options?.signal;
          return new EventFeed();
        },
      },
    });
    const element = await tracker(client);
    await waitUntil(() => signal, 'follows');
    element.remove();
    expect(signal?.aborted).to.equal(true);
  });
});
