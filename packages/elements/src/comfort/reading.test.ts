import { expect, fixture, html } from '@open-wc/testing';
import '../define.ts';
import { deep, type, visibleText } from '../../test/dom.ts';
import { all, button } from '../../test/find.ts';
import { english, fakeSpeech, vietnamese, vietnameseElsewhere, type FakeSpeech } from '../../test/speech.ts';
import type { McComfort } from './comfort.ts';
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
    main.querySelector('mc-text-field')?.remove();
    speech.end();
    expect(speech.texts).to.deep.equal(['Tờ khai', 'Tờ khai']);
    await settled();
    button(comfort, 'Đọc to').click();
    comfort.remove();
    expect(speech.cancelled).to.equal(2);
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
