import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-date-field', component: 'mc-date-field', args: { name: 'ngay-sinh', label: 'Ngày sinh' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('1990-09-02');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Kiểm tra lại ngày sinh: tháng 2 năm 1990 không có ngày 30');
export const Disabled = disabled;
export const ReadOnly = readonly('1990-09-02');
/** People who only know the year, or month and year, of their birth. */
export const Partial: Story = { args: { partial: true, value: '1954' } };
