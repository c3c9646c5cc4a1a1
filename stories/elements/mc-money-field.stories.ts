import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-money-field', component: 'mc-money-field', args: { name: 'so-von', label: 'Vốn kinh doanh' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('500000000');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi vốn kinh doanh bằng chữ số, ví dụ 12');
export const Disabled = disabled;
export const ReadOnly = readonly('500000000');
