import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/papers.ts';
import '../define/form-end.ts';
import { setLanguage } from '../localization.ts';
import { fakeClient } from '../../test/client.ts';
import { all, expectAccessible, visibleText } from '../../test/dom.ts';
import { components, FakeFiles, stored } from '../../test/files.ts';
import { expiredPaper, heldPaper, ownPaper } from '../../test/held-papers.ts';
import type { McAttachments } from './attachments.ts';

const files = new FakeFiles();
const shown = async (given: Partial<McAttachments>): Promise<McAttachments> => {
  const client = fakeClient({ files: { list: files.list, content: files.content, heldContent: files.heldContent } });
  const element = await fixture<McAttachments>(html`<mc-attachments .components=${components} .client=${client} .target=${{ draft: 'd1' }}></mc-attachments>`);
  // As a page does: the choice comes back as what is shown.
  element.addEventListener('mc-choose-held', ({ detail }) => (element.choices = { ...element.choices, [detail.component]: detail.choice }));
  Object.assign(element, given);
  await element.updateComplete;
  return element;
};
const shows = (element: McAttachments, text: string): Promise<void> => waitUntil(() => visibleText(element).includes(text), `shows ${text}`);
const pickers = (element: McAttachments): number => all(element, '[data-paper=marriage] .picker').length;
const radio = (element: McAttachments, value: string): HTMLInputElement => {
  const found = all(element, 'input[type=radio]').find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.value === value);
  if (!found) throw new Error(`no choice ${value}`);
  return found;
};

describe('mc-attachments with papers that repositories hold', () => {
  afterEach(async () => {
    files.stored = [];
    await setLanguage('vi');
  });

  it('shows the paper with all that is known of it, and asks for nothing', async () => {
    const element = await shown({ held: [heldPaper()] });
    await shows(element, 'Đã có trong kho dữ liệu');
    const text = visibleText(element);
    for (const fact of ['Giấy chứng nhận kết hôn', 'Số 02/2012 · Ủy ban nhân dân phường Thử Nghiệm · cấp ngày 14/02/2012', 'Không thời hạn', 'Kho dữ liệu quốc gia · đã xác thực']) expect(text).to.contain(fact);
    expect([pickers(element), element.missing, radio(element, heldPaper().id).checked]).to.deep.equal([0, [], true]);
    await expectAccessible(element);
  });

  it('takes one that may have lapsed only when the person chooses it, and one that is valid before it', async () => {
    const element = await shown({ held: [ownPaper] });
    await shows(element, 'Chưa rõ thời hạn');
    expect([pickers(element), radio(element, ownPaper.id).checked, radio(element, 'file').checked]).to.deep.equal([1, false, true]);
    await expectAccessible(element);
    radio(element, ownPaper.id).click();
    await waitUntil(() => pickers(element) === 0, 'nothing is asked for');
    const beside = await shown({ held: [ownPaper, heldPaper()] });
    await shows(beside, 'Chưa rõ thời hạn');
    expect(radio(beside, heldPaper().id).checked).to.equal(true);
  });

  it('asks for a file where the person wants to hand in another, and hands in no file where they don’t', async () => {
    files.stored = [stored({})];
    const element = await shown({ held: [heldPaper()] });
    await shows(element, 'Nộp tệp khác');
    await waitUntil(() => element.uploads.listing === 'known' || element.uploads.files.length > 0, 'the files are known');
    expect(element.files).to.deep.equal([]);
    radio(element, 'file').click();
    await waitUntil(() => pickers(element) === 1, 'a file is asked for');
    expect(element.files.map(({ name }) => name)).to.deep.equal(['giay-chung-nhan.pdf']);
    await expectAccessible(element);
    radio(element, heldPaper().id).click();
    await waitUntil(() => pickers(element) === 0, 'nothing is asked again');
  });

  it('tells of one that has expired, and asks for the paper as ever', async () => {
    const element = await shown({ held: [expiredPaper] });
    await shows(element, 'đã hết hiệu lực, nên không dùng được');
    expect(visibleText(element)).to.contain('Hết hiệu lực sau ngày 14/01/2020');
    expect([pickers(element), element.missing, all(element, 'input[type=radio]').length]).to.deep.equal([1, ['marriage'], 0]);
    await expectAccessible(element);
  });

  it('offers each that is in force, says of which it isn’t known, and leaves out the expired', async () => {
    const element = await shown({ held: [heldPaper(), ownPaper, expiredPaper] });
    await shows(element, 'Chưa rõ thời hạn: kho dữ liệu không cho biết');
    expect(all(element, 'input[type=radio]').length).to.equal(3);
    expect(visibleText(element)).to.contain('Kho dữ liệu điện tử của tôi · chưa xác thực').and.not.to.contain('01/2010');
    radio(element, ownPaper.id).click();
    await waitUntil(() => element.choices['marriage'] === ownPaper.id);
    expect(radio(element, ownPaper.id).checked).to.equal(true);
  });

  it('takes a choice of a paper that isn’t there for none', async () => {
    const element = await shown({ held: [heldPaper()], choices: { marriage: 'gone' } });
    await shows(element, 'Đã có trong kho dữ liệu');
    expect(radio(element, heldPaper().id).checked).to.equal(true);
  });

  it('shows as text whatever a repository sends, and leads to the choice', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await shown({ held: [heldPaper({ name: hostile, number: hostile, agency: hostile, files: [] })] });
    await shows(element, hostile);
    expect(all(element, 'img')).to.deep.equal([]);
    await element.focusComponent('marriage');
    expect(element.renderRoot instanceof ShadowRoot && element.renderRoot.activeElement).to.equal(radio(element, heldPaper().id));
  });

  it('speaks English', async () => {
    const element = await shown({ held: [heldPaper({ validUntil: '2099-12-31' })] });
    await shows(element, 'Đã có trong kho dữ liệu');
    await setLanguage('en');
    await shows(element, 'Already in a repository');
    expect(visibleText(element)).to.contain('Valid until 31/12/2099').and.to.contain('Hand in another file');
  });
});
