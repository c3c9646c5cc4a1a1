import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Content/mc-progress', component: 'mc-progress', args: { value: 3, max: 5, inside: 'Giấy tờ đã tải lên' } };
export default meta;

export const OfAFew: Story = {};
export const NothingYet: Story = { args: { value: 0 } };
export const AllDone: Story = { args: { value: 5 } };
export const Percent: Story = { args: { value: 42, max: 100, percent: true, inside: 'Đang tải lên giay-chung-sinh.pdf' } };
export const Indeterminate: Story = { args: { value: undefined, inside: 'Đang kiểm tra mã độc' } };
export const WithoutText: Story = { args: { value: undefined, inside: '' } };
