import type { ElementMeta, Story } from '../support/element.ts';
import { press, shows } from '../support/person.ts';

const panels = `<mc-tab-panel name="cach-nop"><h2 slot="label">Cách nộp</h2><p>Nộp trực tuyến, hoặc nộp tại Bộ phận Một cửa của Ủy ban nhân dân xã.</p></mc-tab-panel>
<mc-tab-panel name="giay-to"><h2 slot="label">Giấy tờ cần có</h2><ul><li>Giấy chứng sinh</li><li>Giấy ủy quyền, nếu nộp thay</li></ul></mc-tab-panel>
<mc-tab-panel name="le-phi"><h2 slot="label">Lệ phí</h2><p>Miễn lệ phí khi đăng ký đúng hạn.</p></mc-tab-panel>`;

const meta: ElementMeta = {
  title: 'Content/mc-tabs',
  component: 'mc-tabs',
  args: { label: 'Về thủ tục Đăng ký khai sinh', inside: panels },
};
export default meta;

export const First: Story = {};
export const Selected: Story = { args: { selected: 'giay-to' } };
export const Manual: Story = { args: { manual: true } };
export const Many: Story = {
  args: {
    inside: ['Trình tự thực hiện', 'Cách thức nộp', 'Thành phần hồ sơ', 'Đối tượng thực hiện', 'Cơ quan giải quyết', 'Thời hạn', 'Lệ phí', 'Căn cứ pháp lý']
      .map((label) => `<mc-tab-panel><h2 slot="label">${label}</h2><p>${label} của thủ tục này.</p></mc-tab-panel>`).join(''),
  },
};
export const Chosen: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[role=tab][aria-selected=false]');
    await shows(canvasElement, 'mc-tabs[selected=giay-to]');
  },
};
