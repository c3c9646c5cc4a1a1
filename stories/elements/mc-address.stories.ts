import type { ElementMeta, Story } from '../support/element.ts';
import { networkError } from '../support/gateway.ts';
import { codeListFiles } from '../support/options.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-address',
  component: 'mc-address',
  args: { name: 'noi-cu-tru', label: 'Nơi cư trú', 'code-lists': codeListFiles },
};
export default meta;

const home = JSON.stringify({ country: 'VN', province: '01', commune: '00004', detail: 'Số 1, ngõ 2' });

export const Empty: Story = {};
export const Filled = filled(home);
export const AbroadAllowed: Story = { args: { abroad: true } };
export const Abroad: Story = { args: { abroad: true, value: JSON.stringify({ country: 'LA', abroad: 'Viêng Chăn' }) } };
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Nhập nơi cư trú');
export const WithErrorOfAPart: Story = { args: { required: true, errors: { province: 'Chọn tỉnh hoặc thành phố trong danh sách.' } } };
export const CodeListUnreachable: Story = { args: { loadOptions: () => Promise.reject(networkError()) } };
export const Disabled = disabled;
export const ReadOnly = readonly(home);
