/** Vietnamese as it comes: rewritten with backspaces, composed, decomposed. In a control of several parts one of them is typed into. */
import { sendKeys } from '@web/test-runner-commands';
import type { FormControl } from '../../src/control/form-control.ts';
import { expect, type } from '../dom.ts';
import { makeControl, nativeOf, textIn, type ControlUnderTest, type Words } from './subject.ts';
import { back, compose, invalid } from './typing.ts';

/** "Nguyễn" by Telex, key by key, as UniKey sends it: so many characters taken back, these sent instead. */
const TELEX: readonly (readonly [back: number, letters: string])[] = [
  [0, ' '], [0, ' '], [0, 'N'], [0, 'g'], [0, 'u'], [0, 'y'], [0, 'e'], [1, 'ê'], [0, 'n'], [2, 'ễn'], [0, ' '],
];

export const wordsSuite = (subject: ControlUnderTest, words: Words): void => {
  const start = async (): Promise<readonly [FormControl, HTMLElement]> => {
    const control = await makeControl({ ...subject, properties: { ...subject.properties, ...words.properties } });
    const input = words.input?.(control) ?? nativeOf(control);
    input.focus();
    return [control, input];
  };
  const expectAnswer = (control: FormControl, text: string): void => {
    expect(control.answer).to.deep.equal(words.answer?.(text) ?? text);
  };
  const leave = async (control: FormControl, input: HTMLElement): Promise<void> => {
    input.blur();
    await control.updateComplete;
  };

  it('is typed by Telex that rewrites with backspaces', async () => {
    const [control, input] = await start();
    let text = '';
    for (const [taken, letters] of TELEX) {
      await back(taken);
      if (letters) await sendKeys({ type: letters });
      text = text.slice(0, text.length - taken) + letters;
      await control.updateComplete;
      expect(textIn(input)).to.equal(text);
    }
    expectAnswer(control, 'Nguyễn');
    await leave(control, input);
    expect(textIn(input)).to.equal('Nguyễn');
    expectAnswer(control, 'Nguyễn');
  });

  it('leaves alone what an input method composes', async () => {
    const [control, input] = await start();
    compose(input, 'start');
    for (const text of ['Ng', 'Nguyê', 'Nguyễn']) {
      compose(input, 'update', text);
      type(input, text);
      await control.updateComplete;
      expect(textIn(input)).to.equal(text);
      expect(invalid(control)).to.equal(false);
    }
    compose(input, 'end', 'Nguyễn');
    await leave(control, input);
    expect(textIn(input)).to.equal('Nguyễn');
    expectAnswer(control, 'Nguyễn');
  });

  it('composes what was pasted decomposed, and rewrites it only after the focus has left', async () => {
    const [control, input] = await start();
    const pasted = '  Nguyễn  Huệ '.normalize('NFD');
    document.execCommand('insertText', false, pasted);
    await control.updateComplete;
    expectAnswer(control, 'Nguyễn Huệ'.normalize('NFC'));
    expect(textIn(input)).to.equal(pasted);
    await leave(control, input);
    expect(textIn(input)).to.equal('Nguyễn Huệ'.normalize('NFC'));
    expectAnswer(control, 'Nguyễn Huệ'.normalize('NFC'));
  });
};
