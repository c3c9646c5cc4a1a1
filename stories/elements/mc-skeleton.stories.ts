import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Content/mc-skeleton', component: 'mc-skeleton' };
export default meta;

export const Text: Story = {};
export const OneLine: Story = { args: { lines: 1 } };
export const Box: Story = { args: { lines: 4, shape: 'box', label: 'Đang tải hồ sơ…' } };
