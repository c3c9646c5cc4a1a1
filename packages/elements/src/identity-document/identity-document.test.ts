import { expect, fixture, html } from '@open-wc/testing';
import '../define/identity-document.ts';
import { controlSuite } from '../../test/control-suite/index.ts';
import { expectAccessible } from '../../test/dom.ts';
import { all, deep, type, visibleText } from '../../test/find.ts';
import type { McIdentityDocument } from './identity-document.ts';
import { numberWarning } from './number-warning.ts';

const made = async (attributes: Record<string, unknown> = {}): Promise<McIdentityDocument> => {
  const form = await fixture<HTMLFormElement>(html`<form><mc-identity-document name="paper"></mc-identity-document></form>`);
  const control = form.querySelector('mc-identity-document');
  if (!control) throw new Error('not defined');
  Object.assign(control, attributes);
  await control.updateComplete;
  return control;
};
const fill = async (control: McIdentityDocument, part: string, text: string): Promise<void> => {
  const input = deep(control, `[data-part=${part}]`, 'input');
  type(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await control.updateComplete;
};
const entries = (control: McIdentityDocument): Record<string, FormDataEntryValue> => Object.fromEntries(control.form ? new FormData(control.form) : []);
const numberText = (control: McIdentityDocument): string => visibleText(deep(control, '[data-part=number]'));

describe('mc-identity-document', () => {
  const json = { type: 'passport', number: 'B1234567', issuedOn: '2021-08-15', issuedBy: 'Cục' };
  controlSuite({
    tag: 'mc-identity-document',
    value: Object.fromEntries(Object.entries(json).map(([part, text]) => [`field.${part}`, text])),
    json,
    attribute: ['value', JSON.stringify(json)],
    words: { input: (control) => deep(control, '[data-part=issuedBy]', 'input'), answer: (issuedBy) => ({ issuedBy }) },
    group: true,
    answer: async (control) => {
      deep(control, '[data-part=type]', 'input[value=passport]').click();
      for (const [part, text] of [['number', 'B1234567'], ['issuedOn', '15/8/2021'], ['issuedBy', 'Cục']] as const) {
        type(deep(control, `[data-part=${part}]`, 'input'), text);
        deep(control, `[data-part=${part}]`, 'input').blur();
        await control.updateComplete;
      }
    },
  });

  it('gives one object and an entry for each part, the number without blanks', async () => {
    const control = await made({ required: true });
    expect(control.validationMessage).to.contain('Loại giấy tờ');
    deep(control, '[data-part=type]', 'input[value=identity-card]').click();
    await fill(control, 'number', '001 190 000 001');
    await fill(control, 'issuedOn', '15/8/2021');
    await fill(control, 'issuedBy', 'Cục Cảnh sát');
    const value = { type: 'identity-card', number: '001190000001', issuedOn: '2021-08-15', issuedBy: 'Cục Cảnh sát' };
    expect(control.answer).to.deep.equal(value);
    expect(entries(control)).to.deep.equal(Object.fromEntries(Object.entries(value).map(([part, text]) => [`paper.${part}`, text])));
    expect(control.checkValidity()).to.equal(true);
    await expectAccessible(control);
  });

  it('warns of a number that tells another year of birth or another sex, and stays valid', async () => {
    const control = await made({ birthDate: '1991-02-03', sex: 'male', value: '{"type":"identity-card","number":"001190000001","issuedOn":"2021-08-15","issuedBy":"X"}' });
    expect(numberText(control)).to.contain('Lưu ý: Số này cho biết người được cấp sinh năm 1990, giới tính nữ');
    expect([control.checkValidity(), all(control, '[aria-invalid=true]').length]).to.deep.equal([true, 0]);
    control.birthDate = '1990';
    await control.updateComplete;
    expect(numberText(control)).to.contain('có giới tính nữ');
    control.sex = '';
    await control.updateComplete;
    expect(numberText(control)).not.to.contain('Lưu ý');
  });

  it('warns of nothing that the number does not tell', () => {
    for (const [number, birthDate, sex] of [['123456789', '1991', 'male'], ['001190000001', '', ''], ['001190000001', '1990-01', 'female'], ['B1234567', '1990', 'male'], ['001190000001', '3/2/1991', 'khác']] as const)
      expect(numberWarning(number, birthDate, sex), number).to.equal('');
    expect(numberWarning('001190000001', '1991', 'female')).to.contain('sinh năm 1990');
  });

  it('returns to nothing on reset, also what was half typed', async () => {
    const control = await made();
    deep(control, '[data-part=type]', 'input[value=passport]').click();
    await fill(control, 'issuedOn', 'hôm qua');
    expect([control.answer, control.validity.badInput]).to.deep.equal([{ type: 'passport' }, true]);
    control.form?.reset();
    await control.updateComplete;
    expect([control.answer, control.checkValidity(), all(control, 'input:checked').length]).to.deep.equal([undefined, true, 0]);
    expect(deep(control, '[data-part=issuedOn]', 'input')).to.have.property('value', '');
  });
});
