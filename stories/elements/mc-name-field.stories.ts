import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-name-field', component: 'mc-name-field', args: { name: 'ho-ten', label: 'Họ, chữ đệm, tên' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('Nguyễn Thị Mẫu');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Nhập họ, chữ đệm, tên');
export const Disabled = disabled;
export const ReadOnly = readonly('Nguyễn Thị Mẫu');
