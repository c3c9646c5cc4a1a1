import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-phone-field', component: 'mc-phone-field', args: { name: 'dien-thoai', label: 'Số điện thoại' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('0912345678');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi số điện thoại đủ các chữ số, bắt đầu bằng 0 hoặc +84, ví dụ 0912 345 678');
export const Disabled = disabled;
export const ReadOnly = readonly('0912345678');
