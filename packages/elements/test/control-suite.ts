import { expect, fixture, html } from '@open-wc/testing';
import type { FormControl } from '../src/control/form-control.ts';
import { deep, expectAccessible } from './dom.ts';

/** What the suite must know about a control to drive it like a person. */
export interface ControlUnderTest {
  readonly tag: string;
  /** A value in canonical form, and the value that the form is sent. */
  readonly value: string;
  /** Attribute that sets the value from HTML. */
  readonly attribute?: readonly [name: string, value: string];
  /** What the browser keeps to restore the control; by default the value. */
  readonly kept?: string;
  /** Answers as a person does. */
  answer(control: FormControl): void | Promise<void>;
  /** Elements to put inside. */
  readonly content?: string;
}

const make = async ({ tag, content = '' }: ControlUnderTest, attributes: Record<string, string> = {}): Promise<FormControl> => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ name: 'field', label: 'Nơi sinh', ...attributes })) element.setAttribute(name, value);
  for (const value of content.split(' ').filter(Boolean)) {
    const option = document.createElement('option');
    option.value = value;
    option.label = `Mục ${value}`;
    element.append(option);
  }
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  form.append(element);
  if (!('updateComplete' in element)) throw new Error(`${tag} is not defined`);
  const control = form.querySelector<FormControl>(tag);
  if (!control) throw new Error(tag);
  await control.updateComplete;
  return control;
};

const native = (control: Element): HTMLElement => deep(control, 'input, select, textarea');
const described = (control: Element): string => {
  const holder = deep(control, '[aria-describedby]');
  return (holder.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => control.shadowRoot?.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join(' | ');
};
const sent = (control: FormControl): FormDataEntryValue | null => (control.form ? new FormData(control.form).get('field') : null);

/** What every control promises. Run it on a subclass or on a control of your own that extends `FormControl`. */
export const controlSuite = (subject: ControlUnderTest): void => {
  const initial = subject.attribute ?? ['value', subject.value];

  it('is labelled, and passes axe in each state', async () => {
    const states: Record<string, string>[] = [{}, { required: '' }, { disabled: '' }, { readonly: '' }, { hint: 'Như trên giấy tờ', error: 'Nhập nơi sinh' }];
    for (const attributes of states) await expectAccessible(await make(subject, attributes));
  });

  it('ties hint and error to the input', async () => {
    const control = await make(subject, { hint: 'Như trên giấy tờ', error: 'Nhập nơi sinh' });
    expect(described(control)).to.equal('Như trên giấy tờ | Lỗi: Nhập nơi sinh');
    expect(deep(control, '[aria-invalid]').getAttribute('aria-invalid')).to.equal('true');
    control.error = '';
    await control.updateComplete;
    expect(deep(control, '[aria-invalid]').getAttribute('aria-invalid')).to.equal('false');
  });

  it('says what is optional and marks what is required', async () => {
    const control = await make(subject);
    expect(deep(control, '[part=label]').textContent).to.contain('(không bắt buộc)');
    control.required = true;
    await control.updateComplete;
    expect(deep(control, '[part=label]').textContent).not.to.contain('không bắt buộc');
    expect(deep(control, '[aria-required]').getAttribute('aria-required')).to.equal('true');
  });

  it('hands its value to the form, and tells by input and change', async () => {
    const control = await make(subject);
    expect(sent(control) ?? '').to.equal('');
    const heard: string[] = [];
    control.addEventListener('input', () => heard.push('input'));
    control.addEventListener('change', () => heard.push('change'));
    await subject.answer(control);
    await control.updateComplete;
    expect(sent(control)).to.equal(subject.value);
    expect(heard).to.deep.equal(['input', 'change']);
  });

  it('starts from its attribute and returns to it on reset', async () => {
    const control = await make(subject, Object.fromEntries([initial]));
    expect(sent(control)).to.equal(subject.value);
    control.form?.reset();
    await control.updateComplete;
    expect(sent(control)).to.equal(subject.value);
    const empty = await make(subject);
    await subject.answer(empty);
    await empty.updateComplete;
    empty.form?.reset();
    await empty.updateComplete;
    expect(sent(empty) ?? '').to.equal('');
    expect(empty.answer).to.equal(undefined);
  });

  it('holds the form back while a required answer is missing', async () => {
    const control = await make(subject, { required: '' });
    expect(control.checkValidity()).to.equal(false);
    expect(control.validity.valueMissing).to.equal(true);
    await subject.answer(control);
    await control.updateComplete;
    expect(control.checkValidity()).to.equal(true);
    control.error = 'Sai';
    await control.updateComplete;
    expect(control.validationMessage).to.equal('Sai');
  });

  it('is left out when disabled, by itself or by its fieldset', async () => {
    const control = await make(subject, { ...Object.fromEntries([initial]), disabled: '' });
    expect(sent(control)).to.equal(null);
    expect(native(control).matches(':disabled')).to.equal(true);
    const other = await make(subject, Object.fromEntries([initial]));
    const fieldset = document.createElement('fieldset');
    other.form?.append(fieldset);
    fieldset.append(other);
    fieldset.disabled = true;
    await other.updateComplete;
    expect(native(other).matches(':disabled')).to.equal(true);
  });

  it('takes the focus', async () => {
    const control = await make(subject);
    control.focus();
    expect(control.shadowRoot?.activeElement).to.equal(native(control));
  });

  it('is restored by the browser', async () => {
    const control = await make(subject, Object.fromEntries([initial]));
    const restore: unknown = Reflect.get(control, 'formStateRestoreCallback');
    const fresh = await make(subject);
    if (typeof restore !== 'function') throw new Error('no restore');
    restore.call(fresh, subject.kept ?? subject.value);
    await fresh.updateComplete;
    expect(sent(fresh)).to.equal(subject.value);
  });

  it('fits into 320 px with text at 200%, and stays 44 px high', async () => {
    const control = await make(subject, { label: 'Nơi đăng ký khai sinh lần đầu', hint: 'Ghi như trên giấy khai sinh', error: 'Nhập nơi đăng ký khai sinh' });
    const { style } = document.documentElement;
    style.setProperty('font-size', '200%');
    control.style.setProperty('width', '288px');
    await control.updateComplete;
    const inner = deep(control, '.control');
    expect(inner.scrollWidth).to.be.at.most(288);
    style.removeProperty('font-size');
    const row = native(control).closest('.choice') ?? native(control);
    expect(row.getBoundingClientRect().height).to.be.at.least(44);
  });
};

export { make as makeControl, native as nativeOf, sent as sentBy };
