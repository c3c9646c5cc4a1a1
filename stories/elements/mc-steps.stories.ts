import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Shell/mc-steps', component: 'mc-steps', args: { current: 2, total: 5 } };
export default meta;

export const First: Story = { args: { current: 1 } };
export const OnTheWay: Story = {};
export const Last: Story = { args: { current: 5 } };
