/** A place in the page's own `<form>`. */
import type { FormControl } from '../../src/control/form-control.ts';
import { expect } from '../dom.ts';
import { answer, answerOf, expectNothingSent, expectSent, initial, makeControl, nativeOf, nativesOf, type ControlUnderTest } from './subject.ts';

/** What the control gives the browser to keep. */
const keptOf = async (subject: ControlUnderTest): Promise<unknown> => {
  const native = ElementInternals.prototype.setFormValue;
  let kept: unknown;
  ElementInternals.prototype.setFormValue = function (value, state): void {
    kept = state ?? value;
    native.call(this, value, state);
  };
  try {
    await makeControl(subject, initial(subject));
  } finally {
    ElementInternals.prototype.setFormValue = native;
  }
  return kept;
};

const restore = (control: FormControl, kept: unknown): void => {
  const callback: unknown = Reflect.get(control, 'formStateRestoreCallback');
  if (typeof callback !== 'function') throw new Error('it is not restored');
  callback.call(control, kept, 'restore');
};

export const formSuite = (subject: ControlUnderTest): void => {
  it('hands its value to the form, and tells by input and change', async () => {
    const control = await makeControl(subject);
    expectNothingSent(control);
    expect(control.answer).to.equal(undefined);
    const heard: string[] = [];
    for (const type of ['input', 'change']) control.addEventListener(type, ({ target }) => heard.push(target === control ? type : `${type} from inside`));
    await answer(subject, control);
    expectSent(control, subject);
    expect(control.answer).to.deep.equal(answerOf(subject));
    expect([...new Set(heard)]).to.deep.equal(['input', 'change']);
    // Several inputs under one legend tell of each.
    const changes = heard.filter((type) => type === 'change').length;
    if (typeof subject.value === 'string') expect(changes).to.equal(1);
  });

  it('starts from its attribute and returns to it on reset', async () => {
    const control = await makeControl(subject, initial(subject));
    expectSent(control, subject);
    control.form?.reset();
    await control.updateComplete;
    expectSent(control, subject);
    const empty = await makeControl(subject);
    await answer(subject, empty);
    empty.form?.reset();
    await empty.updateComplete;
    expectNothingSent(empty);
    expect(empty.answer).to.equal(undefined);
  });

  it('holds the form back while a required answer is missing', async () => {
    const control = await makeControl(subject, { required: '' });
    expect(control.checkValidity()).to.equal(false);
    expect(control.validity.valueMissing).to.equal(true);
    await answer(subject, control);
    expect(control.checkValidity()).to.equal(true);
    control.error = 'Sai';
    await control.updateComplete;
    expect(control.validationMessage).to.equal('Sai');
  });

  it('is left out when disabled, by itself or by its fieldset', async () => {
    const control = await makeControl(subject, { ...initial(subject), disabled: '' });
    expectNothingSent(control);
    expect(nativesOf(control).every((native) => native.matches(':disabled'))).to.equal(true);
    const other = await makeControl(subject, initial(subject));
    const fieldset = document.createElement('fieldset');
    other.form?.append(fieldset);
    fieldset.append(other);
    fieldset.disabled = true;
    await other.updateComplete;
    expectNothingSent(other);
    expect(nativesOf(other).every((native) => native.matches(':disabled'))).to.equal(true);
  });

  it('is restored by the browser', async () => {
    const fresh = await makeControl(subject);
    restore(fresh, await keptOf(subject));
    await fresh.updateComplete;
    expectSent(fresh, subject);
    expect(fresh.answer).to.deep.equal(answerOf(subject));
  });

  if (subject.autofill ?? subject.typed !== undefined)
    it('passes on what autofill goes by', async () => {
      const native = nativeOf(await makeControl(subject, { autocomplete: 'bday' }));
      expect(native.getAttribute('autocomplete')).to.equal('bday');
      expect(native.getAttribute('name')).to.equal('field');
    });
};
