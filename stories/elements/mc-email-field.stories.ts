import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = { title: 'Controls/mc-email-field', component: 'mc-email-field', args: { name: 'thu-dien-tu', label: 'Thư điện tử' } };
export default meta;

export const Empty: Story = {};
export const Filled = filled('hoa@vidu.vn');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Ghi thư điện tử đủ cả phần trước và sau @, ví dụ ten@vidu.vn');
export const Disabled = disabled;
export const ReadOnly = readonly('hoa@vidu.vn');
