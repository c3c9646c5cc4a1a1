import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/card-reader.ts';
import { cardText, fileOf, filming, NUMBER, pictureOf, withCamera } from '../../test/card.ts';
import { all, button, deep, expectAccessible, focused, visibleText } from '../../test/dom.ts';
import { choose, chosen } from '../../test/files.ts';
import type { McCardReader } from './card-reader.ts';
import { loadDecoder } from './decoder.ts';
import type { ReadCard } from './read-card.ts';

const read: ReadCard[] = [];
let restore: (() => void) | undefined;

const camera = (answer: () => Promise<MediaStream>) => {
  const given = withCamera(answer);
  restore = given.restore;
  return given.asked;
};
const refused = (name: string) => camera(() => Promise.reject(new DOMException('no', name)));

const made = async (): Promise<McCardReader> => {
  const reader = await fixture<McCardReader>(html`<mc-card-reader @mc-card=${({ detail }: CustomEvent<ReadCard>) => read.push(detail)}></mc-card-reader>`);
  return reader;
};
const opened = async (): Promise<McCardReader> => {
  const reader = await made();
  const opener = button(reader, 'Đọc mã QR');
  opener.focus();
  opener.click();
  await reader.updateComplete;
  return reader;
};
const shows = (reader: McCardReader, text: string): Promise<void> => waitUntil(() => visibleText(reader).includes(text) || all(reader, 'mc-notice').some((one) => one.textContent?.includes(text)), `shows ${text}`, { timeout: 8000 });
const field = (reader: McCardReader): HTMLInputElement => {
  const found = deep(reader, '#text');
  if (!(found instanceof HTMLInputElement)) throw new Error('no field');
  return found;
};

describe('mc-card-reader', () => {
  beforeEach(() => void read.splice(0));
  afterEach(() => {
    restore?.();
    restore = undefined;
  });

  it('reads a card that the camera sees, and switches it off at once', async () => {
    const stream = filming(pictureOf(cardText()));
    const asked = camera(async () => stream);
    const heard: string[] = [];
    const reader = await opened();
    reader.parentElement?.addEventListener('mc-card', () => heard.push('bubbled'));
    await waitUntil(() => read.length === 1, 'the card is read', { timeout: 8000 });
    expect(asked[0]).to.have.nested.property('video.facingMode.ideal', 'environment');
    expect(asked[0]).to.have.property('audio', false);
    expect(read[0]?.record.person).to.deep.include({ personalId: NUMBER, name: 'Nguyễn Thị Hoa Đào', birthDate: '1990-02-05', sex: 'female', oldIdNumber: '012345678' });
    expect(read[0]?.record.identityDocument).to.deep.equal({ number: NUMBER, issuedOn: '2021-05-10' });
    expect(Date.parse(read[0]?.readAt ?? '')).to.be.closeTo(Date.now(), 60_000);
    expect([reader.open, stream.active, heard.length]).to.deep.equal([false, false, 0]);
    expect(all(reader, 'video')).to.have.length(0);
  });

  it('tells of a code that is none of a card, goes on looking, and shows nothing of it', async () => {
    const stream = filming(pictureOf('https://nguoi-xau.example/0011900000', { modulePixels: 9 }));
    camera(async () => stream);
    const reader = await opened();
    await shows(reader, 'Mã này không phải mã trên thẻ căn cước');
    expect([reader.open, stream.active, read.length]).to.deep.equal([true, true, 0]);
    expect(visibleText(reader)).not.to.contain('example');
    await expectAccessible(reader);
    reader.close();
    await reader.updateComplete;
    expect(stream.active, 'off with the dialog').to.equal(false);
  });

  it('switches the camera off when it is closed, taken away or no longer looked at, also while it is only asked for', async () => {
    for (const end of ['close', 'remove', 'hide'] as const) {
      const stream = filming(document.createElement('canvas'));
      let give: (stream: MediaStream) => void = () => undefined;
      camera(() => new Promise((resolve) => (give = resolve)));
      const reader = await opened();
      await shows(reader, 'Đang mở máy ảnh');
      if (end === 'close') deep(reader, 'mc-dialog', '[part=close]').click();
      else if (end === 'remove') reader.remove();
      else {
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
      }
      await reader.updateComplete;
      give(stream);
      await waitUntil(() => !stream.active, `${end} stops it`);
      if (end === 'hide') {
        await shows(reader, 'Máy ảnh đang tắt');
        button(reader, 'Bật máy ảnh').click();
        const next = filming(document.createElement('canvas'));
        give(next);
        await shows(reader, 'giữ yên');
        reader.close();
      }
      await reader.updateComplete;
    }
  });

  for (const [name, text] of [['NotAllowedError', 'chưa cho trang này dùng máy ảnh'], ['NotFoundError', 'không có máy ảnh dùng được'], ['NotReadableError', 'ứng dụng khác dùng']] as const) {
    it(`says plainly what to do instead: ${name}`, async () => {
      const asked = refused(name);
      const reader = await opened();
      await shows(reader, text);
      await expectAccessible(reader);
      expect(all(reader, 'button').some((one) => one.textContent === 'Thử lại')).to.equal(name !== 'NotFoundError');
      if (name === 'NotFoundError') return;
      button(reader, 'Thử lại').click();
      await waitUntil(() => asked.length === 2);
      await shows(reader, text);
    });
  }

  it('says that the camera was unplugged', async () => {
    const stream = filming(document.createElement('canvas'));
    // A browser's own track can't be unplugged by script, and Firefox's doesn't take the event from one.
    const track = Object.assign(new EventTarget(), { stop: () => undefined });
    Object.defineProperty(stream, 'getTracks', { value: () => [track] });
    camera(async () => stream);
    const reader = await opened();
    await shows(reader, 'giữ yên');
    track.dispatchEvent(new Event('ended'));
    await shows(reader, 'Máy ảnh vừa bị ngắt');
  });

  it('takes what a reader types, key by key and Enter, for itself alone', async () => {
    refused('NotFoundError');
    const heard: string[] = [];
    const reader = await opened();
    for (const name of ['input', 'keydown', 'keypress']) reader.addEventListener(name, () => heard.push(name));
    await waitUntil(() => focused() === field(reader), 'the field has the focus');
    expect(['autocomplete', 'autocorrect', 'autocapitalize', 'spellcheck', 'lang'].map((name) => field(reader).getAttribute(name))).to.deep.equal(['off', 'off', 'off', 'false', 'en']);
    await sendKeys({ type: cardText({ name: 'Nguyen Thi Hoa' }) });
    await sendKeys({ press: 'Enter' });
    expect(read[0]?.record.person).to.deep.include({ personalId: NUMBER, name: 'Nguyen Thi Hoa' });
    expect([reader.open, heard.length]).to.deep.equal([false, 0]);
    await waitUntil(() => focused()?.getAttribute('part') === 'open', 'the focus is where it was');
  });

  it('says what is wrong with what was typed, and waits for the next card', async () => {
    refused('NotFoundError');
    const reader = await opened();
    await waitUntil(() => focused() === field(reader));
    await sendKeys({ press: 'Enter' });
    await shows(reader, 'Chưa có mã nào');
    await sendKeys({ type: 'xin chào' });
    await sendKeys({ press: 'Enter' });
    await shows(reader, 'không phải mã trên thẻ căn cước');
    await sendKeys({ type: cardText() });
    await sendKeys({ press: 'Enter' });
    expect(read).to.have.length(1);
  });

  it('reads a card\'s text when it is pasted, and leaves any other where it is', async () => {
    refused('NotFoundError');
    const reader = await opened();
    const paste = (text: string): boolean => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox makes no ClipboardEvent of what it is given.
      return field(reader).dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
    };
    expect([paste('abc'), read.length]).to.deep.equal([true, 0]);
    expect([paste(`${cardText()}\r\n`), read.length]).to.deep.equal([false, 1]);
  });

  it('reads a photo of a card, large or small', async () => {
    refused('NotFoundError');
    for (const size of [{ width: 4000, height: 3000, modulePixels: 12 }, { width: 700, height: 500, modulePixels: 3 }]) {
      const reader = await opened();
      choose(deep(reader, '#file'), await fileOf(pictureOf(cardText(), size)));
      await waitUntil(() => read.length === 1, `${size.width} is read`, { timeout: 8000 });
      read.splice(0);
      reader.remove();
    }
  });

  it('says of a picture that it has no code, and of a file that it is no picture', async () => {
    refused('NotFoundError');
    const reader = await opened();
    choose(deep(reader, '#file'), chosen('the.pdf'));
    await shows(reader, 'không phải ảnh mở được');
    const empty = document.createElement('canvas');
    choose(deep(reader, '#file'), await fileOf(empty));
    await shows(reader, 'Không tìm thấy mã QR');
    await expectAccessible(reader);
    expect(read).to.have.length(0);
  });
});

describe('what finds the code', () => {
  const detector = (Class: object | undefined) => Object.defineProperty(globalThis, 'BarcodeDetector', { configurable: true, writable: true, value: Class });
  const before: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  afterEach(() => void Object.defineProperty(globalThis, 'BarcodeDetector', { configurable: true, writable: true, value: before }));
  const picture = pictureOf('kiểm tra', { modulePixels: 9 });

  it('is the browser\'s own detector where it knows QR codes, and a library otherwise', async () => {
    const made = (formats: readonly string[], detect: () => Promise<object[]>) => class {
      static getSupportedFormats = async () => formats;
      detect = detect;
    };
    detector(made(['qr_code'], async () => [{ rawValue: 'own' }]));
    expect(await (await loadDecoder())(picture, 200)).to.equal('own');
    for (const other of [undefined, made(['ean_13'], async () => [{ rawValue: 'own' }]), made(['qr_code'], async () => { throw new DOMException('gone', 'NotSupportedError'); })]) {
      detector(other);
      expect(await (await loadDecoder())(picture, 500)).to.equal('kiểm tra');
    }
  });
});
