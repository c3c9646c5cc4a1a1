import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = { title: 'Content/mc-badge', component: 'mc-badge', args: { inside: 'Chưa tiếp nhận' } };
export default meta;

export const Neutral: Story = {};
export const Info: Story = { args: { kind: 'info', inside: 'Đang giải quyết' } };
export const Success: Story = { args: { kind: 'success', inside: 'Đã có kết quả' } };
export const Warning: Story = { args: { kind: 'warning', inside: 'Cần bổ sung giấy tờ' } };
export const Failure: Story = { name: 'Error', args: { kind: 'error', inside: 'Bị từ chối' } };
export const LongText: Story = { args: { kind: 'warning', inside: 'Tạm dừng giải quyết, chờ người nộp bổ sung giấy tờ theo thông báo của cơ quan' } };
