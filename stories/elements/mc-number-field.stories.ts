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
/** Decimals: `1234567.5`, `1.234.567,5` and `1,234,567.5` are the same number; `1.234` could be two. */
export const WithDecimals: Story = { args: { name: 'dien-tich', label: 'Diện tích đất (m²)', decimal: true, value: '1234567.5' } };
