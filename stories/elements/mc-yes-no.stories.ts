import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, filled, readonly, required, withError, withHint, withWarning } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-yes-no',
  component: 'mc-yes-no',
  args: { name: 'ban-sao', label: 'Đề nghị cấp bản sao' },
};
export default meta;

export const Empty: Story = {};
export const Filled = filled('true');
export const InOtherWords: Story = { args: { inside: '<option value="true">Có, tôi cần</option><option value="false">Không cần</option>' } };
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Chọn có hoặc không');
export const WithWarning = withWarning('Mỗi bản sao có thể mất thêm phí.');
export const Disabled = disabled;
export const ReadOnly = readonly('false');
