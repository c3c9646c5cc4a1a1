import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-text-field', component: 'mc-text-field', args: { name: 'noi-sinh', label: 'Nơi sinh' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('Phường Ba Đình, Hà Nội');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Nhập nơi sinh');
export const Disabled = disabled;
export const ReadOnly = readonly('Phường Ba Đình, Hà Nội');
export const SeveralLines: Story = { args: { label: 'Lý do xin cấp lại', multiline: true, value: 'Giấy cũ bị hỏng do mưa lũ.\nXin cấp lại bản khác.' } };
/** The characters left are counted when the limit is near. */
export const NearTheLimit: Story = { args: { label: 'Lý do xin cấp lại', multiline: true, maxlength: 60, value: 'Giấy cũ bị hỏng do mưa lũ. Xin cấp lại bản khác.' } };
