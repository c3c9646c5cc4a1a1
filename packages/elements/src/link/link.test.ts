import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define/blocks.ts';
import { deep, expectAccessible } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import type { McLink } from './link.ts';

const note = (link: McLink): string | undefined => link.shadowRoot?.querySelector('[part=note]')?.textContent.trim();
const own = (link: McLink): HTMLAnchorElement => {
  const found = link.querySelector('a');
  if (!found) throw new Error('no link');
  return found;
};

describe('mc-link', () => {
  it('says which site it leads to, to eye and ear', async () => {
    const link = await fixture<McLink>(html`<mc-link><a href="https://dichvucong.gov.vn/p">Cổng quốc gia</a></mc-link>`);
    expect(note(link)).to.equal('(trang dichvucong.gov.vn)');
    expect(own(link).ariaDescription).to.equal('trang dichvucong.gov.vn');
    expect(deep(link, '[part=note]').ariaHidden, 'read once').to.equal('true');
    await expectAccessible(link);
    own(link).target = '_blank';
    await waitUntil(() => note(link) === '(trang dichvucong.gov.vn, mở trong thẻ mới)');
    expect(own(link).ariaDescription).to.equal('trang dichvucong.gov.vn, mở trong thẻ mới');
  });

  it('says what file it gives and how large', async () => {
    const link = await fixture<McLink>(html`<mc-link kind="download" size="1500000"><a href="/mau/to-khai.pdf" download>Tờ khai</a></mc-link>`);
    expect(note(link)).to.equal('(PDF, 1,5 MB)');
    link.type = 'Word';
    await link.updateComplete;
    expect(note(link)).to.equal('(Word, 1,5 MB)');
    expect(own(link).ariaDescription).to.equal('Word, 1,5 MB');
    expect(own(link).getBoundingClientRect().height).to.be.at.least(44);
    await expectAccessible(link);
  });

  it('says nothing of a file that nothing is known of', async () => {
    const link = await fixture<McLink>(html`<mc-link kind="download"><a href="/tep">Tệp</a></mc-link>`);
    expect(note(link)).to.equal(undefined);
    expect(own(link).hasAttribute('aria-description')).to.equal(false);
  });

  it('leads back without further words, with room for a finger', async () => {
    const link = await fixture<McLink>(html`<mc-link kind="back"><a href="#ho-so">Quay lại hồ sơ</a></mc-link>`);
    expect(note(link)).to.equal(undefined);
    expect(own(link).getBoundingClientRect().height).to.be.at.least(44);
    await expectAccessible(link);
  });

  it('fits a narrow screen with large text', async () => {
    await fits(await fixture(html`<p><mc-link><a href="https://dichvucong.quocgia-rat-dai.gov.vn/" target="_blank">Cổng Dịch vụ công quốc gia</a></mc-link></p>`));
  });
});
