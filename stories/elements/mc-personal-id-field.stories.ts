import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-personal-id-field', component: 'mc-personal-id-field', args: { name: 'so-dinh-danh', label: 'Số định danh cá nhân' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('001204000001');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi số định danh cá nhân đủ 12 chữ số');
export const Disabled = disabled;
export const ReadOnly = readonly('001204000001');
