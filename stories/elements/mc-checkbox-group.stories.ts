import type { ElementMeta, Story } from '../support/element.ts';
import { options } from '../support/options.ts';
import { disabled, filled, readonly, required, withError, withHint, withWarning } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-checkbox-group',
  component: 'mc-checkbox-group',
  args: { name: 'ket-qua', label: 'Cách nhận kết quả', inside: options.waysToReceive },
};
export default meta;

export const Empty: Story = {};
export const Filled = filled('["online","post"]');
export const Required = required;
export const WithHint = withHint;
export const WithLimits: Story = { args: { 'min-items': 1, 'max-items': 2 } };
export const WithError = withError('Chọn cách nhận kết quả');
export const WithWarning = withWarning('Nhận qua bưu chính có thể lâu hơn.');
export const Disabled = disabled;
export const ReadOnly = readonly('["online"]');
