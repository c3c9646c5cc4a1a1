import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import { setLanguage } from '../localization.ts';
import type { FormControl } from './form-control.ts';
import { controlSuite, makeControl, nativeOf, textIn, type ControlUnderTest } from '../../test/control-suite/index.ts';
import { deep } from '../../test/dom.ts';

const enter = async (control: FormControl, text: string): Promise<void> => {
  nativeOf(control).focus();
  await sendKeys({ press: 'Control+A' });
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  await sendKeys({ press: 'Tab' });
  await control.updateComplete;
};

/** What stands in the field, what it is, and what couldn't be read. */
const state = (control: FormControl): unknown[] => [textIn(nativeOf(control)), control.answer, control.raw];

describe('mc-number-field with decimals', () => {
  const decimal: ControlUnderTest = {
    tag: 'mc-number-field', attributes: { decimal: '' }, value: '1234567.5', json: 1234567.5, typed: { text: '1234567,5', shown: '1.234.567,5' }, field: { type: 'number', control: 'number' },
  };
  controlSuite(decimal);

  it('reads both ways of writing and shows its own', async () => {
    const control = await makeControl(decimal);
    for (const text of ['1.234.567,5', '1,234,567.5', '1234567.5', '1 234 567,5']) {
      await enter(control, text);
      expect(state(control)).to.deep.equal(['1.234.567,5', 1234567.5, undefined]);
      await enter(control, '');
    }
  });

  it('keeps what could be two numbers as typed, and says how to write it', async () => {
    const control = await makeControl(decimal);
    await enter(control, '1.234');
    expect(state(control)).to.deep.equal(['1.234', undefined, '1.234']);
    expect(control.validity.badInput).to.equal(true);
    expect(control.validationMessage).to.contain('1.234,5');
  });

  it('never takes its own groups for decimals, whatever is edited', async () => {
    const control = await makeControl(decimal, { value: '12345' });
    expect(state(control)).to.deep.equal(['12.345', 12345, undefined]);
    const input = nativeOf(control);
    input.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    expect(state(control)).to.deep.equal(['12.3', undefined, '12.3']);
    await sendKeys({ type: '45' });
    expect(state(control)).to.deep.equal(['12.345', 12345, undefined]);
    await sendKeys({ press: 'Control+A' });
    await sendKeys({ type: '12.3' });
    expect(control.answer).to.equal(12.3);
  });

  it('shows numbers the English way on an English page, and reads them all the same', async () => {
    const control = await makeControl(decimal, { value: '1234567.5' });
    await setLanguage('en');
    try {
      await control.updateComplete;
      expect(textIn(nativeOf(control))).to.equal('1,234,567.5');
      await enter(control, '1.234.567,25');
      expect(state(control)).to.deep.equal(['1,234,567.25', 1234567.25, undefined]);
    } finally {
      await setLanguage('vi');
    }
  });

  it('comes back from the browser as the number that it was', async () => {
    const control = await makeControl(decimal);
    const restore = (kept: string): void => Reflect.get(control, 'formStateRestoreCallback').call(control, kept);
    restore('=1.234');
    expect(control.answer).to.equal(1.234);
    restore('?1.234');
    expect([control.answer, control.raw]).to.deep.equal([undefined, '1.234']);
  });
});

describe('mc-money-field', () => {
  const money: ControlUnderTest = { tag: 'mc-money-field', value: '500000', json: 500000, typed: { text: '500000', shown: '500.000' }, field: { type: 'integer', control: 'money' } };
  controlSuite(money);
  const words = (control: FormControl): string => deep(control, '[part=words]').textContent ?? '';
  const said = (control: FormControl): string => deep(control, '[role=status]').textContent ?? '';

  it('writes the amount in words while it is typed, and says it when the field is left', async () => {
    const control = await makeControl(money);
    nativeOf(control).focus();
    await sendKeys({ type: '8000' });
    await control.updateComplete;
    expect([words(control), said(control)]).to.deep.equal(['tám nghìn đồng', '']);
    await sendKeys({ press: 'Tab' });
    await control.updateComplete;
    expect(state(control)).to.deep.equal(['8.000', 8000, undefined]);
    expect(said(control)).to.equal('tám nghìn đồng');
    expect(deep(control, '[role=status]').getAttribute('lang')).to.equal('vi');
  });

  it('takes a digit more or less in what it has grouped, and the currency behind it', async () => {
    const control = await makeControl(money, { value: '500000' });
    nativeOf(control).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '0' });
    expect(state(control)).to.deep.equal(['500.0000', 5_000_000, undefined]);
    await enter(control, '1.500.000 đồng');
    expect(state(control)).to.deep.equal(['1.500.000', 1_500_000, undefined]);
    for (const text of ['1,5', '500k', '1.50']) {
      await enter(control, text);
      expect(state(control)).to.deep.equal([text, undefined, text]);
      await enter(control, '');
    }
  });
});

describe('mc-time-field', () => {
  const time: ControlUnderTest = { tag: 'mc-time-field', value: '08:05', typed: { text: '8h05', shown: '08:05' }, field: { type: 'string', control: 'time', format: 'time' } };
  controlSuite(time);

  it('reads what people write', async () => {
    const control = await makeControl(time);
    for (const text of ['8:5', '8h5', '0805', '8 giờ 5']) {
      await enter(control, text);
      expect(state(control)).to.deep.equal(['08:05', '08:05', undefined]);
    }
    await enter(control, '25:00');
    expect(state(control)).to.deep.equal(['25:00', undefined, '25:00']);
    expect(control.validity.badInput).to.equal(true);
  });
});

describe('mc-name-field', () => {
  const name: ControlUnderTest = { tag: 'mc-name-field', value: 'Nguyễn Huệ', typed: { text: 'Nguyễn Huệ' }, words: {}, field: { type: 'string', control: 'name' } };
  controlSuite(name);

  it('helps a keyboard with capitals, and leaves them as they are', async () => {
    const control = await makeControl(name);
    const given = ['autocapitalize', 'autocomplete', 'spellcheck'].map((attribute) => nativeOf(control).getAttribute(attribute));
    expect(given).to.deep.equal(['words', 'name', 'false']);
    await enter(control, 'NGUYỄN THỊ hoa');
    expect(control.answer).to.equal('NGUYỄN THỊ hoa');
    expect(control.validity.valid).to.equal(true);
    await enter(control, 'Nguyễn 2');
    expect(control.validity.typeMismatch).to.equal(true);
  });
});

describe('mc-phone-field', () => {
  const phone: ControlUnderTest = { tag: 'mc-phone-field', value: '0912345678', typed: { text: '0912.345678', shown: '0912 345 678' }, field: { type: 'string', control: 'phone', format: 'phone' } };
  controlSuite(phone);

  it('keeps the digits, and a text that is no number as it was typed', async () => {
    const control = await makeControl(phone);
    expect(nativeOf(control).getAttribute('inputmode')).to.equal('tel');
    await enter(control, '+84 912 345 678');
    expect(state(control)).to.deep.equal(['+84 912 345 678', '+84912345678', undefined]);
    await enter(control, '0912 34 56');
    expect(state(control)).to.deep.equal(['0912 34 56', '0912 34 56', undefined]);
    expect(control.validity.typeMismatch).to.equal(true);
  });
});

describe('mc-email-field', () => {
  const email: ControlUnderTest = { tag: 'mc-email-field', value: 'hoa@vidu.vn', typed: { text: 'hoa@vidu.vn' }, field: { type: 'string', control: 'email', format: 'email' } };
  controlSuite(email);

  it('tells what can be no address', async () => {
    const control = await makeControl(email);
    for (const [text, fits] of [['a.b+c@xa.hanoi.gov.vn', true], ['hoa', false], ['hoa@vidu', false], ['hoa@@vidu.vn', false], ['hoa @vidu.vn', false], ['hoa@vidu..vn', false]] as const) {
      control.value = text;
      await control.updateComplete;
      expect(control.validity.valid, text).to.equal(fits);
    }
    control.value = `a@${'.'.repeat(1_000_000)}`;
    await control.updateComplete;
    expect(control.validity.typeMismatch).to.equal(true);
  });
});

describe('mc-tax-code-field', () => {
  const tax: ControlUnderTest = { tag: 'mc-tax-code-field', value: '0100109106-001', typed: { text: '0100109106001', shown: '0100109106-001' }, field: { type: 'string', control: 'tax-code', format: 'tax-code' } };
  controlSuite(tax);

  it('tells a wrong digit', async () => {
    const control = await makeControl(tax);
    await enter(control, '0100109107');
    expect(control.validity.typeMismatch).to.equal(true);
    await enter(control, '001204000001');
    expect(control.validity.valid).to.equal(true);
  });
});

describe('mc-personal-id-field', () => {
  const id: ControlUnderTest = { tag: 'mc-personal-id-field', value: '001204000001', typed: { text: '001204000001', shown: '001 204 000 001' }, field: { type: 'string', control: 'personal-id', format: 'personal-id' } };
  controlSuite(id);

  it('tells when a digit is missing', async () => {
    const control = await makeControl(id);
    await enter(control, '00120400000');
    expect(control.validity.typeMismatch).to.equal(true);
    expect(control.validationMessage).to.contain('12 chữ số');
  });
});

describe('mc-text-field of several lines', () => {
  const long: ControlUnderTest = { tag: 'mc-text-field', attributes: { multiline: '', maxlength: '40' }, value: 'Nguyễn Huệ', typed: { text: 'Nguyễn Huệ' }, words: {}, field: { type: 'string', control: 'textarea' } };
  controlSuite(long);

  it('counts the characters left when the limit is near, and says so when the typing rests', async () => {
    const control = await makeControl(long);
    const count = (): string => deep(control, '[part=count]').textContent ?? '';
    const said = (): string => deep(control, '[role=status]').textContent ?? '';
    nativeOf(control).focus();
    await sendKeys({ type: 'Mười chữ ' });
    await control.updateComplete;
    expect(count()).to.equal('');
    await sendKeys({ type: 'và mười chữ nữa' });
    await control.updateComplete;
    expect([count(), said()]).to.deep.equal(['Còn 16 ký tự', '']);
    await waitUntil(() => said() === 'Còn 16 ký tự', 'it is said', { timeout: 3000 });
    await sendKeys({ type: ' cùng với mười chữ' });
    await control.updateComplete;
    expect(count()).to.equal('Dài quá 2 ký tự');
    expect(control.validity.tooLong).to.equal(true);
  });
});
