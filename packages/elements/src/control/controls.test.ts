import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormControl } from './form-control.ts';
import '../define.ts';
import { controlSuite, makeControl, nativeOf, sentBy, type ControlUnderTest } from '../../test/control-suite/index.ts';
import { all, deep, expectAccessible, type, visibleText } from '../../test/dom.ts';

const typing = (text: string) => (control: FormControl): void => {
  const input = nativeOf(control);
  type(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
};

const text: ControlUnderTest = { tag: 'mc-text-field', value: 'Nguyễn Huệ', typed: { text: 'Nguyễn Huệ' }, words: {}, field: { type: 'string', control: 'text' } };
const date: ControlUnderTest = { tag: 'mc-date-field', value: '1990-09-02', typed: { text: '2/9/1990', shown: '02/09/1990' }, field: { type: 'string', control: 'date', format: 'date' } };
const number: ControlUnderTest = { tag: 'mc-number-field', value: '12', json: 12, typed: { text: '12' }, field: { type: 'integer', control: 'integer' } };

const options = [{ value: '01', label: { vi: 'Hà Nội' } }, { value: '79', label: { vi: 'Thành phố Hồ Chí Minh' } }];

describe('mc-text-field', () => {
  controlSuite(text);

  it('counts the limit in composed characters', async () => {
    const control = await makeControl(text, { maxlength: '10' });
    typing('Nguyễn Huệ'.normalize('NFD'))(control);
    await control.updateComplete;
    expect(control.validity.tooLong).to.equal(false);
    typing('Nguyễn Huệ 2')(control);
    await control.updateComplete;
    expect(control.validity.tooLong).to.equal(true);
  });

  it('sends the form of the page on Enter, by its default button when there is one', async () => {
    const control = await makeControl(text);
    const form = control.form;
    if (!form) throw new Error('no form');
    form.addEventListener('submit', (event) => event.preventDefault());
    const press = async (): Promise<EventTarget | null> => {
      nativeOf(control).focus();
      const submitted = oneEvent(form, 'submit');
      await sendKeys({ press: 'Enter' });
      const event = await submitted;
      return event instanceof SubmitEvent ? event.submitter : null;
    };
    expect(await press()).to.equal(null);
    form.append(Object.assign(document.createElement('button'), { type: 'button' }), document.createElement('button'));
    expect(await press()).to.equal(form.lastElementChild);
  });

  it('keeps lines in a textarea', async () => {
    const control = await makeControl(text, { multiline: '' });
    typing('một \n hai')(control);
    await control.updateComplete;
    expect(control.value).to.equal('một\nhai');
    expect(nativeOf(control).localName).to.equal('textarea');
  });
});

describe('mc-date-field', () => {
  controlSuite(date);

  it('reads what people write, and shows it as dd/mm/yyyy after leaving', async () => {
    const control = await makeControl(date, { partial: '' });
    for (const [written, value, shown] of [['2-9-1954', '1954-09-02', '02/09/1954'], ['02091954', '1954-09-02', '02/09/1954'], ['9/1954', '1954-09', '09/1954'], ['1954', '1954', '1954']] as const) {
      typing(written)(control);
      await control.updateComplete;
      expect(control.value).to.equal(value);
      expect(nativeOf(control)).to.have.property('value', shown);
    }
  });

  it('keeps unreadable text as typed, sends nothing, and says so', async () => {
    const control = await makeControl(date);
    typing('1954')(control);
    await control.updateComplete;
    expect(control.value).to.equal('');
    expect(control.raw).to.equal('1954');
    expect(nativeOf(control)).to.have.property('value', '1954');
    expect(sentBy(control)).to.equal('');
    expect(control.validity.badInput).to.equal(true);
  });

  it('opens the calendar of the browser as a help, and takes what is chosen there', async () => {
    const control = await makeControl(date, { partial: '', value: '1954' });
    const native = HTMLInputElement.prototype.showPicker;
    const opened: HTMLInputElement[] = [];
    HTMLInputElement.prototype.showPicker = function (): void {
      opened.push(this);
    };
    const heard: string[] = [];
    for (const type of ['input', 'change']) control.addEventListener(type, () => heard.push(type));
    try {
      deep(control, '[part=picker]').click();
      const [calendar] = opened;
      if (!calendar) throw new Error('no calendar');
      expect([calendar.value, control.value, heard]).to.deep.equal(['', '1954', []]);
      calendar.value = '1954-09-02';
      for (const type of ['input', 'change']) calendar.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await control.updateComplete;
      expect([control.answer, nativeOf(control)]).to.deep.equal(['1954-09-02', deep(control, '#input')]);
      expect(nativeOf(control)).to.have.property('value', '02/09/1954');
      expect(heard).to.deep.equal(['input', 'change']);
      expect(deep(control, '[role=status]').textContent).to.equal('02/09/1954');
      deep(control, '[part=picker]').click();
      expect([opened.length, new Set(opened).size, calendar.value]).to.deep.equal([2, 1, '1954-09-02']);
      await expectAccessible(control);
    } finally {
      HTMLInputElement.prototype.showPicker = native;
    }
  });

  it('has no calendar where the browser opens none', async () => {
    const control = await makeControl(date);
    const native = HTMLInputElement.prototype.showPicker;
    HTMLInputElement.prototype.showPicker = (): void => {
      throw new DOMException('in a frame of another origin', 'SecurityError');
    };
    try {
      deep(control, '[part=picker]').click();
      await control.updateComplete;
      expect(all(control, '[part=picker]')).to.deep.equal([]);
      expect(control.shadowRoot?.activeElement).to.equal(nativeOf(control));
    } finally {
      HTMLInputElement.prototype.showPicker = native;
    }
  });

  it('shows by example how to write', async () => {
    expect(visibleText(await makeControl(date))).to.contain('02/09/1990');
  });
});

describe('mc-number-field', () => {
  controlSuite(number);

  it('reads grouped digits and refuses what is no whole number', async () => {
    const control = await makeControl(number);
    typing('1.000')(control);
    expect(control.answer).to.equal(1000);
    for (const written of ['1,5', 'hai', '1.00', '9'.repeat(20)]) {
      typing(written)(control);
      expect([control.answer, control.raw]).to.deep.equal([undefined, written]);
    }
  });

  it('calls the numeric keyboard', async () => {
    expect(nativeOf(await makeControl(number)).getAttribute('inputmode')).to.equal('numeric');
  });
});

describe('mc-select', () => {
  const select: ControlUnderTest = {
    tag: 'mc-select',
    value: '79',
    content: '01 79',
    autofill: true,
    field: { type: 'string', control: 'select', options },
    answer: (control: FormControl): void => {
      const input = nativeOf(control);
      if (input instanceof HTMLSelectElement) input.value = '79';
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
  controlSuite(select);

  it('says when a list could not be loaded, and loads it again', async () => {
    const control = await makeControl({ ...select, content: '' }, { list: 'provinces' });
    let asked = 0;
    Object.assign(control, {
      loadOptions: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve([{ value: '01', label: { vi: 'Hà Nội' } }]);
      },
    });
    await control.updateComplete;
    await control.updateComplete;
    expect(visibleText(control)).to.contain('Chưa tải được danh sách');
    deep(control, 'button').click();
    await control.updateComplete;
    await control.updateComplete;
    expect(visibleText(control)).to.contain('Hà Nội');
  });
});

describe('mc-radio-group', () => {
  controlSuite({
    tag: 'mc-radio-group',
    value: '79',
    content: '01 79',
    field: { type: 'string', control: 'radio', options },
    answer: (control) => deep(control, 'input[value="79"]').click(),
  });
});

for (const tag of ['mc-select', 'mc-radio-group']) {
  describe(`${tag} with a value that none of its options has`, () => {
    it('shows it rather than sends it unseen; once another is chosen it is gone', async () => {
      const control = await makeControl({ tag, value: '01', properties: { options } }, { name: 'field', value: 'zz' });
      await control.updateComplete;
      expect(sentBy(control)).to.equal('zz');
      const native = control.shadowRoot?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input:checked');
      expect(native?.value).to.equal('zz');
      expect(visibleText(control)).to.contain('zz');
      control.value = '79';
      await control.updateComplete;
      expect(sentBy(control)).to.equal('79');
      expect(visibleText(control)).not.to.contain('zz');
    });
  });
}

describe('mc-pledge', () => {
  controlSuite({ tag: 'mc-pledge', value: 'on', json: true, attribute: ['checked', ''], field: { type: 'boolean', control: 'pledge' }, answer: (control) => nativeOf(control).click() });
});

describe('mc-checkbox', () => {
  controlSuite({ tag: 'mc-checkbox', value: 'on', json: true, attribute: ['checked', ''], field: { type: 'boolean', control: 'checkbox' }, answer: (control) => nativeOf(control).click() });
});
