import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { McCheckbox, McForm, McRadioGroup, McSelect, McTextField } from './index.ts';
import { all, deep, focused } from '../test/dom.ts';
import { button, fetchLists, opened } from '../test/form.ts';

const style = (element: Element, pseudo?: string): CSSStyleDeclaration => getComputedStyle(element, pseudo);
const isDrawn = (element: Element, side: 'left' | 'top'): boolean =>
  style(element).getPropertyValue(`border-${side}-style`) !== 'none' && parseFloat(style(element).getPropertyValue(`border-${side}-width`)) >= 1;

describe('Forced colours', () => {
  const native = window.fetch;
  before(async () => {
    window.fetch = fetchLists;
    await emulateMedia({ forcedColors: 'active' });
  });
  after(async () => {
    window.fetch = native;
    await emulateMedia({ forcedColors: 'none' });
  });

  it('leave an error its edge, icon and words, and the summary its box', async () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const form: McForm = await opened();
    button(form, 'Tiếp tục').click();
    await waitUntil(() => focused()?.classList.contains('summary'), 'the summary has the focus');
    expect(isDrawn(deep(form, 'mc-error-summary', '.summary'), 'top')).to.equal(true);
    const [invalid] = all(form, '.invalid');
    const [error] = all(form, '.error:not([hidden])');
    expect(invalid && isDrawn(invalid, 'left')).to.equal(true);
    const icon = error?.querySelector('svg');
    expect(icon && style(icon).fill).to.equal(error && style(error).color);
    expect(all(form, '.done').map((step) => style(step).backgroundColor)).not.to.include('rgba(0, 0, 0, 0)');
  });

  it('leave fields and buttons their borders, and the focus its outline', async () => {
    const field = await fixture<McTextField>(html`<mc-text-field label="Tên"></mc-text-field>`);
    const input = deep(field, 'input');
    expect(isDrawn(input, 'top')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(input);
    expect(style(input).outlineStyle).to.equal('solid');
    expect(parseFloat(style(input).outlineWidth)).to.be.at.least(2);
    const form: McForm = await opened();
    const next = button(form, 'Tiếp tục');
    expect(isDrawn(next, 'top')).to.equal(true);
    next.focus();
    expect(style(next).outlineStyle).to.equal('solid');
  });

  it('leave choices to the native control, which draws what is chosen', async () => {
    const radios = await fixture<McRadioGroup>(html`<mc-radio-group label="?" value="a" .options=${[{ value: 'a', label: 'A' }]}></mc-radio-group>`);
    const box = await fixture<McCheckbox>(html`<mc-checkbox label="Có" checked></mc-checkbox>`);
    const select = await fixture<McSelect>(html`<mc-select label="?"><option value="a">A</option></mc-select>`);
    for (const input of [deep(radios, 'input'), deep(box, 'input')]) expect(style(input).appearance).to.equal('auto');
    expect(deep(radios, 'input').matches(':checked') && deep(box, 'input').matches(':checked')).to.equal(true);
    expect(isDrawn(deep(select, 'select'), 'top')).to.equal(true);
  });

  it('tell the main button from the others', async () => {
    const form: McForm = await opened();
    const primary = button(form, 'Tiếp tục');
    const quiet = document.createElement('button');
    primary.after(quiet);
    expect(style(primary).borderTopColor).not.to.equal(style(quiet).borderTopColor);
  });
});

describe('Reduced motion', () => {
  const native = window.fetch;
  before(() => (window.fetch = fetchLists));
  after(async () => {
    window.fetch = native;
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('stops transitions', async () => {
    const form: McForm = await opened();
    expect(style(button(form, 'Tiếp tục')).transitionDuration).not.to.equal('0s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(style(button(form, 'Tiếp tục')).transitionDuration).to.equal('0s');
  });
});
