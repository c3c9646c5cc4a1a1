import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-empty',
  component: 'mc-empty',
  args: {
    inside: '<span slot="heading">Chưa có hồ sơ nào</span><p>Hồ sơ đã nộp sẽ hiện ở đây để ông/bà theo dõi.</p><a slot="actions" href="#thu-tuc">Chọn thủ tục</a>',
  },
};
export default meta;

export const Empty: Story = {};
export const Failure: Story = {
  name: 'Error',
  args: {
    kind: 'error',
    inside:
      '<span slot="heading">Chưa tải được danh sách hồ sơ</span><p>Hệ thống trả lời chậm hơn thường lệ.</p><p slot="safe">Hồ sơ đã nộp vẫn còn nguyên.</p><p slot="next">Hãy thử lại sau ít phút. Nếu vẫn không được, gọi số 0123 456 789 trong giờ làm việc.</p><mc-button slot="actions">Thử lại</mc-button>',
  },
};
export const Offline: Story = {
  args: { kind: 'offline', inside: '<p slot="safe">Những gì đã điền vẫn còn trên máy này.</p><mc-button slot="actions">Thử lại</mc-button>' },
};
export const InItsOwnWords: Story = { args: { inside: '' } };
