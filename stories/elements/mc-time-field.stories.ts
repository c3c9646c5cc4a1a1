import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-time-field', component: 'mc-time-field', args: { name: 'gio-sinh', label: 'Giờ sinh' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('08:05');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi giờ sinh theo giờ và phút, ví dụ 08:30');
export const Disabled = disabled;
export const ReadOnly = readonly('08:05');
