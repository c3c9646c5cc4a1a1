import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import '../define/form-gateway.ts';
import { all, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { button } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';
import { detail } from '../../test/prefill.ts';
import { setLanguage } from '../localization.ts';
import type { Offers } from './offers.ts';
import type { McStart } from './start.ts';

const offers: Required<Offers> = {
  fills: [
    { name: { vi: 'Dân cư', en: 'Population' }, groups: [{ title: { vi: 'Người yêu cầu' }, questions: [{ vi: 'Họ tên', en: 'Full name' }, { vi: 'Ngày sinh' }] }] },
    { name: { vi: 'Hộ tịch' }, groups: [{ title: undefined, questions: [{ vi: 'Tình trạng hôn nhân' }] }] },
  ],
  papers: { stores: [{ vi: 'Kho quốc gia' }, { vi: 'Kho của tôi' }], papers: [{ vi: 'Giấy ủy quyền' }] },
  kept: [{ vi: 'Mục đích' }, { vi: 'Số bản' }],
};

const opened = (given: Partial<McStart>): Promise<McStart> => fixture<McStart>(html`<mc-start .info=${plan.procedure} .agency=${detail.agency} .offers=${given.offers ?? {}} .agreed=${given.agreed ?? []} .drafts=${given.drafts ?? []} .busy=${given.busy ?? false}></mc-start>`);
const boxes = (element: McStart): HTMLElement[] => all(element, '[type=checkbox]');
const labels = (element: McStart): string[] => all(element, 'mc-checkbox').map((box) => visibleText(box));

/** What the page hears when the person goes on. */
const started = async (element: McStart): Promise<unknown> => {
  const heard = oneEvent(element, 'mc-start');
  button(element, element.renderRoot.querySelector('.primary')?.textContent?.trim() ?? '').click();
  return (await heard).detail;
};

describe('mc-start: what may be agreed to', () => {
  afterEach(() => setLanguage('vi'));

  it('asks for each purpose by itself, never ticked, each said not to be needed', async () => {
    const element = await opened({ offers });
    expect(boxes(element).map((box) => box.matches(':checked'))).to.deep.equal([false, false, false]);
    const [data = '', papers = '', earlier = ''] = labels(element);
    expect(data).to.contain('Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm lấy dữ liệu của tôi').and.to.contain('chỉ để điền sẵn tờ khai này');
    expect(papers).to.contain('Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm tìm giấy tờ của tôi');
    expect(earlier).to.contain('Tôi đồng ý dùng lại những câu tôi đã trả lời');
    for (const label of labels(element)) expect(label).to.contain('(không bắt buộc)');
    const text = visibleText(element);
    for (const said of ['Hỏi những nơi này: Dân cư; Hộ tịch.', 'Xem 3 câu có thể được điền sẵn', 'Tìm ở những nơi này: Kho quốc gia; Kho của tôi.', 'Xem 1 giấy tờ sẽ được tìm', 'Xem 2 câu đã giữ lại', 'Không đánh dấu ô nào cũng được']) expect(text).to.contain(said);
    await expectAccessible(element);
    await setLanguage('en');
    await waitUntil(() => visibleText(element).includes('These are asked: Population; Hộ tịch.'), 'speaks English');
    await waitUntil(() => labels(element).every((label) => label.includes('I agree that') && label.includes('only')), 'the boxes too');
  });

  it('asks for nothing where nobody would be asked for anything', async () => {
    const element = await opened({});
    expect([boxes(element), all(element, 'h2')]).to.deep.equal([[], []]);
    expect(await started(element)).to.deep.equal({ consents: [] });
    await expectAccessible(element);
  });

  for (const [index, purpose] of (['prefill', 'held-papers', 'earlier-answers'] as const).entries()) {
    it(`tells ${purpose} alone where that box alone is ticked, and nothing once it is unticked`, async () => {
      const element = await opened({ offers });
      boxes(element)[index]?.click();
      await waitUntil(() => visibleText(element).includes('Lấy dữ liệu và bắt đầu khai'), 'the button says what it does');
      expect(await started(element)).to.deep.equal({ consents: [purpose] });
      boxes(element)[index]?.click();
      await waitUntil(() => !visibleText(element).includes('Lấy dữ liệu'), 'and no more');
      expect(await started(element)).to.deep.equal({ consents: [] });
    });
  }

  it('tells all three where all are ticked, and what for where only one is offered', async () => {
    const element = await opened({ offers });
    for (const box of boxes(element)) box.click();
    expect(await started(element)).to.deep.equal({ consents: ['prefill', 'held-papers', 'earlier-answers'] });
    const { papers } = offers;
    const alone = await opened({ offers: { papers } });
    expect(labels(alone)).to.have.length(1);
    boxes(alone)[0]?.click();
    expect(await started(alone)).to.deep.equal({ consents: ['held-papers'] });
  });

  it('leaves each box as it was ticked when another one comes late', async () => {
    const { fills, kept } = offers;
    const element = await opened({ offers: { fills } });
    boxes(element)[0]?.click();
    element.offers = { fills, kept };
    await element.updateComplete;
    expect(boxes(element).map((box) => box.matches(':checked'))).to.deep.equal([true, false]);
    expect(await started(element)).to.deep.equal({ consents: ['prefill'] });
  });

  it('shows the questions and papers of each when they are opened, by the keyboard too', async () => {
    const element = await opened({ offers });
    const list = (): HTMLElement | null => element.renderRoot.querySelector('details ul');
    expect(list()?.checkVisibility()).to.equal(false);
    element.renderRoot.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => list()?.checkVisibility(), 'it is open');
    expect(list()?.innerText).to.contain('Dân cư').and.to.contain('Người yêu cầu: Họ tên; Ngày sinh');
    await expectAccessible(element);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('type'), 'the box is next').to.equal('checkbox');
    await sendKeys({ press: 'Space' });
    expect(await started(element)).to.deep.equal({ consents: ['prefill'] });
    expect(list()?.checkVisibility(), 'still open').to.equal(true);
  });

  it('says what was agreed to before in place of its box, and asks for the others', async () => {
    const element = await opened({ offers, agreed: ['held-papers'] });
    expect(labels(element)).to.have.length(2);
    expect(visibleText(element)).to.contain('Ông/bà đã đồng ý: Tôi đồng ý cho Ủy ban nhân dân xã Thử Nghiệm tìm giấy tờ của tôi');
    boxes(element)[0]?.click();
    expect(await started(element)).to.deep.equal({ consents: ['prefill'] });
    await expectAccessible(element);
  });

  it('goes on once while the data are being fetched', async () => {
    const element = await opened({ offers, busy: true });
    let heard = 0;
    element.addEventListener('mc-start', () => (heard += 1));
    button(element, 'Đang lấy dữ liệu').click();
    expect(heard).to.equal(0);
  });
});
