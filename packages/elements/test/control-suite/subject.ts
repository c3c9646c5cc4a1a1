import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Field, Json } from '@motcua/procedure';
import type { FormControl } from '../../src/control/form-control.ts';
import { all, expect } from '../dom.ts';
import { nextStop } from '../next-stop.ts';

/** How a person types into a control. */
export interface Typed {
  /** Typed into the empty control, it gives the subject's value. */
  readonly text: string;
  /** What stands there after leaving; by default the text. */
  readonly shown?: string;
}

/** Where words are typed: by Telex, pasted decomposed, composed by an input method. */
export interface Words {
  /** What the control must have beside its own, such as options that are called so. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The part that is typed into; by default the first native input. */
  input?(control: FormControl): HTMLElement;
  /** The answer that a text gives; by default the text. */
  answer?(text: string): Json;
}

/** What the suite must know about a control to drive it like a person. */
export interface ControlUnderTest {
  readonly tag: string;
  /** Attributes that it can't do without. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Properties that it can't do without, set before it is connected. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Values of `<option>` elements to put inside, separated by blanks. */
  readonly content?: string;
  /** What the form is sent under the control's name; entries by their names where it sends several. */
  readonly value: string | Readonly<Record<string, string>>;
  /** The same as an answer; by default what is sent. */
  readonly json?: Json;
  /** Attribute that sets the value from HTML; by default `value`. */
  readonly attribute?: readonly [name: string, value: string];
  /** Answers as a person does; by default types `typed.text` and leaves. */
  answer?(control: FormControl): void | Promise<void>;
  /** Absent where nothing is typed. */
  readonly typed?: Typed;
  /** Absent where no words are typed. */
  readonly words?: Words;
  /** Whether `autocomplete` and `name` reach the native input; by default where something is typed. */
  readonly autofill?: boolean;
  /** A set of inputs under one legend: `role="group"` takes neither `aria-required` nor `aria-invalid`. */
  readonly group?: boolean;
  /** The field of a plan that it serves; absent where it is no `FieldControl` for `<mc-field>`. */
  readonly field?: Pick<Field, 'type' | 'control'> & Partial<Field>;
}

export const LABEL = 'Nơi sinh';

const optionsOf = (content: string): HTMLOptionElement[] =>
  content.split(' ').filter(Boolean).map((value) => Object.assign(document.createElement('option'), { value, label: `Mục ${value}` }));

/** Makes the control in a form of its own. */
export const makeControl = async (subject: ControlUnderTest, attributes: Readonly<Record<string, string>> = {}): Promise<FormControl> => {
  const element = document.createElement(subject.tag);
  for (const [name, value] of Object.entries({ name: 'field', label: LABEL, ...subject.attributes, ...attributes })) element.setAttribute(name, value);
  Object.assign(element, subject.properties);
  element.append(...optionsOf(subject.content ?? ''));
  const page = await fixture(html`<div><form></form>${nextStop}</div>`);
  page.querySelector('form')?.append(element);
  const control = page.querySelector<FormControl>(subject.tag);
  if (!control || !('updateComplete' in element)) throw new Error(`${subject.tag} is not defined`);
  await control.updateComplete;
  return control;
};

export const initial = (subject: ControlUnderTest): Record<string, string> => {
  const [name, value] = subject.attribute ?? ['value', String(subject.value)];
  return { [name]: value };
};

export const nativesOf = (control: Element): HTMLElement[] => all(control, 'input, select, textarea').filter((input) => !input.matches('[type=hidden], [aria-hidden=true]') && input.getRootNode() !== document);

/** The first native input, however deep. */
export const nativeOf = (control: Element): HTMLElement => {
  const [first] = nativesOf(control);
  if (!first) throw new Error(`${control.localName} has no native input`);
  return first;
};

export const textIn = (input: Element): string => (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input.value : '');

/** What the form is sent, the way the subject's value is written. */
export const sentBy = (control: FormControl, { value }: Pick<ControlUnderTest, 'value'> = { value: '' }): unknown => {
  const data = control.form ? new FormData(control.form) : new FormData();
  return typeof value === 'string' ? (data.get('field') ?? '') : Object.fromEntries(data);
};

export const expectSent = (control: FormControl, subject: ControlUnderTest): void => {
  expect(sentBy(control, subject)).to.deep.equal(subject.value);
};

export const expectNothingSent = (control: FormControl): void => {
  expect(control.form ? [...new FormData(control.form).values()].filter((value) => value !== '') : ['no form']).to.deep.equal([]);
};

export const answerOf = (subject: ControlUnderTest): Json => subject.json ?? subject.value;

/** Answers by keyboard or pointer, as a person does. */
export const answer = async (subject: ControlUnderTest, control: FormControl): Promise<void> => {
  if (subject.answer) await subject.answer(control);
  else {
    nativeOf(control).focus();
    await sendKeys({ type: subject.typed?.text ?? '' });
    await sendKeys({ press: 'Tab' });
  }
  await control.updateComplete;
};
