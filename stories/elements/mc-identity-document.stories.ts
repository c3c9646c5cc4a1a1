import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-identity-document',
  component: 'mc-identity-document',
  args: { name: 'giay-to' },
};
export default meta;

const card = JSON.stringify({ type: 'identity-card', number: '001190000001', issuedOn: '2021-08-15', issuedBy: 'Bộ Công an' });

export const Empty: Story = {};
export const Filled = filled(card);
export const NumberTellsAnotherYear: Story = { args: { value: card, 'birth-date': '1991-02-03' } };
export const NumberTellsAnotherSex: Story = { args: { value: card, 'birth-date': '1990', sex: 'male' } };
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Nhập giấy tờ tùy thân');
export const WithErrorOfAPart: Story = { args: { required: true, errors: { issuedOn: 'Nhập ngày cấp' } } };
export const Disabled = disabled;
export const ReadOnly = readonly(card);
