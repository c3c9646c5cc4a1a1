import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { deep, expectAccessible, focused } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import { nextStop } from '../../test/next-stop.ts';
import type { McButton } from './button.ts';

interface Sent {
  readonly entries: readonly (readonly [string, FormDataEntryValue])[];
  readonly by: Element | null | undefined;
}

/** A page's form, and what was sent by it. */
const formWith = async (content: ReturnType<typeof html>): Promise<{ readonly form: HTMLFormElement; readonly sent: Sent[]; readonly button: McButton }> => {
  const sent: Sent[] = [];
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) sent.push({ entries: [...new FormData(event.target, event.submitter)], by: event.submitter?.parentElement });
  };
  const form = await fixture<HTMLFormElement>(html`<form @submit=${onSubmit}>${content}</form>`);
  const button = form.querySelector('mc-button');
  if (!button) throw new Error('no button');
  await button.updateComplete;
  return { form, sent, button };
};

const press = (button: Element): void => deep(button, 'button').click();

describe('mc-button', () => {
  it('sends its form by a click, with its name and value', async () => {
    const { sent, button } = await formWith(html`<input name="ma" value="1" aria-label="Mã" /><mc-button type="submit" name="viec" value="nop">Nộp</mc-button>`);
    press(button);
    expect(sent).to.deep.equal([{ entries: [['ma', '1'], ['viec', 'nop']], by: button }]);
    button.click();
    expect(sent).to.have.length(2);
  });

  it('is the default button: Enter in a field sends the form, among several fields too', async () => {
    const { form, sent, button } = await formWith(html`<input name="a" aria-label="A" /><input name="b" aria-label="B" /><mc-button type="submit">Tìm</mc-button>`);
    form.querySelector('input')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(sent.map(({ by }) => by)).to.deep.equal([button]);
    button.busy = true;
    await button.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(sent, 'busy').to.have.length(1);
  });

  it('sends by Enter and by the space bar, and shows the focus', async () => {
    const { form, sent, button } = await formWith(html`<mc-button type="submit">Nộp</mc-button>${nextStop}`);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(deep(button, 'button'));
    expect(getComputedStyle(deep(button, 'button')).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(sent).to.have.length(2);
    await sendKeys({ press: 'Tab' });
    expect(focused(), 'one place to tab to').to.equal(form.querySelector(':scope > button'));
  });

  it('asks the browser for its checks first, and leaves it to the page to say no', async () => {
    const { form, sent, button } = await formWith(html`<input name="a" required aria-label="A" /><mc-button type="submit">Nộp</mc-button>`);
    press(button);
    expect(sent).to.have.length(0);
    const input = form.querySelector('input');
    if (input) input.value = 'x';
    const no = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    button.addEventListener('click', no);
    press(button);
    expect(sent).to.have.length(0);
    button.removeEventListener('click', no);
    button.addEventListener('click', (event) => event.stopPropagation());
    press(button);
    expect(sent).to.have.length(1);
  });

  it('brings a form back to its beginning; as a plain button it leaves it alone', async () => {
    const { form, sent, button } = await formWith(html`<input name="a" value="cũ" aria-label="A" /><mc-button type="reset">Xóa</mc-button>`);
    const input = form.querySelector('input');
    if (!input) throw new Error('no input');
    input.value = 'mới';
    button.type = 'button';
    await button.updateComplete;
    press(button);
    expect(input.value).to.equal('mới');
    button.type = 'reset';
    await button.updateComplete;
    press(button);
    expect(input.value).to.equal('cũ');
    expect(sent).to.have.length(0);
  });

  it('sends a form elsewhere on the page, and still does when its text is written anew', async () => {
    const { form, sent } = await formWith(html`<mc-button>Khác</mc-button>`);
    form.id = 'o-dau-do';
    const button = await fixture<McButton>(html`<mc-button type="submit" form="o-dau-do">Nộp</mc-button>`);
    button.textContent = 'Nộp hồ sơ';
    await new Promise<void>((resolve) => button.shadowRoot?.addEventListener('slotchange', () => resolve(), { once: true }));
    await button.updateComplete;
    expect(button.querySelectorAll('button')).to.have.length(1);
    press(button);
    expect(sent).to.have.length(1);
    expect(button.textContent).to.equal('Nộp hồ sơ');
  });

  it('says that it is busy, keeps the focus, and lets nothing through', async () => {
    let clicks = 0;
    const { sent, button } = await formWith(html`<mc-button type="submit" busy-label="Đang nộp…" @click=${() => clicks++}>Nộp</mc-button>`);
    button.focus();
    button.busy = true;
    await button.updateComplete;
    press(button);
    button.click();
    await sendKeys({ press: 'Enter' });
    expect([clicks, sent.length]).to.deep.equal([0, 0]);
    const native = deep(button, 'button');
    expect(focused()).to.equal(native);
    expect(native.getAttribute('aria-disabled')).to.equal('true');
    expect(native.innerText.trim()).to.equal('Đang nộp…');
    expect(deep(button, '[role=status]').textContent).to.equal('Đang nộp…');
    await expectAccessible(button);
    button.busy = false;
    await button.updateComplete;
    expect(native.innerText.trim()).to.equal('');
    expect(deep(button, '[part=button] > span').checkVisibility()).to.equal(true);
    expect(deep(button, '[role=status]').textContent).to.equal('');
    press(button);
    expect([clicks, sent.length]).to.deep.equal([1, 1]);
  });

  it('does nothing while it or its fieldset is disabled', async () => {
    const { form, sent, button } = await formWith(html`<input name="a" aria-label="A" /><fieldset disabled><mc-button type="submit">Nộp</mc-button></fieldset>`);
    expect(deep(button, 'button').matches(':disabled')).to.equal(true);
    press(button);
    form.querySelector('input')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(sent).to.have.length(0);
    const [fieldset] = form.querySelectorAll('fieldset');
    if (fieldset) fieldset.disabled = false;
    await button.updateComplete;
    press(button);
    expect(sent).to.have.length(1);
  });

  it('is accessible in all kinds, large enough, and fits a narrow screen with large text', async () => {
    const page = await fixture(html`<div>
      ${(['primary', 'secondary', 'quiet', 'danger'] as const).map((kind) => html`<mc-button kind=${kind}>Nộp hồ sơ đăng ký kết hôn</mc-button>`)}
      <mc-button disabled>Nộp</mc-button>
    </div>`);
    await expectAccessible(page);
    for (const button of page.querySelectorAll('mc-button')) expect(button.getBoundingClientRect().height).to.be.at.least(44);
    await fits(page);
  });

  it('has an edge in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const button = await fixture(html`<mc-button kind="primary">Nộp</mc-button>`);
    expect(getComputedStyle(deep(button, 'button')).borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('turns only for who wants movement', async () => {
    const button = await fixture(html`<mc-button busy>Nộp</mc-button>`);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(deep(button, '.turning')).animationName).to.equal('turn');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(deep(button, '.turning')).animationName).to.equal('none');
  });
});
