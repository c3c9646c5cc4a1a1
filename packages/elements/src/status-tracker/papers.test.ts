import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DossierEvent, FoundPapers, PaperChoices, PaperSearch, Supplement } from '@motcua/client';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import { dossier, EventFeed, fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { choose, chosen, components, FakeFiles, stored } from '../../test/files.ts';
import { button } from '../../test/form.ts';
import { expiredPaper, heldPaper } from '../../test/held-papers.ts';
import { plan } from '../../test/plan.ts';
import { detail } from '../../test/prefill.ts';
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
  /** Consents by which papers were looked for. */
  readonly consents: string[];
  /** What was chosen of what was found, each time that it was to be kept. */
  readonly choices: PaperChoices[];
}

const FOUND_AT = '2026-09-03T02:00:00Z';
const found = (papers: Partial<FoundPapers> = {}): FoundPapers => ({ documents: [], foundAt: FOUND_AT, expiresAt: '2026-09-04T02:00:00Z', ...papers });
const foundBefore = (papers: Partial<FoundPapers>): PaperSearch => ({ outcome: 'found', at: FOUND_AT, papers: found(papers) });

const stores = [
  { id: 'population', name: { vi: 'Cơ sở dữ liệu dân cư' }, holds: ['person' as const] },
  { id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' }, holds: ['documents' as const] },
];

const opened = async ({ supplement = true, failing = [] as unknown[], planFails = 0, finds = [] as (Partial<FoundPapers> | Error)[], before = [] as (PaperSearch | Error)[] } = {}): Promise<World> => {
  const [feed, files, sent, plans, consents, choices]: [EventFeed, FakeFiles, World['sent'], string[], string[], PaperChoices[]] = [new EventFeed(), new FakeFiles(), [], [], [], []];
  const client = fakeClient({
    files,
    procedures: {
      ...(finds.length + before.length > 0 ? { get: async () => ({ ...detail, agency: { ...detail.agency, repositories: stores } }) } : {}),
      plan: async (code, version) => {
        plans.push(`${code} ${version}`);
        if (plans.length <= planFails) throw networkError();
        return { ...plan, procedure: { ...plan.procedure, components } };
      },
    },
    dossiers: {
      get: async () => ({ ...dossier, lastEvent: 2 }),
      follow: () => feed,
      findPapers: async (_code, { consent: { purpose, version, language } }) => {
        consents.push(`${purpose} ${version} ${language}`);
        const given = finds.shift();
        if (given instanceof Error) throw given;
        return found(given);
      },
      foundPapers: async () => {
        const given = before.shift() ?? { outcome: 'none' };
        if (given instanceof Error) throw given;
        return given;
      },
      choosePapers: async (_code, given) => {
        choices.push(given);
      },
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
  return { element, feed, files, sent, plans, consents, choices };
};

/** Ticks the box, and has the papers looked for. */
const agree = (element: McStatusTracker): void => {
  const box = deep(element, 'mc-supplement', 'mc-checkbox', 'input');
  expect(box.matches(':checked'), 'never ticked for them').to.equal(false);
  box.click();
  button(element, 'Tìm giấy tờ giúp tôi').click();
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

  it('finds the paper where the owner lets it be looked for, and hands it in by reference', async () => {
    const { element, feed, sent, consents } = await opened({ finds: [networkError(), { documents: [heldPaper()] }] });
    feed.send(request);
    await waitUntil(() => all(element, '.find').length === 1, 'offers it');
    const supplement = deep(element, 'mc-supplement');
    expect(visibleText(deep(supplement, '.find'))).to.contain('Kho dữ liệu quốc gia').and.not.to.contain('dân cư');
    expect(consents, 'nothing is looked for unasked').to.deep.equal([]);
    await expectAccessible(element);
    button(element, 'Tìm giấy tờ giúp tôi').click();
    await waitUntil(() => focused()?.getAttribute('type') === 'checkbox', 'leads to the box');
    expect(deep(supplement, 'mc-checkbox').shadowRoot?.textContent).to.contain('Đánh dấu vào ô này nếu ông/bà đồng ý cho tìm giấy tờ');
    expect(deep(supplement, 'mc-checkbox', 'input').getAttribute('aria-invalid')).to.equal('true');
    expect(consents, 'nor without the tick').to.deep.equal([]);
    await expectAccessible(element);
    agree(element);
    await shows(supplement, 'Không kết nối được');
    expect(deep(supplement, 'mc-checkbox').shadowRoot?.textContent, 'ticked by now').not.to.contain('Đánh dấu vào ô này');
    button(element, 'Tìm giấy tờ giúp tôi').click();
    await waitUntil(() => focused()?.className === 'found', 'the focus is on what came of it');
    expect(focused()?.textContent).to.contain('Đã tìm thấy').and.to.contain('Tìm lúc 09:00 ngày 03/09/2026');
    expect(consents).to.deep.equal(['supplement 3 vi', 'supplement 3 vi']);
    await shows(deep(supplement, 'mc-attachments'), 'Số 02/2012');
    await waitUntil(() => button(element, 'Gửi bổ sung').getAttribute('aria-disabled') === 'false', 'it can be sent');
    await expectAccessible(element);
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Đã gửi giấy tờ bổ sung tới cơ quan.');
    expect(sent.map((each) => each.supplement)).to.deep.equal([{ files: [], documents: [heldPaper().id] }]);
  });

  it('asks for a file instead of a paper that can’t be used any more, and says so where it stands', async () => {
    const errors = [{ pointer: '', code: 'documentUnknown', document: heldPaper().id }];
    const world = await opened({ finds: [{ documents: [heldPaper()] }], failing: [refusal({ status: 422, code: 'invalidDocuments', errors })] });
    const { element, feed, sent } = world;
    feed.send(request);
    await waitUntil(() => all(element, '.find').length === 1);
    agree(element);
    const supplement = deep(element, 'mc-supplement');
    await shows(supplement, 'Đã tìm thấy');
    button(element, 'Gửi bổ sung').click();
    await waitUntil(() => focused()?.classList.contains('picker'), 'leads to where a file is chosen');
    expect(visibleText(deep(supplement, 'mc-attachments'))).to.contain('Giấy tờ trong kho dữ liệu không dùng được nữa, hãy đính kèm tệp: Giấy chứng nhận kết hôn');
    await expectAccessible(element);
    await handIn(world);
    expect(visibleText(deep(supplement, 'mc-attachments'))).not.to.contain('không dùng được nữa');
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Đã gửi giấy tờ bổ sung tới cơ quan.');
    expect(sent.at(-1)?.supplement.documents).to.equal(undefined);
  });

  it('says whom it could not ask, lets it be tried again, and asks for files where there is nothing or only what has lapsed', async () => {
    const unreachable = [{ id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' } }];
    const { element, feed } = await opened({ finds: [{ unreachable }, { documents: [expiredPaper] }] });
    feed.send(request);
    await waitUntil(() => all(element, '.find').length === 1);
    agree(element);
    const supplement = deep(element, 'mc-supplement');
    await shows(supplement, 'Chưa tra được: Kho dữ liệu quốc gia.');
    await setLanguage('en');
    await shows(supplement, 'Could not be asked: National repository.');
    await setLanguage('vi');
    button(element, 'Tìm lại').click();
    await shows(supplement, 'Không có giấy tờ nào trong số này có sẵn');
    await shows(deep(supplement, 'mc-attachments'), 'đã hết hiệu lực, nên không dùng được');
    expect(all(element, '.picker').length).to.be.greaterThan(0);
    await expectAccessible(element);
  });

  it('has what was found and chosen there again, without asking anybody; another choice is kept and handed in', async () => {
    const other = heldPaper({ id: '5e0b9a2c-8a4e-4f3a-9c53-2f1f5a3f6a09', number: '09/2013' });
    const { element, feed, sent, consents, choices } = await opened({ before: [foundBefore({ documents: [heldPaper(), other], choices: { marriage: other.id } })] });
    feed.send(request);
    await waitUntil(() => all(element, '.found').length === 1, 'what was found is there');
    const supplement = deep(element, 'mc-supplement');
    expect(visibleText(deep(supplement, '.found'))).to.contain('Đã tìm thấy').and.to.contain('Tìm lúc 09:00 ngày 03/09/2026');
    await shows(deep(supplement, 'mc-attachments'), 'Số 09/2013');
    expect(all(element, 'input[type=radio]:checked').map((radio) => radio.getAttribute('value'))).to.deep.equal([other.id]);
    expect([all(element, '.find').length, consents, choices]).to.deep.equal([0, [], []]);
    await expectAccessible(element);
    deep(supplement, 'mc-attachments', `input[value="${heldPaper().id}"]`).click();
    await waitUntil(() => choices.length === 1, 'the choice is kept');
    expect(choices).to.deep.equal([{ marriage: heldPaper().id }]);
    await waitUntil(() => button(element, 'Gửi bổ sung').getAttribute('aria-disabled') === 'false');
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Đã gửi giấy tờ bổ sung tới cơ quan.');
    expect([sent.map((each) => each.supplement.documents), consents]).to.deep.equal([[[heldPaper().id]], []]);
  });

  it('asks for the consent again before it looks again for what was found before', async () => {
    const unreachable = [{ id: 'documents', name: { vi: 'Kho dữ liệu quốc gia', en: 'National repository' } }];
    const { element, feed, consents } = await opened({ before: [foundBefore({ unreachable })], finds: [{ documents: [heldPaper()] }] });
    feed.send(request);
    await waitUntil(() => all(element, '.found').length === 1, 'what was found is there');
    button(element, 'Tìm lại').click();
    await waitUntil(() => focused()?.getAttribute('type') === 'checkbox', 'leads to the box');
    expect(consents).to.deep.equal([]);
    await expectAccessible(element);
    deep(element, 'mc-supplement', 'mc-checkbox', 'input').click();
    button(element, 'Tìm lại').click();
    await shows(deep(element, 'mc-supplement', 'mc-attachments'), 'Số 02/2012');
    expect(consents).to.deep.equal(['supplement 3 vi']);
  });

  for (const [outcome, text, english] of [
    ['expired', 'Kết quả tìm lúc 09:00 ngày 03/09/2026 đã hết hạn', 'What was found at 09:00 on 03/09/2026 has expired'],
    ['withdrawn', 'đã rút lại đồng ý', 'You took back your consent'],
  ] as const) {
    it(`says that what was found before is gone: ${outcome}`, async () => {
      const { element, feed, consents } = await opened({ before: [{ outcome, at: FOUND_AT }], finds: [{ documents: [heldPaper()] }] });
      feed.send(request);
      await waitUntil(() => all(element, '.find').length === 1, 'offers to look again');
      const supplement = deep(element, 'mc-supplement');
      await shows(deep(supplement, '.find'), text);
      await expectAccessible(element);
      await setLanguage('en');
      await shows(deep(supplement, '.find'), english);
      await setLanguage('vi');
      agree(element);
      await shows(deep(supplement, 'mc-attachments'), 'Số 02/2012');
      expect(visibleText(supplement)).not.to.contain(text);
      expect(consents).to.deep.equal(['supplement 3 vi']);
    });
  }

  it('asks for no consent while it isn’t known what was found before, and for nothing where nothing could be found', async () => {
    const { element, feed, consents } = await opened({ before: [networkError(), refusal({ status: 409, code: 'notSupplementable' })], finds: [{}] });
    feed.send(request);
    await waitUntil(() => all(element, 'mc-supplement').length === 1);
    const supplement = deep(element, 'mc-supplement');
    await shows(supplement, 'Không kết nối được');
    expect(all(element, '.find')).to.deep.equal([]);
    await expectAccessible(element);
    button(element, 'Thử lại').click();
    await waitUntil(() => !visibleText(supplement).includes('Không kết nối được'));
    await waitUntil(() => all(element, '.picker').length > 0, 'a file can be handed in all the same');
    expect([all(element, '.find').length, all(element, '.found').length, consents]).to.deep.equal([0, 0, []]);
  });

  it('looks for any paper where the request names none; only what the person chooses is handed in', async () => {
    const { element, feed, sent, consents, choices } = await opened({ finds: [{ documents: [heldPaper()] }] });
    feed.send({ ...request, requested: [] });
    await waitUntil(() => all(element, '.find').length === 1, 'offers it');
    const supplement = deep(element, 'mc-supplement');
    await shows(deep(supplement, '.find'), 'Cơ quan không nêu tên giấy tờ nào');
    await expectAccessible(element);
    agree(element);
    await shows(deep(supplement, 'mc-attachments'), 'Số 02/2012');
    expect(visibleText(deep(supplement, '.found'))).to.contain('Hãy chọn bên dưới giấy tờ mà cơ quan cần');
    expect(all(element, 'input[type=radio]:checked').map((radio) => radio.getAttribute('value')), 'nothing is handed in unasked').to.deep.equal(['file']);
    expect(visibleText(deep(supplement, 'mc-attachments'))).to.contain('Không dùng, hoặc nộp tệp khác');
    await shows(supplement, 'Hãy chọn hoặc tải lên ít nhất một giấy tờ rồi mới gửi.');
    expect(button(element, 'Gửi bổ sung').getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
    deep(supplement, 'mc-attachments', `input[value="${heldPaper().id}"]`).click();
    await waitUntil(() => button(element, 'Gửi bổ sung').getAttribute('aria-disabled') === 'false', 'it can be sent');
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Đã gửi giấy tờ bổ sung tới cơ quan.');
    expect(sent.map((each) => each.supplement)).to.deep.equal([{ files: [], documents: [heldPaper().id] }]);
    expect([consents, choices.at(-1)]).to.deep.equal([['supplement 4 vi'], { marriage: heldPaper().id, residence: 'file' }]);
  });

  it('shows papers that were handed in by reference, to be opened', async () => {
    const { element, feed } = await opened({ supplement: false });
    feed.send({ seq: 2, type: 'supplemented', at: '2026-09-03T02:00:00Z', state: 5, documents: [heldPaper()] });
    await shows(element, 'Lấy từ kho dữ liệu, không phải nộp:');
    for (const fact of ['Giấy chứng nhận kết hôn', 'Số 02/2012 · Ủy ban nhân dân phường Thử Nghiệm', 'Kho dữ liệu quốc gia · đã xác thực']) expect(visibleText(element)).to.contain(fact);
    expect(visibleText(deep(element, 'mc-file-list'))).to.contain('ket-hon.pdf');
    expect(all(element, 'mc-file-list').map((list) => list.hasAttribute('held'))).to.deep.equal([true]);
    await expectAccessible(element);
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
