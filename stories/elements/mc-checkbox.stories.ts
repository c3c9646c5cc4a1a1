import type { ElementMeta, Story } from '../support/element.ts';
import { disabled, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-checkbox',
  component: 'mc-checkbox',
  args: { name: 'cam-doan', label: 'Tôi cam đoan những lời khai trên là đúng' },
};
export default meta;

export const Unticked: Story = {};
export const Ticked: Story = { args: { checked: true } };
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Đánh dấu vào ô này để tiếp tục.');
export const Disabled = disabled;
export const ReadOnly: Story = { args: { checked: true, readonly: true } };
