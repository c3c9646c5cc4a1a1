import type { ElementMeta, Story } from '../support/element.ts';
import { options } from '../support/options.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-radio-group',
  component: 'mc-radio-group',
  args: { name: 'hon-nhan', label: 'Tình trạng hôn nhân', inside: options.maritalStatus },
};
export default meta;

export const Empty: Story = {};
export const Filled = filled('married');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Chọn tình trạng hôn nhân');
export const Disabled = disabled;
export const ReadOnly = readonly('married');
