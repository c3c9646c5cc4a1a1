import type { ElementMeta, Story } from '../support/element.ts';

const meta: ElementMeta = {
  title: 'Content/mc-tooltip',
  component: 'mc-tooltip',
  args: { inside: '<button type="button">Mã tra cứu</button><span slot="tip">Mười ký tự in trên giấy tiếp nhận, dưới mã hồ sơ.</span>' },
};
export default meta;

export const Hidden: Story = {};
export const Shown: Story = { args: { open: true } };
export const OnALink: Story = { args: { open: true, inside: '<a href="#dien-tu">Bản điện tử</a><span slot="tip">Có chữ ký số của cơ quan cấp, giá trị như bản giấy.</span>' } };
