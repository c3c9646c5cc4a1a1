import { expect } from '@open-wc/testing';
import type { Field, Json } from '@motcua/procedure';
import { answerText } from './answer-text.ts';
import { setLanguage } from './localization.ts';
import { issueText } from './messages.ts';

const field = (control: Field['control'], type: Field['type'] = 'string'): Field => ({
  pointer: '/x', key: 'x', type, control, title: { vi: 'Số liệu', en: 'Figure' }, declared: [[]], refused: [], required: [],
});
const unreadable = (control: Field['control'], text: string, type: Field['type'] = 'string'): string =>
  issueText({ pointer: '/x', code: 'unreadable', params: { text } }, field(control, type));
const format = (control: Field['control']): string => issueText({ pointer: '/x', code: 'format', params: {} }, field(control));

describe('What is wrong with a typed text', () => {
  it('says how to write a number', () => {
    expect(unreadable('number', '1.234', 'number')).to.equal('Ghi rõ số liệu: phần lẻ thì ghi như 1,5, hàng nghìn thì ghi liền như 1234');
    expect(unreadable('integer', '1,5', 'integer')).to.equal('Ghi số liệu bằng số nguyên, không có phần lẻ');
    expect(unreadable('money', '1.00', 'integer')).to.equal('Kiểm tra lại số liệu: ghi số nguyên, ví dụ 1.234');
    expect(unreadable('number', 'hai', 'number')).to.equal('Ghi số liệu bằng chữ số, ví dụ 1.234,5');
    expect(unreadable('integer', '9'.repeat(20), 'integer')).to.equal('Kiểm tra lại số liệu: số dài quá');
  });

  it('says how to write the rest', () => {
    expect(unreadable('time', '25:00')).to.equal('Ghi số liệu theo giờ và phút, ví dụ 08:30');
    expect(format('phone')).to.contain('0912 345 678');
    expect(format('email')).to.contain('@');
    expect(format('tax-code')).to.contain('có chữ số chưa đúng hoặc còn thiếu');
    expect(format('personal-id')).to.contain('12 chữ số');
    expect(format('name')).to.contain('bằng chữ');
    expect(format('time')).to.contain('08:30');
    expect(format('text')).to.equal('Kiểm tra lại cách ghi số liệu');
    expect(issueText({ pointer: '/x', code: 'maximum', params: { limit: 20000 } }, field('integer', 'integer'))).to.equal('Ghi số liệu không quá 20.000');
    expect(issueText({ pointer: '/x', code: 'required', params: {} }, field('pledge', 'boolean'))).to.equal('Đánh dấu vào ô “Số liệu” để tiếp tục');
  });
});

describe('An answer as it is read', () => {
  const read = (control: Field['control'], value: Json): string => answerText(field(control), value, undefined);

  it('is written the way its control shows it', async () => {
    expect([read('number', 12345.5), read('integer', 2026), read('money', 8000)]).to.deep.equal(['12.345,5', '2026', '8.000 đồng']);
    expect([read('phone', '0912345678'), read('personal-id', '001204000001'), read('date', '1954-09'), read('text', '0912345678')]).to.deep.equal([
      '0912 345 678', '001 204 000 001', '09/1954', '0912345678',
    ]);
    const options = ['1', '2'].map((value) => ({ value, label: { vi: `Tháng ${value}` } }));
    expect(answerText(field('checkboxes', 'array'), [2, 1, 'khác'], options)).to.equal('Tháng 2; Tháng 1; khác');
    await setLanguage('en');
    try {
      expect([read('number', 12345.5), read('money', 8000)]).to.deep.equal(['12,345.5', '8,000 đồng']);
    } finally {
      await setLanguage('vi');
    }
  });
});
