import { expect, fixture, html } from '@open-wc/testing';
import type { Field } from '@motcua/procedure';
import '../define/controls.ts';
import '../define/form.ts';
import { controlSuite } from '../../test/control-suite/index.ts';
import { all, deep, visibleText } from '../../test/find.ts';
import type { McCheckboxGroup } from './checkbox-group.ts';

const options = ['cha', 'mẹ ruột', 'con'].map((value) => ({ value, label: `Là ${value}` }));

const made = async (attributes: Record<string, unknown> = {}): Promise<McCheckboxGroup> => {
  const form = await fixture<HTMLFormElement>(html`<form><mc-checkbox-group name="who" label="Ai cùng khai"></mc-checkbox-group></form>`);
  const control = form.querySelector('mc-checkbox-group');
  if (!control) throw new Error('not defined');
  Object.assign(control, { options, ...attributes });
  await control.updateComplete;
  return control;
};
const press = async (control: McCheckboxGroup, ...values: readonly string[]): Promise<void> => {
  for (const value of values) deep(control, `input[value="${value}"]`).click();
  await control.updateComplete;
};
const entries = (control: McCheckboxGroup): FormDataEntryValue[] => (control.form ? new FormData(control.form).getAll('who') : []);

describe('mc-checkbox-group', () => {
  controlSuite({
    tag: 'mc-checkbox-group', value: '79', json: ['79'], content: '01 79', group: true,
    field: { type: 'array', control: 'checkboxes', options: ['01', '79'].map((value) => ({ value, label: { vi: value } })) },
    answer: (control) => deep(control, 'input[value="79"]').click(),
  });

  it('answers with what is ticked in the order of the options, and sends one entry for each', async () => {
    const control = await made();
    expect([control.answer, entries(control)]).to.deep.equal([undefined, []]);
    await press(control, 'con', 'mẹ ruột');
    expect(control.answer).to.deep.equal(['mẹ ruột', 'con']);
    expect(entries(control)).to.deep.equal(['mẹ ruột', 'con']);
    await press(control, 'con', 'mẹ ruột');
    expect([control.answer, entries(control)]).to.deep.equal([undefined, []]);
  });

  it('starts from several values and returns to them', async () => {
    const control = await made();
    control.setAttribute('value', '["con","cha"]');
    await control.updateComplete;
    expect(control.values).to.deep.equal(['cha', 'con']);
    await press(control, 'cha');
    control.form?.reset();
    await control.updateComplete;
    expect(entries(control)).to.deep.equal(['cha', 'con']);
  });

  it('takes a field: its answer, its limits as help, and keeps what the options no longer have', async () => {
    const control = await made();
    const field: Field = { pointer: '/who', key: 'who', type: 'array', control: 'checkboxes', title: { vi: 'Ai cùng khai' }, declared: [], refused: [], required: [], minItems: 2, maxItems: 3 };
    control.takeField({ field, label: 'Ai cùng khai', hint: '', error: '', required: true, value: ['con', 'ông'], raw: undefined, options: options.map(({ value, label }) => ({ value, label: { vi: label } })), list: undefined });
    await control.updateComplete;
    expect(visibleText(control)).to.contain('Đánh dấu từ 2 đến 3 ô.');
    await press(control, 'cha');
    expect(control.answer).to.deep.equal(['cha', 'con', 'ông']);
    expect(all(control, 'label').map((each) => visibleText(each)), 'which can be seen').to.deep.equal(['Là cha', 'Là mẹ ruột', 'Là con', 'ông']);
    await press(control, 'ông');
    expect(control.answer, 'and taken away').to.deep.equal(['cha', 'con']);
    expect(control.shadowRoot?.activeElement).to.equal(all(control, 'input')[0]);
  });

  it('shows the tick of a choice that is a number', async () => {
    const control = await made();
    const field: Field = { pointer: '/who', key: 'who', type: 'array', control: 'checkboxes', title: { vi: 'Các tháng' }, declared: [], refused: [], required: [] };
    const months = ['1', '2', '3'].map((month) => ({ value: month, label: { vi: month } }));
    control.takeField({ field, label: 'Các tháng', hint: '', error: '', required: true, value: [2], raw: undefined, options: months, list: undefined });
    await control.updateComplete;
    expect(all(control, 'input:checked').map((box) => box.getAttribute('value'))).to.deep.equal(['2']);
  });

  it('does not let what is only shown be changed', async () => {
    const control = await made({ readonly: true, value: '["con"]' });
    await press(control, 'cha', 'con');
    expect(control.values).to.deep.equal(['con']);
    expect(all(control, 'input:checked')).to.have.length(1);
    const rows = all(control, '.choice').map((row) => getComputedStyle(row));
    expect(rows.map(({ borderInlineStartStyle }) => borderInlineStartStyle), 'looks like a box that can’t be changed').to.deep.equal(['dashed', 'dashed', 'dashed']);
    expect(all(control, 'input:enabled').map((box) => box.getAttribute('value')), 'only what is ticked is met on the way').to.deep.equal(['con']);
    control.focus();
    expect(control.shadowRoot?.activeElement?.getAttribute('value')).to.equal('con');
  });
});
