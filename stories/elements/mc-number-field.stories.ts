import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-number-field', component: 'mc-number-field', args: { name: 'so-ban', label: 'Số bản cần cấp' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('2');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi số bản cần cấp từ 1 trở lên');
export const Disabled = disabled;
export const ReadOnly = readonly('2');
