import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Shell/mc-notice',
  component: 'mc-notice',
  args: { inside: 'Bộ phận Một cửa nghỉ ngày 02/09. Hồ sơ nộp trong ngày được tiếp nhận vào ngày làm việc kế tiếp.' },
};
export default meta;

export const Info: Story = {};
export const Success: Story = { args: { kind: 'success', inside: 'Đã gửi giấy tờ bổ sung.' } };
export const Warning: Story = { args: { kind: 'warning', inside: 'Tờ khai chưa nộp sẽ được giữ trong 30 ngày.' } };
export const Failure: Story = { name: 'Error', args: { kind: 'error', inside: 'Chưa nộp được hồ sơ. Những gì đã khai vẫn còn.' } };
export const WithHeadingAndActions: Story = {
  args: {
    kind: 'warning',
    heading: 'Hồ sơ cần bổ sung',
    inside: 'Thiếu giấy ủy quyền. Nộp bổ sung trước ngày 10/09/2026. <a slot="actions" href="#bo-sung">Nộp giấy tờ bổ sung</a>',
  },
};
