import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../define.ts';
import { dossier, fakeClient, networkError, refusal } from '../../test/client.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { components, FakeFiles, stored } from '../../test/files.ts';
import { button } from '../../test/form.ts';
import { KeptNotes } from '../../test/notes.ts';
import { setLanguage } from '../localization.ts';
import { PaperNote } from './paper-note.ts';
import type { McSupplement } from './supplement.ts';

const TIMING = { pause: 1, again: 1, longest: 4 };
/** What stands there, in the parts of the element too. */
const read = (element: Element): string => [element, ...all(element, 'mc-text-field, mc-save-status')].map(visibleText).join(' ');
const shows = (element: Element, text: string): Promise<void> => waitUntil(() => read(element).includes(text), `shows ${text}`);

describe('a note that goes with papers is kept', () => {
  const setting = (gateway = new KeptNotes()) => {
    const page = { focused: false };
    const told = new Set<string>();
    const note: PaperNote = new PaperNote(fakeClient({ dossiers: gateway }), dossier.code, { changed: () => told.add(note.state.name), focused: () => page.focused }, TIMING);
    const saved = (text: string): Promise<void> => waitUntil(() => gateway.text === text && note.state.name === 'saved', `${text} is kept`);
    return { gateway, page, told, note, saved };
  };

  it('at each pause, and is there again on another device', async () => {
    const { gateway, note, saved } = setting();
    note.typed('Tôi');
    expect(note.atRisk).to.equal(true);
    await saved('Tôi');
    note.typed('Tôi gửi lại');
    await saved('Tôi gửi lại');
    expect([note.atRisk, gateway.revision]).to.deep.equal([false, 2]);
    const other = setting(gateway);
    await waitUntil(() => other.note.text === 'Tôi gửi lại');
    expect(other.note.state).to.deep.equal({ name: 'saved', at: '2026-09-03T02:00:00Z' });
    other.note.typed('');
    await other.saved('');
  });

  for (const fate of ['lost', 'unanswered'] as const) {
    it(`although a save is ${fate}: it is told, tried again, and one's own save is never taken for another's`, async () => {
      const { gateway, told, note, saved } = setting();
      gateway.fate.push(fate, fate);
      note.typed('a');
      await waitUntil(() => told.has('unsaved'), 'it is told');
      note.typed('ab');
      await saved('ab');
      expect(note.other).to.equal(undefined);
    });
  }

  it('when the page goes away, without waiting for a pause', async () => {
    const { gateway, note } = setting();
    await note.settle();
    note.typed('nửa câu');
    note.leave();
    expect(gateway.text).to.equal('nửa câu');
  });

  for (const keep of ['mine', 'other'] as const) {
    it(`and overwrites nothing that was saved elsewhere until the person has chosen: ${keep}`, async () => {
      const { gateway, note, saved } = setting();
      note.typed('ở đây');
      await saved('ở đây');
      gateway.saveElsewhere('ở kia');
      note.typed('ở đây nữa');
      await waitUntil(() => note.other?.note === 'ở kia', 'the person is asked');
      note.typed('ở đây nữa rồi');
      expect([await note.settle(), gateway.text, note.atRisk]).to.deep.equal([false, 'ở kia', true]);
      note.choose(keep);
      const text = keep === 'mine' ? 'ở đây nữa rồi' : 'ở kia';
      await saved(text);
      expect([note.text, await note.settle()]).to.deep.equal([text, true]);
    });
  }

  it('and what was typed before it is known what was kept stands beside that, not over it', async () => {
    const gateway = new KeptNotes();
    gateway.saveElsewhere('trước đây');
    gateway.unread.push(networkError());
    const { note } = setting(gateway);
    await waitUntil(() => note.failure !== undefined, 'it is told that it isn’t known');
    note.typed('bây giờ');
    await waitUntil(() => note.other?.note === 'trước đây');
    expect([gateway.text, note.text]).to.deep.equal(['trước đây', 'bây giờ']);
  });

  it('is put into the field only when nobody stands in it', async () => {
    const gateway = new KeptNotes();
    gateway.saveElsewhere('trước đây');
    for (const types of [false, true]) {
      const { page, note } = setting(gateway);
      page.focused = true;
      await note.settle();
      expect([note.text, note.other]).to.deep.equal(['', undefined]);
      note.left();
      expect(note.text, 'the window was left, not the field').to.equal('');
      if (types) note.typed('x');
      page.focused = false;
      note.left();
      expect([note.text, note.other?.note]).to.deep.equal(types ? ['x', 'trước đây'] : ['trước đây', undefined]);
    }
  });

  it('asks nobody where both are the same, or the other is gone', async () => {
    const { gateway, note, saved } = setting();
    note.typed('như nhau');
    await saved('như nhau');
    gateway.saveElsewhere('như nhau!');
    note.typed('như nhau!');
    await saved('như nhau!');
    Object.assign(gateway, { text: '', revision: 0, lastKey: '' });
    note.typed('như nhau, và hơn');
    await saved('như nhau, và hơn');
    expect([note.other, gateway.revision]).to.deep.equal([undefined, 1]);
  });

  it('saves nothing that is too long, and goes on once it isn’t', async () => {
    const { gateway, note, saved } = setting();
    note.typed('a'.repeat(2000));
    note.typed(`${'a'.repeat(2000)}😀`);
    await waitUntil(() => gateway.text.length === 2000, 'what was short enough');
    expect([note.tooLong, note.state.name, note.atRisk]).to.deep.equal([1, 'none', true]);
    note.typed('ngắn');
    await saved('ngắn');
  });

  it('ends with the request, and is off where a gateway keeps none', async () => {
    const { gateway, note, saved } = setting();
    note.typed('a');
    await saved('a');
    gateway.ended = true;
    note.typed('ab');
    await waitUntil(() => note.ended);
    expect(note.atRisk).to.equal(false);
    const before = new KeptNotes();
    before.unread.push(refusal({ status: 404, code: 'notFound' }));
    const old = setting(before).note;
    await old.settle();
    old.typed('a');
    expect([await old.settle(), old.isKept, old.seen, old.state.name, old.ended, old.atRisk, before.text]).to.deep.equal([true, false, undefined, 'none', false, false, '']);
  });
});

describe('mc-supplement, its note', () => {
  const opened = async (gateway = new KeptNotes()): Promise<McSupplement> => {
    const client = fakeClient({ files: Object.assign(new FakeFiles(), { stored: [stored({})] }), dossiers: gateway });
    const requested = components.filter(({ code }) => code === 'marriage').map((component) => ({ ...component, required: true }));
    const element = await fixture<McSupplement>(html`<mc-supplement .client=${client} code=${dossier.code} .components=${requested}></mc-supplement>`);
    await waitUntil(() => button(element, 'Gửi bổ sung').getAttribute('aria-disabled') === 'false', 'its paper is there');
    return element;
  };
  const area = (element: Element): HTMLTextAreaElement => {
    const found = deep(element, 'mc-text-field', 'textarea');
    if (!(found instanceof HTMLTextAreaElement)) throw new Error('no textarea');
    return found;
  };

  it('says that it is kept, restores it, and hands it in', async () => {
    const gateway = new KeptNotes();
    const first = await opened(gateway);
    expect(read(first)).to.contain('Cơ quan chỉ thấy khi ông/bà đã gửi bổ sung');
    type(area(first), 'Tôi gửi bản rõ hơn');
    dispatchEvent(new Event('pagehide'));
    await shows(first, 'Đã lưu lúc 09:00 ngày 03/09/2026');
    await expectAccessible(first);
    first.remove();
    const again = await opened(gateway);
    await waitUntil(() => area(again).value === 'Tôi gửi bản rõ hơn', 'it is there again');
    await shows(again, 'Đã lưu lúc 09:00 ngày 03/09/2026');
    let told = 0;
    again.addEventListener('mc-supplemented', () => (told += 1));
    button(again, 'Gửi bổ sung').click();
    await waitUntil(() => told === 1);
    expect(gateway.sent).to.deep.equal(['Tôi gửi bản rõ hơn']);
  });

  it('asks before the page is left with words that aren’t kept, and says so', async () => {
    const gateway = new KeptNotes();
    const element = await opened(gateway);
    gateway.fate.push('lost', 'lost');
    type(area(element), 'a');
    const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaving()).to.equal(true);
    dispatchEvent(new Event('pagehide'));
    await shows(element, 'Đừng đóng trang');
    await expectAccessible(element);
    gateway.fate.length = 0;
    dispatchEvent(new Event('online'));
    await shows(element, 'Đã lưu lúc');
    expect([gateway.text, leaving()]).to.deep.equal(['a', false]);
  });

  it('rewrites nothing while it is composed, though it is saved meanwhile', async () => {
    const gateway = new KeptNotes();
    const element = await opened(gateway);
    const textarea = area(element);
    textarea.focus();
    textarea.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    type(textarea, ' Toi ');
    dispatchEvent(new Event('pagehide'));
    await waitUntil(() => gateway.text === 'Toi');
    await shows(element, 'Đã lưu lúc');
    expect([textarea.value, focused()]).to.deep.equal([' Toi ', textarea]);
    textarea.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    expect(textarea.value).to.equal(' Toi ');
  });

  it('puts what was kept into a field that somebody stands in when they leave it', async () => {
    const gateway = new KeptNotes();
    gateway.saveElsewhere('trước đây');
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const { note } = gateway;
    Object.assign(gateway, { note: () => asked.then(note) });
    const element = await opened(gateway);
    area(element).focus();
    answer();
    await asked;
    await element.updateComplete;
    expect(area(element).value).to.equal('');
    button(element, 'Gửi bổ sung').focus();
    await waitUntil(() => area(element).value === 'trước đây');
  });

  for (const [choice, sent] of [['Giữ lời nhắn trên trang này', 'ở đây'], ['Lấy lời nhắn ở nơi khác', 'ở kia\nhai dòng']] as const) {
    it(`hands nothing in over what was saved from elsewhere: ${choice}`, async () => {
      const gateway = new KeptNotes();
      const element = await opened(gateway);
      type(area(element), 'ở đây');
      dispatchEvent(new Event('pagehide'));
      await shows(element, 'Đã lưu lúc');
      gateway.saveElsewhere('ở kia\nhai dòng');
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => focused()?.classList.contains('choice'), 'leads to the choice');
      expect(deep(element, '.choice').textContent).to.contain('ở kia\nhai dòng').and.to.contain('09:00 ngày 03/09/2026');
      await expectAccessible(element);
      await setLanguage('en');
      await shows(element, 'Which message do you want to keep?');
      await setLanguage('vi');
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => focused()?.classList.contains('choice'), 'and again');
      expect(gateway.sent).to.deep.equal([]);
      button(element, choice).click();
      await waitUntil(() => focused() === area(element), 'the focus is in the field');
      expect(area(element).value).to.equal(sent);
      await waitUntil(() => all(element, '.choice').length === 0);
      button(element, 'Gửi bổ sung').click();
      await waitUntil(() => gateway.sent.length === 1);
      expect(gateway.sent).to.deep.equal([sent]);
    });
  }

  it('shows what was saved elsewhere before it is handed in from a page without it', async () => {
    const gateway = new KeptNotes();
    const element = await opened(gateway);
    gateway.saveElsewhere('ở kia');
    button(element, 'Gửi bổ sung').click();
    await shows(element, 'Hãy xem lại rồi gửi');
    await waitUntil(() => focused() === area(element));
    expect([area(element).value, gateway.sent]).to.deep.equal(['ở kia', []]);
    await expectAccessible(element);
    button(element, 'Gửi bổ sung').click();
    await waitUntil(() => gateway.sent.length === 1);
    expect(gateway.sent).to.deep.equal(['ở kia']);
  });

  it('is handed in although the answer to its last save was lost', async () => {
    const gateway = new KeptNotes();
    const element = await opened(gateway);
    gateway.fate.push('unanswered');
    type(area(element), 'a');
    dispatchEvent(new Event('pagehide'));
    await shows(element, 'Đừng đóng trang');
    button(element, 'Gửi bổ sung').click();
    await waitUntil(() => gateway.sent.length === 1);
  });

  it('says that it is too long before it is sent, and that what was kept isn’t known', async () => {
    const gateway = new KeptNotes();
    gateway.unread.push(networkError());
    const element = await opened(gateway);
    await shows(element, 'Chưa biết được trước đây ông/bà có gõ lời nhắn nào không');
    await expectAccessible(element);
    gateway.saveElsewhere('trước đây');
    button(element, 'Thử lại').click();
    await waitUntil(() => area(element).value === 'trước đây');
    type(area(element), 'a'.repeat(2003));
    await shows(element, 'dài quá 3 ký tự');
    expect(button(element, 'Gửi bổ sung').getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
  });
});
