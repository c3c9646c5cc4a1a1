import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import type { McForm } from './form.ts';
import { all, focused, type } from '../../test/dom.ts';
import { button, control, fetchLists, opened, title } from '../../test/form.ts';
import { plan } from '../../test/plan.ts';

const textOf = (input: Element): string => (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input.value : '');
const compose = (input: Element, kind: 'start' | 'update' | 'end', data: string): boolean =>
  input.dispatchEvent(new CompositionEvent(`composition${kind}`, { bubbles: true, composed: true, data }));
const pressEnter = (input: Element, more: KeyboardEventInit): boolean =>
  input.dispatchEvent(new KeyboardEvent('keypress', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...more }));

const spouse = plan.fields.find(({ pointer }) => pointer === '/spouse');
const withNote: typeof plan = {
  ...plan,
  fields: [...plan.fields, ...(spouse ? [{ ...spouse, pointer: '/note', key: 'note', control: 'textarea', title: { vi: 'Ghi chú' }, declared: [[]], required: [] }] : [])],
  order: [...plan.order, '/note'],
  pages: plan.pages.map((page, at) => (at === 0 ? { ...page, sections: [...page.sections, { id: 'note', fields: ['/note'] }] } : page)),
};

describe('Typing in mc-form', () => {
  const native = window.fetch;
  let form: McForm;
  let name: HTMLElement;
  before(() => (window.fetch = fetchLists));
  after(() => (window.fetch = native));
  beforeEach(async () => {
    form = await opened(withNote);
    name = control(form, '/requester/name');
  });

  describe('by an input method that rewrites with backspaces', () => {
    it('leaves each letter as typed, and the caret where it is', async () => {
      name.focus();
      await sendKeys({ type: '  Nguye' });
      // Telex "Nguyeenx": at each rewriting key the method takes back what stands there and sends other letters.
      for (const [back, letters, text] of [[1, 'ê', '  Nguyê'], [0, 'n', '  Nguyên'], [2, 'ễn', '  Nguyễn'], [0, '  ', '  Nguyễn  ']] as const) {
        for (let n = 0; n < back; n += 1) await sendKeys({ press: 'Backspace' });
        await sendKeys({ type: letters });
        await form.updateComplete;
        expect(textOf(name)).to.equal(text);
        expect(name.getAttribute('aria-invalid')).to.equal('false');
      }
      for (let n = 0; n < 3; n += 1) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Backspace' });
      await sendKeys({ type: 'ê' });
      expect(textOf(name)).to.equal('  Nguyên  ');
      expect(name).to.have.property('selectionStart', '  Nguyê'.length);
      name.blur();
      expect(textOf(name)).to.equal('Nguyên');
    });

    it('says nothing of a date that is being rewritten', async () => {
      const date = control(form, '/requester/birthDate');
      date.focus();
      for (const key of '31/02/19') await sendKeys({ type: key });
      await sendKeys({ press: 'Backspace' });
      expect(textOf(date)).to.equal('31/02/1');
      expect(date.getAttribute('aria-invalid')).to.equal('false');
    });
  });

  it('by an input method that composes: nothing is rewritten or complained of before its end', async () => {
    button(form, 'Tiếp tục').click();
    await waitUntil(() => name.getAttribute('aria-invalid') === 'true', 'the name is missing');
    name.focus();
    compose(name, 'start', '');
    for (const text of ['N', 'Ng', 'Nguy', 'Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn ']) {
      compose(name, 'update', text);
      type(name, text);
      await form.updateComplete;
      expect(textOf(name)).to.equal(text);
    }
    compose(name, 'end', 'Nguyễn ');
    await waitUntil(() => name.getAttribute('aria-invalid') === 'false', 'the error goes');
    expect(textOf(name)).to.equal('Nguyễn ');
  });

  it('pastes decomposed text: the answers are composed', async () => {
    name.focus();
    document.execCommand('insertText', false, 'Nguyễn Thị Huệ'.normalize('NFD'));
    expect(textOf(name)).to.equal('Nguyễn Thị Huệ'.normalize('NFD'));
    type(control(form, '/requester/birthDate'), '2/9/1954');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => title(form) === 'Tình trạng hôn nhân', 'Enter goes on');
    control(form, '/status', '[value=single]').click();
    control(form, '/pledge').click();
    button(form, 'Tiếp tục').click();
    await waitUntil(() => all(form, 'mc-check-answers').length === 1, 'the check');
    setTimeout(() => button(form, 'Hoàn tất').click());
    const { detail } = await oneEvent(form, 'mc-submit');
    expect(detail.answers.requester.name).to.equal('Nguyễn Thị Huệ'.normalize('NFC'));
  });

  describe('Enter', () => {
    it('in a field of one line does what the button does: here it lists what is missing', async () => {
      name.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
      expect(title(form)).to.equal('Người yêu cầu');
    });

    it('stays a new line in a field of several lines', async () => {
      type(name, 'Nguyễn Thị Hoa');
      type(control(form, '/requester/birthDate'), '1954');
      const note = control(form, '/note');
      note.focus();
      await sendKeys({ type: 'một' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'hai' });
      expect(textOf(note)).to.equal('một\nhai');
      expect(title(form)).to.equal('Người yêu cầu');
    });

    it('belongs to the input method while it composes', async () => {
      name.focus();
      compose(name, 'start', '');
      pressEnter(name, { isComposing: true });
      await form.updateComplete;
      expect(all(form, 'mc-error-summary .summary, .summary')).to.have.length(0);
      compose(name, 'end', '');
      pressEnter(name, {});
      await waitUntil(() => focused()?.classList.contains('summary'), 'and goes on after it');
    });

    it('is left to a control that takes it for itself', async () => {
      name.addEventListener('keypress', (event) => event.preventDefault(), { once: true });
      name.focus();
      await sendKeys({ press: 'Enter' });
      await form.updateComplete;
      expect(all(form, '.summary')).to.have.length(0);
    });
  });
});
