import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import './define/panels.ts';
import { tokensCss } from '@motcua/tokens';

const contents = {
  'mc-tabs': `<mc-tabs label="Về thủ tục"><mc-tab-panel><h2 slot="label">Cách nộp hồ sơ</h2><p>Nộp trực tuyến, hoặc nộp tại Bộ phận Một cửa của Ủy ban nhân dân xã.</p><p>Miễn phí.</p></mc-tab-panel>
    <mc-tab-panel><h2 slot="label">Giấy tờ cần có</h2><ul><li>Giấy chứng sinh</li></ul></mc-tab-panel><mc-tab-panel><h2 slot="label">Lệ phí</h2><p>Miễn lệ phí.</p></mc-tab-panel></mc-tabs>`,
  'mc-accordion': `<mc-accordion><mc-accordion-item><h3 slot="heading">Ai đăng ký khai sinh được?</h3><p>Cha, mẹ, ông, bà.</p><p>Người thân thích khác.</p></mc-accordion-item>
    <mc-accordion-item><h3 slot="heading">Không có giấy chứng sinh thì nộp giấy gì, và ai xác nhận thay?</h3><p>Văn bản của người làm chứng.</p></mc-accordion-item></mc-accordion>`,
  'mc-tooltip': '<p>Trong <mc-tooltip><button style="font: inherit">3 ngày làm việc</button> <span slot="tip">Không tính thứ Bảy, Chủ nhật và ngày nghỉ lễ, Tết, và cả những ngày khác nữa.</span></mc-tooltip></p>',
} as const;

/** A page of ours in which nothing is defined yet. */
const waiting = async (content: string, width: number): Promise<HTMLElement> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Trang chưa có script" style="width: ${width}px; height: 900px; border: 0"></iframe>`);
  const inside = frame.contentDocument;
  if (!inside) throw new Error('no document');
  inside.documentElement.lang = 'vi';
  const link = Object.assign(inside.createElement('link'), { rel: 'stylesheet', href: new URL('./waiting.css', import.meta.url).href });
  const own = Object.assign(inside.createElement('style'), { textContent: `${tokensCss} body { margin: 0; font: var(--mc-font-size-md)/var(--mc-line-height-body) var(--mc-font-body) } button { font: inherit }` });
  inside.head.append(own, link);
  const place = inside.createElement('div');
  place.innerHTML = content;
  inside.body.append(place);
  await waitUntil(() => link.sheet, 'the style sheet is there');
  return place;
};

/** The same once it is defined. */
const defined = async (content: string, width: number): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div style="width: ${width}px; font: var(--mc-font-size-md)/var(--mc-line-height-body) var(--mc-font-body)"></div>`);
  place.innerHTML = content;
  await waitUntil(() => [...place.querySelectorAll('*')].every((each) => !each.localName.startsWith('mc-') || each.shadowRoot?.childElementCount));
  return place;
};

describe('what stands in for an element before its script', () => {
  before(() => setViewport({ width: 900, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [tag, content] of Object.entries(contents)) {
    for (const width of [320, 800]) {
      it(`${tag} takes as much room ${width} px wide as it does then`, async () => {
        const before = await waiting(content, width);
        const after = await defined(content, width);
        expect(Math.abs(before.offsetHeight - after.offsetHeight), `${before.offsetHeight} before, ${after.offsetHeight} after`).to.be.at.most(1);
      });
    }
  }

  it('shows everything when the script doesn’t come', async () => {
    const place = await waiting(contents['mc-accordion'], 320);
    const answer = place.querySelector('p');
    if (!answer) throw new Error('not there');
    expect([answer.offsetHeight, getComputedStyle(answer).visibility]).to.deep.equal([0, 'hidden']);
    for (const animation of place.ownerDocument.getAnimations()) animation.finish();
    expect([answer.offsetHeight > 0, getComputedStyle(answer).visibility]).to.deep.equal([true, 'visible']);
  });
});
