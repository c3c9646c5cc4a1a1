import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-tax-code-field', component: 'mc-tax-code-field', args: { name: 'ma-so-thue', label: 'Mã số thuế' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('0100109106-001');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Kiểm tra lại mã số thuế: có chữ số chưa đúng hoặc còn thiếu');
export const Disabled = disabled;
export const ReadOnly = readonly('0100109106-001');
