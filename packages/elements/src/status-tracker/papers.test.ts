import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DossierEvent, Supplement } from '@motcua/client';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { dossier, EventFeed, fakeClient, networkError } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { choose, chosen, components, FakeFiles, stored } from '../../test/files.ts';
import { button } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import { Uploads } from '../attachments/uploads.ts';
import type { McStatusTracker } from './status-tracker.ts';

const submitted: DossierEvent = { seq: 1, type: 'submitted', at: '2026-09-01T02:00:00Z', state: 1 };
const request: DossierEvent = { seq: 2, type: 'moved', at: '2026-09-02T02:00:00Z', state: 5, note: 'Thiếu giấy kết hôn', requested: ['marriage'] };
const shows = (element: Element, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);

interface World {
  readonly element: McStatusTracker;
  readonly feed: EventFeed;
  readonly files: FakeFiles;
  readonly sent: { supplement: Supplement; key: string }[];
  readonly plans: string[];
}

const opened = async ({ supplement = true, failing = [] as unknown[], planFails = 0 } = {}): Promise<World> => {
  const [feed, files, sent, plans]: [EventFeed, FakeFiles, World['sent'], string[]] = [new EventFeed(), new FakeFiles(), [], []];
  const client = fakeClient({
    files,
    procedures: {
      plan: async (code, version) => {
        plans.push(`${code} ${version}`);
        if (plans.length <= planFails) throw networkError();
        return { ...plan, procedure: { ...plan.procedure, components } };
      },
    },
    dossiers: {
      get: async () => ({ ...dossier, lastEvent: 2 }),
      follow: () => feed,
      supplement: async (_code, given, { idempotencyKey }) => {
        sent.push({ supplement: given, key: idempotencyKey });
        const failure = failing.shift();
        if (failure !== undefined) throw failure;
        return { ...request, seq: 3, type: 'supplemented' };
      },
    },
  });
  const element = await fixture<McStatusTracker>(html`<mc-status-tracker .client=${client} code=${dossier.code} ?supplement=${supplement}></mc-status-tracker>`);
  feed.send(submitted);
  await shows(element, '09:00');
  return { element, feed, files, sent, plans };
};

const handIn = async ({ element, files }: World): Promise<void> => {
  await waitUntil(() => all(element, '.picker').length > 0, 'asks for the paper');
  const attachments = deep(element, 'mc-supplement', 'mc-attachments');
  if (!('uploads' in attachments)) throw new Error('no attachments');
  attachments.uploads = new Uploads({ firstPoll: 1, lastPoll: 2 });
  const [input] = all(element, '.picker + input');
  if (!input) throw new Error('no input');
  choose(input, chosen('ket-hon.pdf'));
  await waitUntil(() => files.running.length === 1);
  await waitUntil(() => all(element, '.why').some((why) => why.textContent?.includes('chưa tải xong')));
  files.running[0]?.arrive();
  files.check(files.running[0]?.options.id);
  await waitUntil(() => all(element, '.state').some((state) => state.textContent?.includes('dùng được')));
  await waitUntil(() => button(element, 'Gửi bổ sung').getAttribute('aria-disabled') === 'false');
};

describe('mc-status-tracker, papers', () => {
  it('hands out results and shows what was handed in', async () => {
    const { element, feed, plans } = await opened({ supplement: false });
    const file = { ...stored({ name: 'ban-chinh.pdf' }), sha256: 'x', state: 'clean' as const };
    feed.send({ seq: 2, type: 'moved', at: '2026-09-02T02:00:00Z', state: 9, files: [file] });
    await shows(element, 'Kết quả, tải về tại đây');
    expect(visibleText(deep(element, 'mc-file-list'))).to.contain('ban-chinh.pdf');
    expect(plans, 'nothing is loaded that is not needed').to.deep.equal([]);
    await expectAccessible(element);
  });

  it('names what is asked for to those who may not hand it in', async () => {
    const { element, feed, plans } = await opened({ supplement: false });
    feed.send(request);
    await shows(element, 'Giấy tờ được yêu cầu bổ sung Giấy chứng nhận kết hôn');
    expect(plans).to.deep.equal(['1.000000 1.0.0']);
    expect(all(element, 'mc-supplement')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('lets the owner hand in what is asked for, once, and says what became of it', async () => {
    const world = await opened({ failing: [networkError()] });
    const { element, feed, sent } = world;
    feed.send(request);
    await waitUntil(() => all(element, 'mc-supplement').length === 1);
    const supplement = deep(element, 'mc-supplement');
    await waitUntil(() => visibleText(supplement).includes('đủ giấy tờ được yêu cầu'));
    await expectAccessible(element);
    button(element, 'Gửi bổ sung').click();
    await waitUntil(() => focused()?.classList.contains('picker'), 'leads to the missing paper');
    expect(sent).to.deep.equal([]);
    await handIn(world);
    type(deep(supplement, 'mc-text-field', 'textarea'), 'Xin gửi lại');
    button(element, 'Gửi bổ sung').click();
    await shows(supplement, 'Không kết nối được');
    await expectAccessible(element);
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Đã gửi giấy tờ bổ sung tới cơ quan.');
    expect(sent.map(({ supplement: { note } }) => note)).to.deep.equal(['Xin gửi lại', 'Xin gửi lại']);
    expect(new Set(sent.map(({ key }) => key)).size, 'the same key for the same papers').to.equal(1);
    await waitUntil(() => focused()?.className === 'done');
    expect(all(element, 'mc-supplement')).to.deep.equal([]);
  });

  it('shows the supplement in the timeline, asks no more, and asks again when the agency does', async () => {
    const { element, feed } = await opened();
    feed.send(request);
    await waitUntil(() => all(element, 'mc-supplement').length === 1);
    feed.send({ seq: 3, type: 'supplemented', at: '2026-09-03T02:00:00Z', state: 5, note: 'Xin gửi lại', files: [] });
    await shows(element, 'Đã nộp bổ sung');
    await waitUntil(() => all(element, 'mc-supplement').length === 0);
    expect(visibleText(deep(element, '.now'))).to.contain('Giấy tờ bổ sung đã tới cơ quan').and.not.to.contain('Cơ quan ghi');
    expect(visibleText(element)).to.contain('Lời nhắn kèm theo: Xin gửi lại');
    expect(deep(element, '[role=status]').textContent).to.contain('vừa có giấy tờ bổ sung');
    await expectAccessible(element);
    feed.send({ ...request, seq: 4, requested: ['residence'] });
    await waitUntil(() => all(element, 'mc-supplement').length === 1);
    await waitUntil(() => all(element, '[data-paper]').map(({ dataset }) => dataset['paper']).join() === 'residence');
  });

  it('asks in English too', async () => {
    const { element, feed } = await opened();
    feed.send(request);
    await waitUntil(() => all(element, 'mc-supplement').length === 1);
    await setLanguage('en');
    const supplement = deep(element, 'mc-supplement');
    await shows(supplement, 'Send the papers asked for');
    await waitUntil(() => visibleText(deep(supplement, 'mc-attachments')).includes('Marriage certificate'));
    await expectAccessible(element);
    await setLanguage('vi');
  });

  it('lets any paper be handed in when none is named, and tries again when names don’t load', async () => {
    const { element, feed } = await opened({ planFails: 1 });
    feed.send({ ...request, requested: [] });
    await shows(element, 'Không kết nối được');
    await expectAccessible(element);
    button(element, 'Thử lại').click();
    await waitUntil(() => all(element, '[data-paper]').length === 2);
  });
});
