import type { ElementMeta, Story } from '../support/element.ts';
import { options } from '../support/options.ts';
import { disabled, filled, readonly, required, withError, withHint } from '../support/states.ts';

const meta: ElementMeta = {
  title: 'Controls/mc-select',
  component: 'mc-select',
  args: { name: 'dan-toc', label: 'Dân tộc', content: options.ethnicGroups },
};
export default meta;

export const Empty: Story = {};
export const Filled = filled('tay');
export const Required = required;
export const WithHint = withHint;
export const WithError = withError('Chọn dân tộc');
export const Disabled = disabled;
export const ReadOnly = readonly('tay');
