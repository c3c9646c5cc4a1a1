/** Typing: nothing is rewritten while the field has the focus, whatever the keyboard does. */
import { sendKeys } from '@web/test-runner-commands';
import { all, expect, type } from '../dom.ts';
import { answer, answerOf, expectSent, makeControl, nativeOf, textIn, type ControlUnderTest, type Typed } from './subject.ts';

export const compose = (input: Element, kind: 'start' | 'update' | 'end', data = ''): boolean =>
  input.dispatchEvent(new CompositionEvent(`composition${kind}`, { bubbles: true, composed: true, data }));

export const invalid = (control: Element): boolean => all(control, '[aria-invalid=true], .invalid').length > 0;

export const back = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await sendKeys({ press: 'Backspace' });
};

export const typingSuite = (subject: ControlUnderTest, typed: Typed): void => {
  it('leaves each key as typed, and the caret where it is', async () => {
    const control = await makeControl(subject);
    const input = nativeOf(control);
    input.focus();
    let text = '';
    for (const key of typed.text) {
      await sendKeys({ type: key });
      await back(1);
      await sendKeys({ type: key });
      text += key;
      await control.updateComplete;
      expect(textIn(input)).to.equal(text);
      expect(invalid(control)).to.equal(false);
    }
    await sendKeys({ press: 'ArrowLeft' });
    await back(1);
    await sendKeys({ type: text.at(-2) ?? text.at(-1) ?? '' });
    await control.updateComplete;
    if (text.length > 1) expect([textIn(input), Reflect.get(input, 'selectionStart')]).to.deep.equal([text, text.length - 1]);
    input.blur();
    await control.updateComplete;
    expectSent(control, subject);
    expect(textIn(input)).to.equal(typed.shown ?? typed.text);
  });

  it('neither rewrites nor complains while an input method composes', async () => {
    const control = await makeControl(subject);
    const input = nativeOf(control);
    input.focus();
    compose(input, 'start');
    control.error = 'Sai';
    for (const end of [1, typed.text.length]) {
      compose(input, 'update', typed.text.slice(0, end));
      type(input, typed.text.slice(0, end));
      await control.updateComplete;
      expect(textIn(input)).to.equal(typed.text.slice(0, end));
      expect(invalid(control)).to.equal(false);
    }
    compose(input, 'end', typed.text);
    await control.updateComplete;
    expect(textIn(input)).to.equal(typed.text);
    expect(invalid(control)).to.equal(true);
  });

  it('leaves focused text alone when its value is set from outside', async () => {
    const control = await makeControl(subject);
    const input = nativeOf(control);
    input.focus();
    await sendKeys({ type: typed.text.slice(0, 1) });
    control.value = typeof subject.value === 'string' ? subject.value : '';
    await control.updateComplete;
    expect(textIn(input)).to.equal(typed.text.slice(0, 1));
  });

  it('shows after leaving what can be typed again', async () => {
    const control = await makeControl(subject);
    await answer(subject, control);
    const input = nativeOf(control);
    const shown = textIn(input);
    input.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '1' });
    await back(1);
    await sendKeys({ press: 'Tab' });
    await control.updateComplete;
    expect(textIn(input)).to.equal(shown);
    expect(control.answer).to.deep.equal(answerOf(subject));
  });
};
