import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define.ts';
import { deep, type, visibleText } from '../../test/dom.ts';
import { all, button } from '../../test/find.ts';
import { english, fakeSpeech, vietnamese, vietnameseElsewhere, type FakeSpeech } from '../../test/speech.ts';
import { control, opened } from '../../test/form.ts';
import { setLanguage } from '../localization.ts';
import type { McTextField } from '../text-field/text-field.ts';
import type { McComfort } from './comfort.ts';
import { READING } from './mark.ts';
import { passagesIn } from './readable.ts';

describe('Reading aloud', () => {
  let speech: FakeSpeech;
  let restore: () => void;
  let main: Element;
  let comfort: McComfort;

  const settled = async (): Promise<string> => {
    await comfort.updateComplete;
    return visibleText(deep(comfort, '.panel'));
  };
  const status = (): string | null => deep(comfort, '[role=status]').textContent;

  beforeEach(async () => {
    ({ speech, restore } = fakeSpeech());
    main = await fixture(html`<main><h1>Tờ khai</h1><mc-text-field label="Họ tên" hint="Ghi đủ dấu."></mc-text-field><p>Xong.</p></main>`);
    comfort = await fixture<McComfort>(html`<mc-comfort></mc-comfort>`);
    deep(comfort, '.open').click();
  });
  afterEach(() => {
    comfort.remove();
    restore();
  });

  it('is offered once the browser has found a voice for the language of the page', async () => {
    expect(await settled()).not.to.contain('Đọc to');
    speech.find(english);
    expect(await settled()).not.to.contain('Đọc to');
    speech.find(english, vietnamese);
    expect(await settled()).to.contain('Đọc to trang này');
  });

  it('takes no voice that would send the page elsewhere, unless the host allows it', async () => {
    speech.find(vietnameseElsewhere);
    expect(await settled()).not.to.contain('Đọc to');
    comfort.onlineVoices = true;
    expect(await settled()).to.contain('Đọc to trang này');
    speech.find(vietnameseElsewhere, vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    expect(speech.said[0]?.voice).to.equal(vietnamese);
  });

  it('reads what is shown one after the other and says when it is done; what was typed stays unread', async () => {
    type(deep(main.querySelector('mc-text-field') ?? main, 'input'), 'Bí mật');
    speech.find(vietnamese);
    await settled();
    expect(speech.said).to.have.length(0);
    button(comfort, 'Đọc to').click();
    for (const text of ['Tờ khai', 'Họ tên (không bắt buộc)', 'Ghi đủ dấu.', 'Xong.']) {
      expect(speech.texts.at(-1)).to.equal(text);
      expect(speech.said.at(-1)?.lang).to.equal('vi-VN');
      speech.end();
    }
    expect(speech.said).to.have.length(4);
    expect(await settled()).to.contain('Đọc to trang này');
    expect(status()).to.equal('Đã đọc xong');
  });

  it('pauses, goes on with the same passage, and stops', async () => {
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    speech.end();
    await settled();
    button(comfort, 'Tạm dừng').click();
    await settled();
    expect([speech.said.length, speech.cancelled, status()]).to.deep.equal([2, 1, 'Đã tạm dừng đọc']);
    button(comfort, 'Đọc tiếp').click();
    await settled();
    expect(speech.texts.slice(-2)).to.deep.equal(['Họ tên (không bắt buộc)', 'Họ tên (không bắt buộc)']);
    button(comfort, 'Dừng đọc').click();
    await settled();
    expect([speech.cancelled, status()]).to.deep.equal([2, 'Đã dừng đọc']);
    speech.end();
    expect(speech.said).to.have.length(3);
  });

  it('stops when the page is left, when it is taken away, and when what it reads is gone', async () => {
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(speech.cancelled).to.equal(1);
    await settled();
    button(comfort, 'Đọc to').click();
    main.querySelector('h1')?.remove();
    await waitUntil(() => status() === 'Đã dừng đọc');
    expect(speech.cancelled).to.equal(2);
    await settled();
    button(comfort, 'Đọc to').click();
    comfort.remove();
    expect(speech.cancelled).to.equal(3);
  });

  it('passes over what changes further down meanwhile', async () => {
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    main.querySelector('mc-text-field')?.setAttribute('hint', 'Ghi chữ in hoa.');
    await main.querySelector<McTextField>('mc-text-field')?.updateComplete;
    speech.end();
    speech.end();
    expect(speech.texts).to.deep.equal(['Tờ khai', 'Họ tên (không bắt buộc)', 'Xong.']);
  });

  it('stops at another page of a form, and at what is no longer shown though it is in the page', async () => {
    const form = await opened();
    comfort.reads = 'mc-form';
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    expect(speech.texts.at(-1), 'which stays').to.equal('Thủ tục thử nghiệm');
    type(control(form, '/requester/name'), 'Trần Thị Mẫu');
    type(control(form, '/requester/birthDate'), '8/3/1960');
    button(form, 'Tiếp tục').click();
    await waitUntil(() => status() === 'Đã dừng đọc', 'another page');

    comfort.reads = 'mc-notice';
    const notice = await fixture(html`<mc-notice kind="info" heading="Lưu ý">Nộp trước ngày 1 tháng 9.</mc-notice>`);
    await settled();
    button(comfort, 'Đọc to').click();
    speech.end();
    speech.end();
    expect(speech.texts.at(-1)).to.equal('Nộp trước ngày 1 tháng 9.');
    for (const node of notice.childNodes) if (node instanceof Text) node.replaceWith(Object.assign(document.createElement('span'), { slot: 'nowhere', textContent: node.data }));
    await waitUntil(() => status() === 'Đã dừng đọc', 'nowhere to be seen');
  });

  it('reads by the voice for the language of the page, and what is said in another language by that one’s', async () => {
    const lang = document.documentElement.lang;
    document.documentElement.lang = 'en';
    try {
      speech.find(vietnamese, english);
      main.insertAdjacentHTML('beforeend', '<p lang="vi">Cấp <b>giấy</b> xác nhận</p><p lang="fr">Fin</p>');
      await settled();
      button(comfort, 'Đọc to').click();
      for (let passage = 1; passage <= 6; passage += 1) speech.end();
      expect(speech.said.map((one) => `${one.lang} ${one.text}`)).to.deep.equal([
        'en-US Tờ khai', 'en-US Họ tên (không bắt buộc)', 'en-US Ghi đủ dấu.', 'en-US Xong.', 'vi-VN Cấp giấy xác nhận', 'en-US Fin',
      ]);
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('stops when the page speaks another language, and offers the voice for that one', async () => {
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    speech.end();
    await setLanguage('en');
    await waitUntil(() => speech.cancelled === 1);
    document.documentElement.lang = 'en';
    try {
      comfort.requestUpdate();
      expect(await settled()).not.to.contain('Read');
      speech.find(vietnamese, english);
      expect(await settled()).to.contain('Read this page aloud');
    } finally {
      document.documentElement.lang = 'vi';
      await setLanguage('vi');
    }
  });

  it('marks what is being read, in shadow roots too, and nothing once it is silent', async () => {
    const marked = (): string[] => [...(CSS.highlights.get(READING) ?? [])].map((range) => (range instanceof Range ? range.toString() : ''));
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    expect(marked()).to.deep.equal(['Tờ khai']);
    speech.end();
    expect(marked().join(' ').replaceAll(/\s+/g, ' ').trim()).to.equal('Họ tên (không bắt buộc)');
    await settled();
    button(comfort, 'Dừng đọc').click();
    expect(CSS.highlights.has(READING)).to.equal(false);
  });

  it('scrolls on with what is read, and not away from what a person has scrolled to', async () => {
    const far = Object.assign(document.createElement('p'), { textContent: 'Cuối trang.' });
    const further = Object.assign(document.createElement('p'), { textContent: 'Sau đó.' });
    far.style.marginTop = further.style.marginTop = '200vh';
    main.replaceChildren(Object.assign(document.createElement('h1'), { textContent: 'Tờ khai' }), far, further);
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    speech.end();
    const seen = (element: Element): boolean => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().bottom > 0;
    expect(seen(far)).to.equal(true);
    scrollTo(0, 0);
    speech.end();
    expect([speech.texts.at(-1), seen(further), scrollY]).to.deep.equal(['Sau đó.', false, 0]);
  });

  it('says where it is, for who opens the panel again', async () => {
    speech.find(vietnamese);
    await settled();
    button(comfort, 'Đọc to').click();
    await settled();
    expect(all(comfort, '.reading button').map((one) => one.textContent?.trim())).to.deep.equal(['Tạm dừng', 'Dừng đọc']);
  });
});

describe('What is read', () => {
  const texts = (root: Element): string[] => passagesIn(root).map(({ text }) => text);

  it('is what is shown, block by block', async () => {
    const root = await fixture(html`<div>
      <h1>Cấp <strong>giấy</strong> xác nhận</h1>
      <p hidden>Ẩn</p>
      <p style="visibility: hidden">Ẩn</p>
      <p aria-hidden="true">Ẩn</p>
      <ul><li>Một</li><li>Hai</li></ul>
      <select><option>Hà Nội</option></select><textarea>Riêng tư</textarea>
      <img alt="Bản đồ" />
      <p>•</p>
    </div>`);
    expect(texts(root)).to.deep.equal(['Cấp giấy xác nhận', 'Một', 'Hai', 'Bản đồ']);
  });

  it('goes by the flat tree: what is slotted is read where it is shown, with what only screen readers are told', async () => {
    const root = await fixture(html`<div><mc-notice kind="info" heading="Lưu ý">Nộp trước ngày 1 tháng 9.</mc-notice></div>`);
    expect(texts(root)).to.deep.equal(['Thông tin:', 'Lưu ý', 'Nộp trước ngày 1 tháng 9.']);
  });

  it('comes in passages that no engine breaks off', async () => {
    const sentence = 'Cơ quan sẽ xem hồ sơ và trả lời ông bà trong ba ngày làm việc kể từ ngày nhận đủ giấy tờ hợp lệ.';
    const root = await fixture(html`<p>${Array.from({ length: 5 }, () => sentence).join(' ')}</p>`);
    const read = texts(root);
    expect(read.join(' ')).to.equal(Array.from({ length: 5 }, () => sentence).join(' '));
    expect(Math.max(...read.map(({ length }) => length))).to.be.at.most(200);
  });
});
